import type * as z from "zod";
import { type FrameworkProblem, oneOf, type Path, problemAt } from "./problem.ts";

type Issue = z.core.$ZodIssue;

/** What a schema found wrong with a definition. */
export function shapeProblems(definition: unknown, issues: readonly Issue[]): readonly FrameworkProblem[] {
  return issues.flatMap((issue) => problemsOf(definition, issue, []));
}

function problemsOf(definition: unknown, issue: Issue, above: Path): readonly FrameworkProblem[] {
  const path = [...above, ...issue.path];
  if (issue.code === "unrecognized_keys") {
    return issue.keys.map((key) => problemAt(definition, [...path, key], "no such property"));
  }
  if (issue.code === "invalid_union") {
    const closest = closestOf(issue.errors);
    if (closest.length > 0) return closest.flatMap((inner) => problemsOf(definition, inner, path));
  }
  return [problemAt(definition, path, allowedBy(issue))];
}

/** The alternative that finds least wrong, which is what was most likely meant; none where the value is like no alternative. */
function closestOf(alternatives: readonly (readonly Issue[])[]): readonly Issue[] {
  const closest = alternatives.toSorted((a, b) => faultsIn(a) - faultsIn(b)).at(0) ?? [];
  return closest.some((issue) => issue.code !== "invalid_type" || issue.path.length > 0) ? closest : [];
}

function faultsIn(issues: readonly Issue[]): number {
  return issues.reduce((sum, issue) => sum + (issue.code === "unrecognized_keys" ? issue.keys.length : 1), 0);
}

function allowedBy(issue: Issue): string {
  if (issue.code === "invalid_type") return `${/^[aio]/.test(issue.expected) ? "an" : "a"} ${issue.expected}`;
  if (issue.code === "invalid_value") return oneOf(issue.values.map(String));
  if (issue.code === "invalid_key") {
    return `${issue.issues.map((inner) => inner.message).join(", ")} as its name`;
  }
  if (issue.code === "too_small") {
    return sized(issue.inclusive === false ? "more than" : "at least", issue.minimum, issue.origin);
  }
  if (issue.code === "too_big") return sized("at most", issue.maximum, issue.origin);
  return issue.message;
}

function sized(bound: string, size: number | bigint, origin: string): string {
  return `${bound} ${size}${origin === "array" ? " of them" : ""}`;
}
