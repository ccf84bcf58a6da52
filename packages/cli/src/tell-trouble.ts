import type { Paint } from "./paint.ts";
import type { BadPart, Trouble } from "./trouble.ts";

/** A failure as the one document that `--json` prints. */
export function troubleDocument({ code, message, where, fix, rows, problems }: Trouble): object {
  return {
    v: 0,
    error: {
      code,
      message: withoutFix(message, fix),
      where: where ?? "assay",
      fix,
      ...(rows === undefined ? {} : { rows }),
      ...(problems === undefined ? {} : { problems }),
    },
  };
}

/** A failure as a reader of the terminal is told it: what, where, and how to mend it. */
export function troubleText(
  { code, message, where, fix, rows = [], problems = [] }: Trouble,
  paint: Paint,
): string {
  // A failure of the core knows no file: it is told which.
  const named = where === undefined || /^assay\b/.test(where) || message.includes(where);
  const whole = sentenceOf({ message, fix });
  const lines = [
    `${named ? "" : `${where}: `}${whole}`,
    ...rows.map(({ problem }) => problem),
    ...problemLines(problems),
  ];
  const [first = "", ...rest] = lines;
  return `${[code === "Interrupted" ? first : paint.bad(first), ...rest].join("\n")}\n`;
}

/** What is wrong alone: in a document the mend has a key of its own, and is not said twice. */
function withoutFix(message: string, fix: string): string {
  const mend = `; ${fix}.`;
  return message.endsWith(mend) ? message.slice(0, -mend.length) : message;
}

/** What is wrong and how to mend it, as one sentence; a message that says both is one already. */
export function sentenceOf({ message, fix }: Pick<Trouble, "message" | "fix">): string {
  return message.endsWith(".") ? message : `${message}; ${fix}${/[.?]$/.test(fix) ? "" : "."}`;
}

/** As many parts of a definition are told; of more, how many there are. */
const partsMax = 20;

function problemLines(problems: readonly BadPart[]): readonly string[] {
  // The first is the message itself.
  const others = problems.slice(1);
  return [
    ...others
      .slice(0, partsMax)
      .map(
        ({ path, found, allowed }) =>
          `${path === "" ? "the definition" : path} is ${found}; give ${allowed}.`,
      ),
    ...(others.length > partsMax ? [`And ${others.length - partsMax} more.`] : []),
  ];
}
