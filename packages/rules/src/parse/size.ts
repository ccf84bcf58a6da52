import { recordLimits } from "@assay/bytes";
import { deepest } from "./plain.ts";
import { type FrameworkProblem, problemOf } from "./problem.ts";

/** A framework is recorded whole, in one line: what could not stand in one is not even read. */
const charactersMost = recordLimits.lineMaxBytes;

/** What is wrong with a text that is too long to be read. */
export function textSizeProblem(text: string): FrameworkProblem | undefined {
  return text.length > charactersMost ? tooLarge(`${text.length} characters long`) : undefined;
}

/** What is wrong with a value that could not be written in so many characters; looks at no more than that of it. */
export function sizeProblem(definition: unknown): FrameworkProblem | undefined {
  const open: { readonly value: unknown; readonly depth: number }[] = [{ value: definition, depth: 0 }];
  let size = 0;
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const { value, depth } = next;
    size += 1;
    if (typeof value === "string") size += value.length;
    // What is nested deeper is refused for that.
    if (typeof value === "object" && value !== null && depth <= deepest) {
      if (Array.isArray(value) && value.length > charactersMost) return tooLarge("a longer list");
      for (const key of Object.keys(value)) {
        size += key.length;
        open.push({ value: Reflect.get(value, key), depth: depth + 1 });
      }
    }
    if (size + open.length > charactersMost) return tooLarge("larger");
  }
  return undefined;
}

function tooLarge(found: string): FrameworkProblem {
  return problemOf("", found, `one of at most ${charactersMost} characters as JSON`);
}
