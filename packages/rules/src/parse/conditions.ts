import { comparisonOf, type CountCondition, type JudgementCondition } from "../condition.ts";
import type { Framework } from "../framework.ts";
import { judgementOf, scaleOf } from "../lookup.ts";
import { conditionsOf, countedIn, leavesOf } from "../reads.ts";
import type { Rule } from "../rule.ts";
import { gradeOf } from "../scale.ts";
import { choiceFor } from "./choice.ts";
import { repeated, unknownAmong } from "./listed.ts";
import { type FrameworkProblem, type Path, problemAt } from "./problem.ts";

/** Conditions name known facts, groups and judgements, and compare them with grades of their own scale. */
export function conditionProblems(
  framework: Framework,
  rule: Rule,
  above: Path,
): readonly FrameworkProblem[] {
  return conditionsOf(rule)
    .flatMap(({ condition, path }) => leavesOf(condition, path))
    .flatMap(({ leaf, path }) => {
      const place = [...above, ...path];
      if ("fact" in leaf) {
        return unknownAmong(framework, [leaf.fact], Object.keys(framework.facts), () => [...place, "fact"]);
      }
      return "count" in leaf
        ? countProblems(framework, leaf, place)
        : comparisonProblems(framework, leaf, place);
    });
}

function comparisonProblems(
  framework: Framework,
  condition: JudgementCondition,
  path: Path,
): readonly FrameworkProblem[] {
  const { comparator, value } = comparisonOf(condition);
  const place = [...path, comparator];
  if (typeof value === "string") {
    return [
      ...unknownJudgements(framework, [condition.judgement], () => [...path, "judgement"]),
      ...gradeProblems(framework, condition.judgement, value, place),
    ];
  }
  const scale = judgementOf(framework, condition.judgement)?.scale;
  const other = judgementOf(framework, value.judgement)?.scale;
  return [
    ...unknownJudgements(framework, [condition.judgement], () => [...path, "judgement"]),
    ...unknownJudgements(framework, [value.judgement], () => [...place, "judgement"]),
    ...(scale === undefined || other === undefined || scale === other
      ? []
      : [problemAt(framework, [...place, "judgement"], `a judgement on the scale "${scale}"`)]),
  ];
}

function countProblems(
  framework: Framework,
  condition: CountCondition,
  path: Path,
): readonly FrameworkProblem[] {
  const { of } = condition.count;
  const { comparator, value } = comparisonOf(condition.count);
  const place = [...path, "count", "of"];
  return [
    ...(typeof of === "string"
      ? unknownAmong(framework, [of], Object.keys(framework.groups), () => place)
      : [
          ...repeated(framework, of, (index) => [...place, index]),
          ...unknownJudgements(framework, of, (index) => [...place, index]),
        ]),
    ...countedIn(framework, condition)
      .flatMap((judgement) => gradeProblems(framework, judgement, value, [...path, "count", comparator]))
      .slice(0, 1),
  ];
}

function unknownJudgements(
  framework: Framework,
  ids: readonly string[],
  pathOf: (place: number) => Path,
): readonly FrameworkProblem[] {
  const known = framework.judgements.map((judgement) => judgement.id);
  return unknownAmong(framework, ids, known, pathOf);
}

/** A problem where a judgement's scale has no such grade; none where the judgement or its scale is not known either. */
export function gradeProblems(
  framework: Framework,
  judgement: string,
  grade: string,
  path: Path,
): readonly FrameworkProblem[] {
  const scale = scaleOf(framework, judgement);
  if (scale === undefined || gradeOf(scale, grade) !== undefined) return [];
  const known = scale.grades.map(({ key }) => key);
  return [problemAt(framework, path, choiceFor(grade, known))];
}
