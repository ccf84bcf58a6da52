import { membersOf } from "../../lookup.ts";
import { conditionsOf, leavesOf } from "../../reads.ts";
import type { AggregateRule } from "../../rule.ts";
import { type Answer, sameAnswer } from "../answer.ts";
import { aggregateOf, noAggregate } from "../aspects.ts";
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

/**
 * Exchanging the grades of two members of a group that the aggregate reads as one changes nothing: they are equals, and it
 * does not matter either which of them has a non-grade. Where their scales differ there is nothing to exchange.
 */
export function anonymous(proof: Sweep): CheckResult {
  const { framework, judgement, grid } = proof;
  const aggregate = aggregateOf(framework, judgement);
  if (aggregate === undefined) return { applies: noAggregate, findings: [] };
  const groups = groupsRead(aggregate);
  if (groups.length === 0) return { applies: "its aggregate reads no group", findings: [] };
  const unequal = pairsIn(proof, groups)
    .filter(([one, other]) => grid.equalsBefore[other]?.includes(one) === false)
    .flatMap(([one, other]) => unequalBetween(proof, one, other));
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

/** The groups that an aggregate reads: the one whose grades it takes, or those that its rows count. */
function groupsRead(rule: AggregateRule): readonly string[] {
  if (rule.of !== undefined) return [rule.of];
  const counted = conditionsOf(rule).flatMap(({ condition }) =>
    leavesOf(condition).flatMap(({ leaf }) =>
      "count" in leaf && typeof leaf.count.of === "string" ? [leaf.count.of] : [],
    ),
  );
  return [...new Set(counted)];
}

/** Each two columns of one scale whose judgements some group has both, the earlier first. */
function pairsIn(
  { framework, grid }: Sweep,
  groups: readonly string[],
): readonly (readonly [number, number])[] {
  const together = (one: string, other: string): boolean =>
    groups.some((group) => {
      const members = membersOf(framework, group);
      return members.includes(one) && members.includes(other);
    });
  return grid.columns.flatMap((one, place) =>
    grid.columns.flatMap((other, after) =>
      after > place && one.kind === "judgement" && one.scale === other.scale && together(one.name, other.name)
        ? [[place, after] as const]
        : [],
    ),
  );
}

function rulesApart({ framework, judgement }: Sweep, one: Answer, other: Answer): readonly string[] {
  const heightOf = (answer: Answer): number => (answer._tag === "Unjudged" ? 0 : answer.likely.high);
  const [lower, higher] = heightOf(one) <= heightOf(other) ? [one, other] : [other, one];
  return rulesKeepingBelow(framework, judgement, heightOf(higher), lower, higher);
}
