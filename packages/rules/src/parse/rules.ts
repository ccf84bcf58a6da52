import type { Framework } from "../framework.ts";
import { judgementOf, membersOf, scaleOf } from "../lookup.ts";
import { boundsOf, groupOf } from "../reads.ts";
import type { AggregateRule, Limit, LimitRule, Rule } from "../rule.ts";
import { gradeOf, isBetter, type Scale } from "../scale.ts";
import { mayBind } from "../source.ts";
import { conditionProblems, gradeProblems } from "./conditions.ts";
import { repeated, unknownAmong } from "./listed.ts";
import { type FrameworkProblem, type Path, problemAt } from "./problem.ts";

/** Rules have ids of their own, speak about what the framework defines, and are no stronger than their source allows. */
export function ruleProblems(framework: Framework): readonly FrameworkProblem[] {
  const { rules } = framework;
  const judgements = framework.judgements.map((judgement) => judgement.id);
  return [
    ...repeated(
      framework,
      rules.map((rule) => rule.id),
      (place) => ["rules", place, "id"],
    ),
    ...unknownAmong(
      framework,
      rules.map((rule) => rule.judgement),
      judgements,
      (place) => ["rules", place, "judgement"],
    ),
    ...secondAggregates(framework),
    ...rules.flatMap((rule, place) => [
      ...sourceProblems(framework, rule, ["rules", place]),
      ...(rule.kind === "aggregate"
        ? aggregateProblems(framework, rule, ["rules", place])
        : limitProblems(framework, rule, ["rules", place])),
    ]),
  ];
}

function secondAggregates(framework: Framework): readonly FrameworkProblem[] {
  const aggregates = framework.rules.map((rule) => (rule.kind === "aggregate" ? rule.judgement : undefined));
  return aggregates.flatMap((judgement, place) =>
    judgement !== undefined && aggregates.indexOf(judgement) < place
      ? [problemAt(framework, ["rules", place, "judgement"], "a judgement that has no aggregate yet")]
      : [],
  );
}

function sourceProblems(framework: Framework, rule: Rule, path: Path): readonly FrameworkProblem[] {
  const { status, cases, exceptions } = rule.source;
  const source = [...path, "source"];
  if (status === "observed" && cases === undefined) {
    return [problemAt(framework, [...source, "cases"], "the number of cases in which the rule was observed")];
  }
  if (status === "observed" && exceptions === undefined) {
    return [problemAt(framework, [...source, "exceptions"], "the number of exceptions, which may be 0")];
  }
  if (exceptions !== undefined && exceptions > (cases ?? 0)) {
    return [problemAt(framework, [...source, "exceptions"], "no more exceptions than cases")];
  }
  if (rule.strength === "likely" || mayBind(rule.source, rule.adoptedBy)) return [];
  const allowed =
    '"likely", a documented source, one observed in 30 cases without exception, or the body that adopts it';
  return [problemAt(framework, [...path, "strength"], allowed)];
}

function aggregateProblems(
  framework: Framework,
  rule: AggregateRule,
  path: Path,
): readonly FrameworkProblem[] {
  const size = membersOf(framework, rule.of).length;
  return [
    ...groupProblems(framework, rule.judgement, rule.of, [...path, "of"]),
    ...(rule.aggregate.type === "kthLowest" && size > 0 && rule.aggregate.k > size
      ? [problemAt(framework, [...path, "aggregate", "k"], `at most ${size}, which is all of the group`)]
      : []),
  ];
}

function limitProblems(framework: Framework, rule: LimitRule, path: Path): readonly FrameworkProblem[] {
  const scale = scaleOf(framework, rule.judgement);
  return [
    ...boundsOf(rule.limit).flatMap(({ bound, path: place }) =>
      typeof bound === "string"
        ? gradeProblems(framework, rule.judgement, bound, [...path, "limit", ...place])
        : groupProblems(framework, rule.judgement, groupOf(bound), [
            ...path,
            "limit",
            ...place,
            ...Object.keys(bound),
          ]),
    ),
    ...(scale !== undefined && isEmptyOnly(scale, rule.limit)
      ? [
          problemAt(
            framework,
            [...path, "limit", "only", "from"],
            "a grade no better than the one it goes to",
          ),
        ]
      : []),
    ...conditionProblems(framework, rule, path),
  ];
}

function isEmptyOnly(scale: Scale, limit: Limit): boolean {
  const [from, to] = boundsOf(limit).map(({ bound }) => bound);
  if (typeof from !== "string" || typeof to !== "string") return false;
  if (gradeOf(scale, from) === undefined || gradeOf(scale, to) === undefined) return false;
  return isBetter(scale, from, to);
}

/** A group that a judgement's grades are taken from is known, and graded on the judgement's scale. */
function groupProblems(
  framework: Framework,
  judgement: string,
  group: string,
  path: Path,
): readonly FrameworkProblem[] {
  const scale = judgementOf(framework, judgement)?.scale;
  const elsewhere = membersOf(framework, group).some((member) => {
    const other = judgementOf(framework, member)?.scale;
    return scale !== undefined && other !== undefined && other !== scale;
  });
  return [
    ...unknownAmong(framework, [group], Object.keys(framework.groups), () => path),
    ...(elsewhere ? [problemAt(framework, path, `a group graded on the scale "${scale}"`)] : []),
  ];
}
