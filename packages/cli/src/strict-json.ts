import { duplicateProblems } from "@assay/rules";

/** What a JSON text says, or why it cannot be read. */
export type ReadJson =
  | { readonly _tag: "Right"; readonly right: unknown }
  | { readonly _tag: "Left"; readonly left: string };

/** Reads a JSON text as it stands: one that names a thing twice would be read as if one of the two were not there. */
export function readJson(text: string): ReadJson {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    const what = error instanceof Error ? error.message : String(error);
    return { _tag: "Left", left: `it is no JSON (${what})` };
  }
  const [twice] = duplicateProblems(text);
  return twice === undefined
    ? { _tag: "Right", right: value }
    : { _tag: "Left", left: `"${twice.path}" is there twice` };
}

/** Whether a value is an object of names, and not a list or null. */
export function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
