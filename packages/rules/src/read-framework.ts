import { type ParsedFramework, parseFramework } from "./parse-framework.ts";
import { duplicateProblems } from "./parse/duplicates.ts";
import { type FrameworkProblem, problemOf } from "./parse/problem.ts";
import { textSizeProblem } from "./parse/size.ts";

/**
 * Reads the text of a JSON file as a framework. Never throws. Beyond what `parseFramework` refuses, it refuses what can only
 * be seen in the text: a text that is no JSON, one that is too long, and a name that stands twice in one object.
 *
 * A `$schema` at the top is for editors and no part of the framework.
 */
export function readFramework(text: string): ParsedFramework {
  const long = textSizeProblem(text);
  if (long !== undefined) return refused([long]);
  const value = parsed(text);
  if (value === undefined) return refused([problemOf("", "no JSON", "the text of one JSON object")]);
  const duplicates = duplicateProblems(text);
  return duplicates.length > 0 ? refused(duplicates) : parseFramework(withoutSchema(value.json));
}

function refused(left: readonly FrameworkProblem[]): ParsedFramework {
  return { _tag: "Left", left };
}

function parsed(text: string): { readonly json: unknown } | undefined {
  try {
    return { json: JSON.parse(text) };
  } catch {
    return undefined;
  }
}

function withoutSchema(json: unknown): unknown {
  if (typeof json !== "object" || json === null || Array.isArray(json) || !("$schema" in json)) return json;
  const { $schema: _schema, ...definition } = json;
  return definition;
}
