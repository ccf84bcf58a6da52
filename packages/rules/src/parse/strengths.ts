import { rowsOf } from "../aggregate.ts";
import type { Framework } from "../framework.ts";
import type { Rule } from "../rule.ts";
import { mayBind, type Source, type Strength, weakest } from "../source.ts";
import { type FrameworkProblem, type Path, problemAt } from "./problem.ts";

/** Observed rules and rows count their cases, and none is stronger than its source allows or a row than its rule. */
export function strengthProblems(framework: Framework, rule: Rule, path: Path): readonly FrameworkProblem[] {
  return [
    ...sourceProblems(framework, rule.source, path),
    ...bearingProblems(framework, rule, path),
    ...rowProblems(framework, rule, path),
  ];
}

function bearingProblems(framework: Framework, rule: Rule, path: Path): readonly FrameworkProblem[] {
  return bears(rule.source, rule.adoptedBy, rule.strength)
    ? []
    : [problemAt(framework, [...path, "strength"], allowedStrength)];
}

function rowProblems(framework: Framework, rule: Rule, path: Path): readonly FrameworkProblem[] {
  if (rule.kind !== "aggregate") return [];
  const { aggregate } = rule;
  const listed = "rows" in aggregate ? aggregate.rows.length : 0;
  return rowsOf(aggregate).flatMap((row, place) => {
    const at = [...path, "aggregate", ...(place < listed ? ["rows", place] : ["otherwise"])];
    const strength = row.strength ?? rule.strength;
    return [
      ...sourceProblems(framework, row.source, at),
      ...(row.strength !== undefined &&
      (row.strength === rule.strength || weakest(row.strength, rule.strength) !== row.strength)
        ? [
            problemAt(
              framework,
              [...at, "strength"],
              `a strength weaker than the rule's "${rule.strength}", or none`,
            ),
          ]
        : []),
      ...(bears(row.source, rule.adoptedBy, strength)
        ? []
        : [problemAt(framework, [...at, "strength"], allowedStrength)]),
    ];
  });
}

const allowedStrength =
  '"likely", a documented source, one observed in 30 cases without exception, or the body that adopts it';

function bears(source: Source, adoptedBy: string | undefined, strength: Strength): boolean {
  return strength === "likely" || !counted(source) || mayBind(source, adoptedBy);
}

/** Whether a source says of how many cases it is; one that does not is told so, and not what it cannot bear. */
function counted({ status, cases, exceptions }: Source): boolean {
  return (
    (status !== "observed" || (cases !== undefined && exceptions !== undefined)) &&
    (exceptions ?? 0) <= (cases ?? 0)
  );
}

function sourceProblems(framework: Framework, source: Source, path: Path): readonly FrameworkProblem[] {
  const { status, cases, exceptions } = source;
  const at = [...path, "source"];
  if (status === "observed" && cases === undefined) {
    return [problemAt(framework, [...at, "cases"], "the number of cases in which the rule was observed")];
  }
  if (status === "observed" && exceptions === undefined) {
    return [problemAt(framework, [...at, "exceptions"], "the number of exceptions, which may be 0")];
  }
  if (exceptions !== undefined && exceptions > (cases ?? 0)) {
    return [problemAt(framework, [...at, "exceptions"], "no more exceptions than cases")];
  }
  return [];
}
