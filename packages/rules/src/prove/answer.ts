import type { Framework } from "../framework.ts";
import { requiredScale } from "../lookup.ts";
import type { Finding, Outcome } from "../outcome.ts";
import { keysOf } from "./grid.ts";

/** A stretch of a scale by the places of its ends, both included. */
export interface Span {
  readonly low: number;
  readonly high: number;
}

/** What rules say about a case, with grades as places on the judgement's scale, 0 the worst. */
export type Answer = JudgedAnswer | { readonly _tag: "Unjudged"; readonly rule: string };

/** The answer about a judgement that is made. */
export interface JudgedAnswer {
  readonly _tag: "Judged";
  readonly base?: number;
  readonly expected?: number;
  readonly permitted: Span;
  readonly usual: Span;
  readonly likely: Span;
  readonly findings: readonly Finding[];
  /** The judgements and facts for want of which a rule is not known to apply. */
  readonly missing: readonly string[];
}

/** An outcome with its grades as places. */
export function answerOf(framework: Framework, judgement: string, outcome: Outcome): Answer {
  if (outcome._tag === "Unjudged") return { _tag: "Unjudged", rule: outcome.rule };
  const keys = keysOf(requiredScale(framework, judgement));
  const spanOf = (grades: readonly string[]): Span => ({
    low: keys.indexOf(grades[0] ?? ""),
    high: keys.indexOf(grades.at(-1) ?? ""),
  });
  const { base, expected, permitted, usual, likely, findings, missing } = outcome;
  return {
    _tag: "Judged",
    ...(base === undefined ? {} : { base: keys.indexOf(base) }),
    ...(expected === undefined ? {} : { expected: keys.indexOf(expected) }),
    permitted: spanOf(permitted),
    usual: spanOf(usual),
    likely: spanOf(likely),
    findings,
    missing,
  };
}

/** Whether two answers compute, leave and expect the same, whatever rules did it. */
export function sameAnswer(one: Answer, other: Answer): boolean {
  const [base, otherBase] = [one, other].map((each) => (each._tag === "Judged" ? each.base : undefined));
  return base === otherBase && sameGrades(one, other);
}

/** Whether two answers leave and expect the same, whatever was computed on the way. */
export function sameGrades(one: Answer, other: Answer): boolean {
  if (one._tag === "Unjudged" || other._tag === "Unjudged") {
    return one._tag === "Unjudged" && other._tag === "Unjudged" && one.rule === other.rule;
  }
  return (
    one.expected === other.expected &&
    sameSpan(one.permitted, other.permitted) &&
    sameSpan(one.usual, other.usual) &&
    sameSpan(one.likely, other.likely)
  );
}

function sameSpan(one: Span, other: Span): boolean {
  return one.low === other.low && one.high === other.high;
}
