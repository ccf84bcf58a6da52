/** One thing that is wrong with a facts file. */
export interface FactsProblem {
  /** Where, as `statements[3].polarity`; empty for the file as a whole. */
  readonly path: string;
  /** What stands there, as JSON, shortened. */
  readonly found: string;
  /** What may stand there, in words. */
  readonly allowed: string;
}

/** The steps from the file to one of its parts. */
export type Path = readonly PropertyKey[];

/** The problem at a path of a file. */
export function problemAt(file: unknown, path: Path, allowed: string): FactsProblem {
  return { path: describePath(path), found: describeValue(valueAt(file, path)), allowed };
}

/** The sentence that says what is wrong and how to mend it. */
export function describeFactsProblem({ path, found, allowed }: FactsProblem): string {
  return `Cannot use the facts: ${path === "" ? "the file" : path} is ${found}; give ${allowed}.`;
}

/** Words in quotation marks, to choose from. */
export function oneOf(words: readonly string[]): string {
  return words.length === 0
    ? "nothing: there are none"
    : `one of ${words.map((word) => `"${word}"`).join(", ")}`;
}

function describePath(path: Path): string {
  return path
    .map((step, depth) =>
      typeof step === "number" ? `[${step}]` : `${depth === 0 ? "" : "."}${String(step)}`,
    )
    .join("");
}

function valueAt(value: unknown, [step, ...rest]: Path): unknown {
  if (step === undefined) return value;
  if (typeof value !== "object" || value === null || !Object.hasOwn(value, step)) return undefined;
  return valueAt(Reflect.get(value, step), rest);
}

const shown = 60;

function describeValue(value: unknown): string {
  if (value === undefined) return "missing";
  if (typeof value === "object" && value !== null) return Array.isArray(value) ? "a list" : "an object";
  const written = JSON.stringify(value);
  return written.length <= shown ? written : `${written.slice(0, shown)}…"`;
}
