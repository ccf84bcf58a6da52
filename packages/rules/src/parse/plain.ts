import { type FrameworkProblem, type Path, problemAt } from "./problem.ts";

/** How deep a definition may be nested. */
export const deepest = 64;

/**
 * The first place where a value is not plain enough to be read: a property named `__proto__`, which would vanish or
 * change what an object inherits, or nesting so deep that it can only be a mistake or a cycle.
 */
export function plainProblem(definition: unknown): FrameworkProblem | undefined {
  return firstProblem(definition, definition, []);
}

function firstProblem(definition: unknown, value: unknown, path: Path): FrameworkProblem | undefined {
  if (typeof value !== "object" || value === null) return undefined;
  if (path.length > deepest) return problemAt(definition, path, `no more than ${deepest} levels of nesting`);
  for (const key of Object.keys(value)) {
    const step = [...path, Array.isArray(value) ? Number(key) : key];
    if (key === "__proto__") return problemAt(definition, step, "another name: an id begins with a letter");
    const problem = firstProblem(definition, Reflect.get(value, key), step);
    if (problem !== undefined) return problem;
  }
  return undefined;
}
