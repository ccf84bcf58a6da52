import type { Framework } from "../framework.ts";
import { samples, secondGradingSample } from "../process-reading.ts";
import type { Process } from "../process.ts";
import { repeated, unknownAmong } from "./listed.ts";
import { type FrameworkProblem, problemAt } from "./problem.ts";

/** Acts, rounds and second grading name what is known, and have what they need; the days of an edition are in order. */
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
      [secondGradingSample],
    ),
    ...unknownAmong(
      framework,
      rounds.map((round) => round.by),
      roles,
      (place) => ["process", "rounds", place, "by"],
    ),
    ...whichProblems(framework),
    ...repeated(
      framework,
      reasons.map((reason) => reason.code),
      (place) => ["process", "reasons", place, "code"],
    ),
    ...secondGradingProblems(framework),
    ...needs(framework),
    ...calendarProblems(framework),
  ];
}

function whichProblems(framework: Framework): readonly FrameworkProblem[] {
  const { rounds, secondGrading } = framework.process;
  const judgements = framework.judgements.flatMap(({ id, basis }) => (basis === "given" ? [id] : []));
  const grades = Object.values(framework.scales).flatMap((scale) => scale.grades.map(({ key }) => key));
  const blind = secondGrading?.which;
  return [
    ...(typeof blind === "object"
      ? unknownAmong(framework, blind.judgements ?? [], judgements, (place) => [
          "process",
          "secondGrading",
          "which",
          "judgements",
          place,
        ])
      : []),
    ...rounds.flatMap(({ which }, round) => {
      if (which === "all") return [];
      const at = ["process", "rounds", round, "which"];
      return [
        ...unknownAmong(framework, which.judgements ?? [], judgements, (place) => [
          ...at,
          "judgements",
          place,
        ]),
        ...unknownAmong(framework, which.gradeIs ?? [], grades, (place) => [...at, "gradeIs", place]),
      ];
    }),
  ];
}

function secondGradingProblems(framework: Framework): readonly FrameworkProblem[] {
  const { secondGrading } = framework.process;
  if (secondGrading === undefined || secondGrading.tolerance === 0) return [];
  return secondGrading.resolve === "keep-first-within-tolerance"
    ? []
    : [
        problemAt(
          framework,
          ["process", "secondGrading", "tolerance"],
          `0, or resolve by "keep-first-within-tolerance": "${secondGrading.resolve}" does not say which grade stands within a tolerance`,
        ),
      ];
}

/** What a process asks for needs somebody who may do it. */
function needs(framework: Framework): readonly FrameworkProblem[] {
  const { process } = framework;
  const { secondGrading, issue, acts } = process;
  const resolve = secondGrading?.resolve;
  const asked: readonly (readonly [keyof Process["acts"], boolean, string])[] = [
    ["secondGrade", secondGrading !== undefined, "secondGrading"],
    ["adjudicate", resolve === "adjudicate" || resolve === "keep-first-within-tolerance", "secondGrading"],
    ["sample", samples(process), "a sample"],
    ["signOff", issue.requires.includes("signed-off"), `"signed-off"`],
    ["determine", issue.requires.includes("no-open-representation"), `"no-open-representation"`],
  ];
  return asked.flatMap(([act, needed, by]) =>
    needed && (acts[act] ?? []).length === 0
      ? [problemAt(framework, ["process", "acts", act], `a list of at least one role: ${by} asks for it`)]
      : [],
  );
}

function calendarProblems(framework: Framework): readonly FrameworkProblem[] {
  const calendar = framework.process.representation?.calendar;
  if (calendar === undefined || calendar.covers.from <= calendar.covers.to) return [];
  const at = ["process", "representation", "calendar", "covers", "to"];
  return [problemAt(framework, at, `no day before ${calendar.covers.from}`)];
}
