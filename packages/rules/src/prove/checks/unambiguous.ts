import { rulesOf } from "../behind.ts";
import type { CheckResult } from "../check.ts";
import { findingsBy, type Found } from "../found.ts";
import { overlapsIn, uniqueTableOf } from "../overlapping-rows.ts";
import { common, isEmpty, leaves, leftBefore } from "../stance.ts";
import type { Seen, Sweep } from "../sweep.ts";
import { exampleAt, named } from "../words.ts";

interface Contradiction extends Found {
  readonly rules: readonly string[];
  readonly says: string;
}

/**
 * No two rules contradict each other without one of them going before the other. Strength is such an order, and that caps
 * go before floors; two `only` of one strength that share no grade have none, nor has one whose own ends cross. The rows of
 * a table with hit `unique` have none either: no two may apply to one case, whatever has a non-grade in it.
 */
export function unambiguous(proof: Sweep): CheckResult {
  const { framework, judgement, grid, seen } = proof;
  const only = onlyRules(proof);
  const unique = uniqueTableOf(framework, judgement);
  if (only.size === 0 && unique === undefined) {
    return { applies: "no rule of it is an only or a unique table: all have an order", findings: [] };
  }
  const found = seen.flatMap((each): readonly Contradiction[] => [
    ...contradictionsIn(proof, each, only).map((rules) => ({
      ...each,
      rules,
      says:
        rules.length === 1
          ? `What ${rules.join()} says of ${named(framework, judgement)} leaves no grade: its worst is better than its best.`
          : `${rules.join(" and ")} contradict each other about ${named(framework, judgement)}, and neither goes before the other.`,
    })),
    ...(unique === undefined
      ? []
      : overlapsIn(proof, each, unique).map((overlap) => ({ ...each, ...overlap }))),
  ]);
  return {
    applies: true,
    findings: findingsBy(
      grid,
      found,
      ({ rules }) => rules.join(),
      ({ cell, says, rules }) => ({ says, counterexample: exampleAt(grid, cell), rules }),
    ),
  };
}

/** The ids of the rules about the judgement that leave a stretch with two ends. */
export function onlyRules({ framework, judgement }: Sweep): ReadonlySet<string> {
  return new Set(
    rulesOf(framework, judgement).flatMap((rule) =>
      rule.kind === "limit" && "only" in rule.limit ? [rule.id] : [],
    ),
  );
}

/** The ids of rules that contradict each other in a case: one that leaves nothing by itself, or two. */
export function contradictionsIn(
  { framework, judgement, grades }: Sweep,
  { answer }: Seen,
  only: ReadonlySet<string>,
): readonly (readonly string[])[] {
  if (answer._tag === "Unjudged") return [];
  const held = answer.findings.flatMap((finding) => {
    const span = only.has(finding.rule) ? leaves(framework, judgement, finding) : undefined;
    return span === undefined ? [] : [{ finding, span }];
  });
  return held.flatMap(({ finding, span }, place) => {
    if (isEmpty(span)) return [[finding.rule]];
    const before = leftBefore(answer, finding.strength, grades);
    if (isEmpty(common(span, before))) return [];
    return held
      .slice(place + 1)
      .filter(
        (other) =>
          other.finding.strength === finding.strength &&
          !isEmpty(common(other.span, before)) &&
          isEmpty(common(common(span, other.span), before)),
      )
      .map((other) => [finding.rule, other.finding.rule]);
  });
}
