/** The layers of a TypeScript text. Each is as long as the text, so an offset in one is an offset in all. */
export interface Layers {
  /** What runs or is typed: comments are blank, and so is what stands between quotes; the quotes stay. */
  readonly code: string;
  /** The comments alone. */
  readonly comments: string;
}

/**
 * Parts code, comments and quotations of a TypeScript text, so that a check of one is not misled by another.
 *
 * Knows strings, templates with what they interpolate, and regular expressions; a `/` after a closing bracket of
 * any kind is taken as a division. JSX is not known.
 *
 * @law Both layers have the length and the line feeds of the text.
 */
export function layers(text: string): Layers {
  let code = "";
  let comments = "";
  for (const piece of pieces(text)) {
    code +=
      piece.kind === "code" ? piece.text : piece.kind === "quoted" ? hollow(piece.text) : blank(piece.text);
    comments += piece.kind === "comment" ? piece.text : blank(piece.text);
  }
  return { code, comments };
}

interface Piece {
  readonly kind: "code" | "comment" | "quoted";
  readonly text: string;
}

const comment = /\/\/[^\n]*|\/\*[\s\S]*?(?:\*\/|$)/y;
const string = /"(?:\\[\s\S]|[^"\\\n])*"?|'(?:\\[\s\S]|[^'\\\n])*'?/y;
const templateStart = /`(?:\\[\s\S]|\$(?!\{)|[^\\`$])*(?:`|\$\{|$)/y;
const templateRest = /\}(?:\\[\s\S]|\$(?!\{)|[^\\`$])*(?:`|\$\{|$)/y;
const expression = /\/(?:\\.|\[(?:\\.|[^\]\\\n])*\]|[^/\\[\n])+\/[a-z]*/y;
const space = /\s+/y;
const word = /[\w$]+/y;

const endsOperand = /[\w$)\]}"'`/]$/;
const beforeExpression = /^(?:await|case|delete|do|else|in|of|return|throw|typeof|void|yield)$/;

function* pieces(text: string): Generator<Piece> {
  const open: ("{" | "${")[] = [];
  let previous = "";
  for (let at = 0; at < text.length;) {
    const piece = pieceAt(text, at, previous, open.at(-1) === "${");
    if (piece.kind !== "comment") {
      if (piece.text.startsWith("}")) open.pop();
      if (piece.text === "{") open.push("{");
      if (piece.kind === "quoted" && piece.text.endsWith("${")) open.push("${");
      if (piece.text.trim() !== "") previous = piece.text;
    }
    at += piece.text.length;
    yield piece;
  }
}

function pieceAt(text: string, at: number, previous: string, closesInterpolation: boolean): Piece {
  const take = (pattern: RegExp): string | undefined => {
    pattern.lastIndex = at;
    return pattern.exec(text)?.[0];
  };
  const remark = take(comment);
  if (remark !== undefined) return { kind: "comment", text: remark };
  const mayBeExpression = !endsOperand.test(previous) || beforeExpression.test(previous);
  const quoted =
    take(string) ??
    take(templateStart) ??
    (closesInterpolation ? take(templateRest) : undefined) ??
    (mayBeExpression ? take(expression) : undefined);
  if (quoted !== undefined) return { kind: "quoted", text: quoted };
  return { kind: "code", text: take(space) ?? take(word) ?? text.charAt(at) };
}

function blank(text: string): string {
  return text.replace(/[^\n]/g, " ");
}

function hollow(text: string): string {
  return text.length < 2 ? text : text.charAt(0) + blank(text.slice(1, -1)) + text.slice(-1);
}
