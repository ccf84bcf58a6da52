import { type Aggregate, rowsOf } from "../aggregate.ts";
import type { Framework } from "../framework.ts";
import { judgementOf, membersOf } from "../lookup.ts";
import type { AggregateRule } from "../rule.ts";
import { bandProblems, jointBandProblems } from "./bands.ts";
import { gradeProblems } from "./conditions.ts";
import { groupProblems, knownGroup } from "./groups.ts";
import { unknownAmong } from "./listed.ts";
import { type FrameworkProblem, type Path, problemAt } from "./problem.ts";

/** An aggregate reads what there is, on a scale that fits; its rows give grades of its judgement; what is missing has a meaning. */
export function aggregateProblems(
  framework: Framework,
  rule: AggregateRule,
  path: Path,
): readonly FrameworkProblem[] {
  const at = [...path, "aggregate"];
  const { aggregate } = rule;
  return [
    ...readProblems(framework, rule, path),
    ...("rows" in aggregate
      ? rowsOf(aggregate).flatMap((row, place) =>
          gradeProblems(framework, rule.judgement, row.gives, [
            ...at,
            ...(place < aggregate.rows.length ? ["rows", place] : ["otherwise"]),
            "gives",
          ]),
        )
      : []),
    ...policyProblems(framework, rule.judgement, aggregate),
  ];
}

function readProblems(framework: Framework, rule: AggregateRule, path: Path): readonly FrameworkProblem[] {
  const at = [...path, "aggregate"];
  if (rule.of === undefined) {
    return rule.aggregate.type === "startAt"
      ? startProblems(framework, rule.judgement, rule.aggregate.judgement, [...at, "judgement"])
      : [];
  }
  const group = [...path, "of"];
  const { aggregate } = rule;
  if (aggregate.type === "bands") {
    return [...knownGroup(framework, rule.of, group), ...bandProblems(framework, rule.of, aggregate, at)];
  }
  if (aggregate.type === "jointBands") {
    return [
      ...knownGroup(framework, rule.of, group),
      ...jointBandProblems(framework, rule.of, aggregate, at),
    ];
  }
  const size = membersOf(framework, rule.of).length;
  return [
    ...groupProblems(framework, rule.judgement, rule.of, group),
    ...(aggregate.type === "kthLowest" && size > 0 && aggregate.k > size
      ? [problemAt(framework, [...at, "k"], `at most ${size}, which is all of the group`)]
      : []),
  ];
}

function startProblems(
  framework: Framework,
  judgement: string,
  start: string,
  path: Path,
): readonly FrameworkProblem[] {
  const scale = judgementOf(framework, judgement)?.scale;
  const other = judgementOf(framework, start)?.scale;
  return [
    ...unknownAmong(
      framework,
      [start],
      framework.judgements.map(({ id }) => id),
      () => path,
    ),
    ...(scale === undefined || other === undefined || scale === other
      ? []
      : [problemAt(framework, path, `a judgement on the scale "${scale}"`)]),
  ];
}

/** A total without some of its members is compared with edges that are meant for all of them: so it waits, or is reweighted. */
function policyProblems(
  framework: Framework,
  judgement: string,
  aggregate: Aggregate,
): readonly FrameworkProblem[] {
  const place = framework.judgements.findIndex(({ id }) => id === judgement);
  const policy = framework.judgements[place]?.whenMissing;
  if (policy === undefined || policy === "block") return [];
  const at = ["judgements", place, "whenMissing"];
  if (aggregate.type === "jointBands") {
    return [problemAt(framework, at, '"block": its joint bands add all of the group up')];
  }
  if (aggregate.type === "bands") {
    return policy === "reweight"
      ? []
      : [problemAt(framework, at, '"block" or "reweight": its bands add all of the group up')];
  }
  return policy === "reweight"
    ? [problemAt(framework, at, '"block", "skip" or "notApplicable": only bands can be reweighted')]
    : [];
}
