import type { Framework } from "./framework.ts";
import type { Outcome } from "./outcome.ts";
import type { Strength } from "./source.ts";

/** How a permitted grade departs: the strength of the strongest rules that it leaves, and their ids. */
export interface Departure {
  readonly strength: Exclude<Strength, "must">;
  readonly rules: readonly string[];
}

/**
 * How a grade departs from the one that the rules expect or, where they expect none, from those that are likely;
 * undefined where it does not. A grade that is not permitted is no departure: it is refused.
 */
export function departureOf(
  framework: Framework,
  judgement: string,
  outcome: Outcome,
  grade: string,
): Departure | undefined {
  if (outcome._tag === "Unjudged" || !outcome.permitted.includes(grade)) return undefined;
  const { expected } = outcome;
  if (expected === undefined ? outcome.likely.includes(grade) : grade === expected) return undefined;

  const strength = outcome.usual.includes(grade) ? "likely" : "normally";
  const aggregate = framework.rules.find(
    (rule) => rule.judgement === judgement && rule.kind === "aggregate",
  )?.id;
  const left = outcome.findings.filter((finding) => {
    if (finding.strength !== strength) return false;
    if (finding.effect === "shifts") return finding.binding && expected !== undefined;
    if (finding.rule === aggregate) {
      return expected !== undefined && (finding.effect === "base" || finding.effect === "gaveWay");
    }
    const holds = finding.effect === "limits" || finding.effect === "holdsWithoutEffect";
    return holds && finding.grades?.includes(grade) === false;
  });
  return { strength, rules: left.map((finding) => finding.rule) };
}
