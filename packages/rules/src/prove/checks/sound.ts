import { rulesOf } from "../behind.ts";
import type { CheckResult } from "../check.ts";
import { findingsBy, type Found } from "../found.ts";
import { common, isEmpty, leaves, leftAt, leftBefore } from "../stance.ts";
import type { Seen, Sweep } from "../sweep.ts";
import { byRules, exampleAt, named, spanOf } from "../words.ts";
import type { JudgedAnswer, Span } from "../answer.ts";
import { contradictionsIn, onlyRules } from "./unambiguous.ts";

interface Broken extends Found {
  readonly rule: string;
  readonly promised: Span;
  readonly left: Span;
  readonly by: readonly string[];
}

/**
 * Where a limit applies, what the rules down to its strength leave lies within it, whatever other rules of its strength say;
 * it gives way to stronger ones only; in cases that wait for a non-grade too. A contradiction between two `only` is told as
 * ambiguous, and not here.
 */
export function sound(proof: Sweep): CheckResult {
  const { framework, judgement, grid, seen } = proof;
  const limits = new Set(
    rulesOf(framework, judgement).flatMap(({ id, kind }) => (kind === "limit" ? [id] : [])),
  );
  if (limits.size === 0) return { applies: "no limit is set on it", findings: [] };
  const only = onlyRules(proof);
  const broken = seen.flatMap((each) => brokenIn(proof, each, limits, only));
  return {
    applies: true,
    findings: findingsBy(
      grid,
      broken,
      ({ rule, by }) => [rule, ...by].join(),
      ({ cell, rule, promised, left, by }) => ({
        says: `${rule} would leave ${named(framework, judgement)} ${spanOf(framework, judgement, promised)}, and it is ${spanOf(framework, judgement, left)}${byRules(by)}.`,
        counterexample: exampleAt(grid, cell),
        rules: [rule, ...by],
      }),
    ),
  };
}

function brokenIn(
  proof: Sweep,
  each: Seen,
  limits: ReadonlySet<string>,
  only: ReadonlySet<string>,
): readonly Broken[] {
  const { framework, judgement, grades } = proof;
  const { answer, cell, cases } = each;
  if (answer._tag === "Unjudged") return [];
  const broken = answer.findings.flatMap((finding): readonly Broken[] => {
    const promised = limits.has(finding.rule) ? leaves(framework, judgement, finding) : undefined;
    if (promised === undefined || isEmpty(promised)) return [];
    const before = leftBefore(answer, finding.strength, grades);
    const left = leftAt(answer, finding.strength);
    if (isEmpty(common(promised, before)) || isWithin(left, common(promised, before))) return [];
    const by = against(proof, answer, finding.strength, limits, common(promised, before));
    return [{ cell, cases, rule: finding.rule, promised, left, by }];
  });
  if (broken.length === 0) return [];
  const told = new Set(contradictionsIn(proof, each, only).flat());
  return broken.filter(({ rule }) => !told.has(rule));
}

/** The other limits of a strength that leave nothing of what one promises. */
function against(
  { framework, judgement }: Sweep,
  answer: JudgedAnswer,
  strength: string,
  limits: ReadonlySet<string>,
  promised: Span,
): readonly string[] {
  return answer.findings.flatMap((finding) => {
    if (finding.strength !== strength || !limits.has(finding.rule)) return [];
    const span = leaves(framework, judgement, finding);
    return span !== undefined && isEmpty(common(span, promised)) ? [finding.rule] : [];
  });
}

function isWithin(inner: Span, outer: Span): boolean {
  return inner.low >= outer.low && inner.high <= outer.high;
}
