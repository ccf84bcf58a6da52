import { run } from "./program.ts";

/** What a command printed, and how it ended. */
export interface Typed {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

/**
 * Runs a line as it is typed in a folder: `assay …` or `npx assay …`, with quotation marks and lines that go on after a
 * backslash.
 */
export async function typed(line: string, folder: string): Promise<Typed> {
  const [first = "", ...rest] = wordsOf(line);
  const words = first === "npx" ? rest.slice(1) : rest;
  if (first !== "assay" && !(first === "npx" && rest[0] === "assay")) {
    throw new Error(`Cannot type "${line}": it is no command of assay's.`);
  }
  let out = "";
  let err = "";
  const before = process.cwd();
  process.chdir(folder);
  try {
    const code = await run(words, { out: (text) => (out += text), err: (text) => (err += text) });
    return { code, out, err };
  } finally {
    process.chdir(before);
  }
}

/** The words of a line, as a shell without variables would take them apart. */
function wordsOf(line: string): readonly string[] {
  return [...line.replaceAll("\\\n", " ").matchAll(/'([^']*)'|"([^"]*)"|([^\s'"]+)/g)].map(
    ([, single, double, plain]) => single ?? double ?? plain ?? "",
  );
}
