import type { Framework } from "../framework.ts";
import { repeated, unknownAmong } from "./listed.ts";
import { type FrameworkProblem, oneOf, problemAt } from "./problem.ts";

/** Judgements are graded on known scales under ids of their own; groups, sections and the outcome name known judgements. */
export function judgementProblems(framework: Framework): readonly FrameworkProblem[] {
  const ids = framework.judgements.map((judgement) => judgement.id);
  const scales = framework.judgements.map((judgement) => judgement.scale);
  const sections = framework.letter.sections;
  return [
    ...repeated(framework, ids, (place) => ["judgements", place, "id"]),
    ...unknownAmong(framework, scales, Object.keys(framework.scales), (place) => [
      "judgements",
      place,
      "scale",
    ]),
    ...groupProblems(framework, ids),
    ...factProblems(framework, ids),
    ...(framework.outcome === null || ids.includes(framework.outcome)
      ? []
      : [problemAt(framework, ["outcome"], oneOf(ids))]),
    ...repeated(framework, sections, (place) => ["letter", "sections", place]),
    ...unknownAmong(framework, sections, ids, (place) => ["letter", "sections", place]),
  ];
}

function groupProblems(framework: Framework, ids: readonly string[]): readonly FrameworkProblem[] {
  return Object.entries(framework.groups).flatMap(([group, members]) => [
    ...repeated(framework, members, (place) => ["groups", group, place]),
    ...unknownAmong(framework, members, ids, (place) => ["groups", group, place]),
  ]);
}

/** Facts and judgements are told apart by name alone, in a table of cases and in the list of what is missing. */
function factProblems(framework: Framework, ids: readonly string[]): readonly FrameworkProblem[] {
  const shared = Object.keys(framework.facts).filter((fact) => ids.includes(fact));
  return shared.map((fact) =>
    problemAt(framework, ["facts", fact], "another name: a judgement has this one"),
  );
}
