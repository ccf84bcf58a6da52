import { describePath, type FrameworkProblem, problemOf } from "./problem.ts";

const token = /"(?:[^"\\]|\\.)*"|[{}[\],]/g;

/** An object or an array that a text has begun and not ended, and where the reader is in it. */
interface Container {
  /** The keys that it has had; an array has none. */
  readonly keys: Set<string>;
  step: string | number;
  /** Whether the next text is a key. */
  awaitsKey: boolean;
}

/**
 * Every key that stands twice in one object of a JSON text: reading it would keep the last and forget the others.
 * Requires text that `JSON.parse` reads.
 */
export function duplicateProblems(text: string): readonly FrameworkProblem[] {
  const containers: Container[] = [];
  const problems: FrameworkProblem[] = [];
  for (const [part] of text.matchAll(token)) {
    const here = containers.at(-1);
    if (part === "{") containers.push({ keys: new Set(), step: "", awaitsKey: true });
    else if (part === "[") containers.push({ keys: new Set(), step: 0, awaitsKey: false });
    else if (part === "}" || part === "]") containers.pop();
    else if (here === undefined) continue;
    else if (part === ",") {
      if (typeof here.step === "number") here.step += 1;
      else here.awaitsKey = true;
    } else if (here.awaitsKey) {
      // A key may be spelt with escapes: what counts is what it says.
      const key = String(JSON.parse(part));
      here.step = key;
      here.awaitsKey = false;
      if (here.keys.has(key)) {
        const path = describePath(containers.map(({ step }) => step));
        problems.push(problemOf(path, "there twice", "each name once"));
      }
      here.keys.add(key);
    }
  }
  return problems;
}
