import * as z from "zod";

type Issue = z.core.$ZodIssue;
type Path = readonly PropertyKey[];

/** One thing that is wrong with the shape of a command. `path` names the field; `message` goes on from it: *must be a text, and is missing*. */
export interface CommandProblem {
  readonly path: string;
  readonly message: string;
}

/** What a schema found wrong with a value, in the house's words: what a field must be, and what it is. */
export function problemsIn(
  schema: z.ZodType,
  value: unknown,
  issues: readonly Issue[],
): readonly CommandProblem[] {
  return issues.flatMap((issue): readonly CommandProblem[] => {
    if (issue.code !== "unrecognized_keys") {
      return [{ path: described(issue.path), message: wordsOf(issue, valueAt(value, issue.path)) }];
    }
    const known = fieldsAt(schema, issue.path);
    const allowed = known.length === 0 ? "" : `; use ${known.join(", ")}`;
    return issue.keys.map((key) => ({
      path: described([...issue.path, key]),
      message: `is no field here${allowed}`,
    }));
  });
}

function wordsOf(issue: Issue, found: unknown): string {
  // Schemas that ask for a form say in their own words which.
  if (issue.message.startsWith("must ")) return issue.message;
  switch (issue.code) {
    case "invalid_type":
      return `must be ${kinds[issue.expected] ?? issue.expected}, and is ${kindOf(found)}`;
    case "invalid_value":
      return `must be one of ${issue.values.map((each) => JSON.stringify(each)).join(", ")}, and is ${kindOf(found)}`;
    case "too_small":
      return sized("at least", issue.minimum, issue.origin, found);
    case "too_big":
      return sized("at most", issue.maximum, issue.origin, found);
    default:
      return `must have another form than ${kindOf(found)}`;
  }
}

/** What a schema calls a kind of value, in a reader's words. */
const kinds: Readonly<Record<string, string>> = {
  string: "a text",
  number: "a number",
  int: "a whole number",
  boolean: "true or false",
  array: "a list",
  object: "an object",
  record: "an object",
};

function sized(bound: string, size: number | bigint, origin: string, found: unknown): string {
  if (origin === "string" && typeof found === "string") {
    return found === ""
      ? "must be a text, and is empty"
      : `must have ${bound} ${size} characters, and has ${found.length}`;
  }
  if (Array.isArray(found)) return `must have ${bound} ${size} in its list, and has ${found.length}`;
  return `must be ${bound} ${size}, and is ${String(found)}`;
}

const shown = 60;

/** What stands in a field: its kind, and where it is short what it is. A long text may tell what is not to be told. */
function kindOf(found: unknown): string {
  if (found === undefined) return "missing";
  if (found === null) return "null";
  if (typeof found === "string") return found.length <= shown ? JSON.stringify(found) : "a long text";
  if (typeof found === "number" || typeof found === "boolean") return String(found);
  if (Array.isArray(found)) return "a list";
  return typeof found === "object" ? "an object" : `a ${typeof found}`;
}

function described(path: Path): string {
  return path.map(String).join(".");
}

function valueAt(value: unknown, [step, ...rest]: Path): unknown {
  if (step === undefined) return value;
  if (typeof value !== "object" || value === null || !Object.hasOwn(value, step)) return undefined;
  return valueAt(Reflect.get(value, step), rest);
}

/** The fields that a schema has for what stands at a path; none where it is no object. */
function fieldsAt(schema: z.ZodType, path: Path): readonly string[] {
  const [step, ...rest] = path;
  if (schema instanceof z.ZodExactOptional) return fieldsAt(schema.unwrap() as z.ZodType, path);
  if (schema instanceof z.ZodArray) return fieldsAt(schema.element as z.ZodType, rest);
  if (!(schema instanceof z.ZodObject)) return [];
  if (step === undefined) return Object.keys(schema.shape);
  const field = schema.shape[String(step)] as z.ZodType | undefined;
  return field === undefined ? [] : fieldsAt(field, rest);
}
