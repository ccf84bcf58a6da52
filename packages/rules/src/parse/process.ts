import type { Framework } from "../framework.ts";
import { repeated, unknownAmong } from "./listed.ts";
import { type FrameworkProblem, problemAt } from "./problem.ts";

/** Acts and rounds name known roles; the days of an edition are in order. */
export function processProblems(framework: Framework): readonly FrameworkProblem[] {
  const { roles, acts, rounds, reasons } = framework.process;
  const { from, to } = framework.effective;
  return [
    ...(to !== undefined && to < from
      ? [problemAt(framework, ["effective", "to"], `no day before ${from}`)]
      : []),
    ...repeated(framework, roles, (place) => ["process", "roles", place]),
    ...Object.entries(acts).flatMap(([act, named]: [string, readonly string[]]) =>
      unknownAmong(framework, named, roles, (place) => ["process", "acts", act, place]),
    ),
    ...repeated(
      framework,
      rounds.map((round) => round.id),
      (place) => ["process", "rounds", place, "id"],
    ),
    ...unknownAmong(
      framework,
      rounds.map((round) => round.by),
      roles,
      (place) => ["process", "rounds", place, "by"],
    ),
    ...repeated(
      framework,
      reasons.map((reason) => reason.code),
      (place) => ["process", "reasons", place, "code"],
    ),
  ];
}
