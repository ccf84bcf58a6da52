import type { Framework } from "../framework.ts";
import type { Judgement } from "../judgement.ts";
import { scaleOf } from "../lookup.ts";
import { gradeProblems } from "./conditions.ts";
import { repeated, unknownAmong } from "./listed.ts";
import { type FrameworkProblem, type Path, problemAt } from "./problem.ts";

/** Judgements are graded on known scales under ids of their own; groups, sections and the outcome name known judgements. */
export function judgementProblems(framework: Framework): readonly FrameworkProblem[] {
  const ids = framework.judgements.map((judgement) => judgement.id);
  const scales = framework.judgements.map((judgement) => judgement.scale);
  const { outcome } = framework;
  const { sections } = framework.letter;
  return [
    ...repeated(framework, ids, (place) => ["judgements", place, "id"]),
    ...unknownAmong(framework, scales, Object.keys(framework.scales), (place) => [
      "judgements",
      place,
      "scale",
    ]),
    ...groupProblems(framework, ids),
    ...factProblems(framework, ids),
    ...framework.judgements.flatMap((judgement, place) => [
      ...basisProblems(framework, judgement, ["judgements", place]),
      ...descriptorProblems(framework, judgement, ["judgements", place, "descriptors"]),
      ...importProblems(framework, judgement, ["judgements", place, "imported"]),
    ]),
    ...unknownAmong(framework, typeof outcome === "string" ? [outcome] : [], ids, () => ["outcome"]),
    ...internalProblems(framework),
    ...repeated(framework, sections, (place) => ["letter", "sections", place]),
    ...unknownAmong(framework, sections, ids, (place) => ["letter", "sections", place]),
  ];
}

/** What rules compute has rules that do so. */
function basisProblems(framework: Framework, judgement: Judgement, path: Path): readonly FrameworkProblem[] {
  const computed = framework.rules.some(
    ({ kind, judgement: about }) => about === judgement.id && (kind === "aggregate" || kind === "limit"),
  );
  return judgement.basis === "given" || computed
    ? []
    : [problemAt(framework, [...path, "basis"], '"given", or an aggregate or a limit that computes it')];
}

function descriptorProblems(
  framework: Framework,
  judgement: Judgement,
  path: Path,
): readonly FrameworkProblem[] {
  const described = (judgement.descriptors ?? []).map(({ grade }) => grade);
  return [
    ...repeated(framework, described, (place) => [...path, place, "grade"]),
    ...described.flatMap((grade, place) =>
      gradeProblems(framework, judgement.id, grade, [...path, place, "grade"]),
    ),
  ];
}

/** What another body graded is given, and each of its grades becomes one of the judgement's scale. */
function importProblems(framework: Framework, judgement: Judgement, path: Path): readonly FrameworkProblem[] {
  const { imported } = judgement;
  if (imported === undefined) return [];
  const { map, subjectToReview } = imported;
  const nonGrades = (scaleOf(framework, judgement.id)?.nonGrades ?? []).map(({ key }) => key);
  return [
    ...(judgement.basis === "derived"
      ? [problemAt(framework, path, "nothing: rules compute the judgement, and no other body grades it")]
      : []),
    ...repeated(
      framework,
      map.map(({ from }) => from),
      (place) => [...path, "map", place, "from"],
    ),
    ...map.flatMap(({ to }, place) =>
      gradeProblems(framework, judgement.id, to, [...path, "map", place, "to"]),
    ),
    ...unknownAmong(framework, subjectToReview === undefined ? [] : [subjectToReview], nonGrades, () => [
      ...path,
      "subjectToReview",
    ]),
  ];
}

/** A step on the way is in no letter, and sums nothing up. */
function internalProblems(framework: Framework): readonly FrameworkProblem[] {
  const internal = framework.judgements
    .filter((judgement) => judgement.internal === true)
    .map(({ id }) => id);
  const { sections } = framework.letter;
  return [
    ...(typeof framework.outcome === "string" && internal.includes(framework.outcome)
      ? [problemAt(framework, ["outcome"], "a judgement that is not internal")]
      : []),
    ...sections.flatMap((section, place) =>
      internal.includes(section)
        ? [problemAt(framework, ["letter", "sections", place], "a judgement that is not internal")]
        : [],
    ),
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
