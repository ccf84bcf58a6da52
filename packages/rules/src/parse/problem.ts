/** One thing that is wrong with a definition. */
export interface FrameworkProblem {
  /** Where, as `rules[2].limit.cap`; empty for the definition as a whole. */
  readonly path: string;
  /** What stands there, as JSON, shortened. */
  readonly found: string;
  /** What may stand there, in words. */
  readonly allowed: string;
  readonly message: string;
}

/** The steps from the definition to one of its parts. */
export type Path = readonly PropertyKey[];

/** The problem at a path of a definition. */
export function problemAt(definition: unknown, path: Path, allowed: string): FrameworkProblem {
  return problemOf(describePath(path), describeValue(valueAt(definition, path)), allowed);
}

/** A problem at a place, of which it is known what stands there. */
export function problemOf(path: string, found: string, allowed: string): FrameworkProblem {
  const where = path === "" ? "the definition" : path;
  return {
    path,
    found,
    allowed,
    message: `Cannot use the framework: ${where} is ${found}; give ${allowed}.`,
  };
}

/** The sentence that says what is wrong and how to mend it. */
export function describeFrameworkProblem(problem: FrameworkProblem): string {
  return problem.message;
}

/** A list of words, each in quotation marks, to choose from. */
export function oneOf(words: readonly string[]): string {
  return words.length === 0
    ? "nothing: none are defined"
    : `one of ${words.map((word) => `"${word}"`).join(", ")}`;
}

/** Steps as a reader writes them: `rules[2].limit.cap`. */
export function describePath(path: Path): string {
  return path
    .map((step, depth) =>
      typeof step === "number" ? `[${step}]` : `${depth === 0 ? "" : "."}${String(step)}`,
    )
    .join("");
}

function valueAt(value: unknown, path: Path): unknown {
  const [step, ...rest] = path;
  if (step === undefined) return value;
  // An object whatever it is given; only the type of `Object` does not say so.
  const whole = Object(value) as object;
  return Object.hasOwn(whole, step) ? valueAt(Reflect.get(whole, step), rest) : undefined;
}

const shown = 60;

function describeValue(value: unknown): string {
  if (value === undefined) return "missing";
  if (Array.isArray(value)) return "a list";
  if (typeof value === "number" || typeof value === "boolean" || value === null) return String(value);
  if (typeof value !== "string") return typeof value;
  const text = JSON.stringify(value);
  return text.length <= shown ? text : `${text.slice(0, shown)}…"`;
}
