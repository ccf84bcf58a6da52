import { rowsOf } from "../aggregate.ts";
import { absurd } from "../absurd.ts";
import type { Framework } from "../framework.ts";
import type { Rule } from "../rule.ts";
import { aggregateProblems } from "./aggregates.ts";
import { conditionProblems } from "./conditions.ts";
import { limitProblems } from "./limits.ts";
import { repeated, unknownAmong } from "./listed.ts";
import { type FrameworkProblem, type Path, problemAt } from "./problem.ts";
import { strengthProblems } from "./strengths.ts";

/** Rules have ids of their own, speak about what the framework defines, and are no stronger than their source allows. */
export function ruleProblems(framework: Framework): readonly FrameworkProblem[] {
  const { rules } = framework;
  const judgements = framework.judgements.map((judgement) => judgement.id);
  const named = rules.flatMap(namedIn);
  return [
    ...repeated(
      framework,
      named.map(({ id }) => id),
      (place) => named[place]?.path ?? [],
    ),
    ...unknownAmong(
      framework,
      rules.map((rule) => rule.judgement),
      judgements,
      (place) => ["rules", place, "judgement"],
    ),
    ...secondAggregates(framework),
    ...rules.flatMap((rule, place) => [
      ...strengthProblems(framework, rule, ["rules", place]),
      ...conditionProblems(framework, rule, ["rules", place]),
      ...problemsOf(framework, rule, ["rules", place]),
    ]),
  ];
}

/** The id of a rule and those of its rows, which share one list, and where they stand. */
function namedIn(rule: Rule, place: number): readonly { readonly id: string; readonly path: Path }[] {
  const at = ["rules", place];
  if (rule.kind !== "aggregate") return [{ id: rule.id, path: [...at, "id"] }];
  const { aggregate } = rule;
  const listed = "rows" in aggregate ? aggregate.rows.length : 0;
  const rows = rowsOf(aggregate).map(({ id }, row) => ({
    id,
    path: [...at, "aggregate", ...(row < listed ? ["rows", row] : ["otherwise"]), "id"],
  }));
  return [{ id: rule.id, path: [...at, "id"] }, ...rows];
}

function secondAggregates(framework: Framework): readonly FrameworkProblem[] {
  const first = new Set<string>();
  return framework.rules.flatMap((rule, place) => {
    if (rule.kind !== "aggregate") return [];
    if (first.has(rule.judgement)) {
      return [problemAt(framework, ["rules", place, "judgement"], "a judgement that has no aggregate yet")];
    }
    first.add(rule.judgement);
    return [];
  });
}

function problemsOf(framework: Framework, rule: Rule, path: Path): readonly FrameworkProblem[] {
  switch (rule.kind) {
    case "aggregate":
      return aggregateProblems(framework, rule, path);
    case "limit":
      return limitProblems(framework, rule, path);
    case "shift":
      return framework.rules.some((other) => other.kind === "aggregate" && other.judgement === rule.judgement)
        ? []
        : [problemAt(framework, [...path, "judgement"], "a judgement that has an aggregate to be shifted")];
    case "gate":
      return [];
    default:
      return absurd(rule);
  }
}
