import type { Framework } from "./framework.ts";
import { parseFramework } from "./parse-framework.ts";
import { describeFrameworkProblem } from "./parse/problem.ts";

/**
 * A framework written in a program: its ids and grade keys are inferred, so that a misspelt one is a type error and
 * commands can be completed from it.
 *
 * Requires a definition that `parseFramework` accepts; any other is a defect of the program and throws a `TypeError`
 * that names every problem.
 */
export function defineFramework<
  Scale extends string,
  Grade extends string,
  Judgement extends string,
  Group extends string,
  Fact extends string,
  Role extends string,
  Round extends string,
  Reason extends string,
  Relation extends string,
>(
  definition: Framework<{
    scale: Scale;
    grade: Grade;
    judgement: Judgement;
    group: Group;
    fact: Fact;
    role: Role;
    round: Round;
    reason: Reason;
    relation: Relation;
  }>,
): typeof definition {
  const parsed = parseFramework(definition);
  if (parsed._tag === "Left") throw new TypeError(parsed.left.map(describeFrameworkProblem).join("\n"));
  return definition;
}
