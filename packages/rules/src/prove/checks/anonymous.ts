import type { Framework } from "../../framework.ts";
import { membersOf } from "../../lookup.ts";
import { type Answer, sameAnswer } from "../answer.ts";
import { noAggregate } from "../aspects.ts";
import { rulesOf } from "../behind.ts";
import type { CheckResult } from "../check.ts";
import { findingsBy, type Found } from "../found.ts";
import { caseOf, withPlace } from "../grid.ts";
import { firstEqual } from "../raise.ts";
import { rulesKeepingBelow } from "../stance.ts";
import type { Sweep } from "../sweep.ts";
import { byRules, named, resultOf } from "../words.ts";

interface Unequal extends Found {
  readonly one: number;
  readonly other: number;
  readonly answer: Answer;
  readonly exchanged: Answer;
}

/** Exchanging the grades of two members of the group that the aggregate reads changes nothing: they are equals. */
export function anonymous(proof: Sweep): CheckResult {
  const { framework, judgement, grid } = proof;
  const group = equalsOf(framework, judgement);
  if (group === undefined) return { applies: noAggregate, findings: [] };
  const members = grid.columns.flatMap(({ name }, column) => (group.includes(name) ? [column] : []));
  const unequal = members.flatMap((one) =>
    members
      .filter((other) => other > one && grid.equalsBefore[other]?.includes(one) === false)
      .flatMap((other) => unequalBetween(proof, one, other)),
  );
  const nameAt = (column: number): string => grid.columns[column]?.name ?? "";
  return {
    applies: true,
    findings: findingsBy(
      grid,
      unequal,
      ({ one, other }) => [firstEqual(proof, one), firstEqual(proof, other)].toSorted((a, b) => a - b).join(),
      ({ cell, one, other, answer, exchanged }) => {
        const [first, second] = [nameAt(one), nameAt(other)];
        const rules = rulesApart(proof, answer, exchanged);
        return {
          says: `Exchanging the grades of ${named(framework, first)} and ${named(framework, second)} turns ${named(framework, judgement)} from ${resultOf(framework, judgement, answer)} to ${resultOf(framework, judgement, exchanged)}${byRules(rules)}.`,
          counterexample: { ...caseOf(grid, cell), exchanged: [first, second] },
          rules,
        };
      },
    ),
  };
}

/** The cases, in which the first has the worse grade, that become another when two columns are exchanged. */
function unequalBetween({ seen, answerAt }: Sweep, one: number, other: number): readonly Unequal[] {
  return seen.flatMap(({ cell, cases, answer }) => {
    const [low = 0, high = 0] = [cell[one], cell[other]];
    if (low >= high) return [];
    const exchanged = answerAt(withPlace(withPlace(cell, one, high), other, low));
    return sameAnswer(answer, exchanged) ? [] : [{ cell, cases, one, other, answer, exchanged }];
  });
}

/** The members of the group that the aggregate of a judgement reads; undefined where there is none. */
function equalsOf(framework: Framework, judgement: string): readonly string[] | undefined {
  for (const rule of rulesOf(framework, judgement)) {
    if (rule.kind === "aggregate" && typeof rule.of === "string") return membersOf(framework, rule.of);
  }
  return undefined;
}

function rulesApart({ framework, judgement }: Sweep, one: Answer, other: Answer): readonly string[] {
  const heightOf = (answer: Answer): number => (answer._tag === "Unjudged" ? 0 : answer.likely.high);
  const [lower, higher] = heightOf(one) <= heightOf(other) ? [one, other] : [other, one];
  return rulesKeepingBelow(framework, judgement, heightOf(higher), lower, higher);
}
