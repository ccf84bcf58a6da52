import type { Framework } from "../framework.ts";
import { requiredScale } from "../lookup.ts";
import type { Effect, Finding } from "../outcome.ts";
import type { Strength } from "../source.ts";
import type { Answer, JudgedAnswer, Span } from "./answer.ts";
import { keysOf } from "./grid.ts";

/** Whether a rule had a say in a case: its condition was met, or it computed a grade. */
export function applied({ effect }: Finding): boolean {
  return !saidNothing.has(effect);
}

const saidNothing: ReadonlySet<Effect> = new Set([
  "didNotApply",
  "unknown",
  "tooFewRated",
  "noRow",
  "ambiguous",
] as const);

/** The grades that a rule which applied leaves by itself, as places; undefined where it did not apply, empty where low > high. */
export function leaves(framework: Framework, judgement: string, finding: Finding): Span | undefined {
  if (!applied(finding) || finding.grades === undefined) return undefined;
  const keys = keysOf(requiredScale(framework, judgement));
  const [first] = finding.grades;
  const last = finding.grades.at(-1);
  return first === undefined || last === undefined
    ? { low: 1, high: 0 }
    : { low: keys.indexOf(first), high: keys.indexOf(last) };
}

/** What the rules down to a strength leave. */
export function leftAt(answer: JudgedAnswer, strength: Strength): Span {
  return { must: answer.permitted, normally: answer.usual, likely: answer.likely }[strength];
}

/** What the rules stronger than a strength leave. Requires the number of grades, since nothing is stronger than `must`. */
export function leftBefore(answer: JudgedAnswer, strength: Strength, grades: number): Span {
  if (strength === "must") return { low: 0, high: grades - 1 };
  return strength === "normally" ? answer.permitted : answer.usual;
}

/** What two stretches have in common; empty where low > high. */
export function common(one: Span, other: Span): Span {
  return { low: Math.max(one.low, other.low), high: Math.min(one.high, other.high) };
}

/** Whether a stretch holds no grade. */
export function isEmpty({ low, high }: Span): boolean {
  return low > high;
}

/**
 * The rules that keep a judgement below a grade in one case and not in another: those that leave only worse grades in it, or
 * else those that hold the grade up in the other alone, or else those that did another thing.
 */
export function rulesKeepingBelow(
  framework: Framework,
  judgement: string,
  place: number,
  lower: Answer,
  higher: Answer,
): readonly string[] {
  if (lower._tag === "Unjudged" || higher._tag === "Unjudged") {
    return [lower, higher].flatMap((answer) => (answer._tag === "Unjudged" ? [answer.rule] : []));
  }
  const spanIn = ({ findings }: JudgedAnswer, rule: string): Span | undefined => {
    const finding = findings.find((each) => each.rule === rule);
    return finding === undefined ? undefined : leaves(framework, judgement, finding);
  };
  const rules = lower.findings.map(({ rule }) => rule);
  const keepsBelow = (span: Span | undefined): boolean => span !== undefined && span.high < place;
  const holdsUp = (span: Span | undefined): boolean => span !== undefined && span.low >= place;
  const below = rules.filter((rule) => keepsBelow(spanIn(lower, rule)) && !keepsBelow(spanIn(higher, rule)));
  if (below.length > 0) return below;
  const up = rules.filter((rule) => holdsUp(spanIn(higher, rule)) && !holdsUp(spanIn(lower, rule)));
  return up.length > 0
    ? up
    : rules.filter((_rule, at) => doing(lower.findings[at]) !== doing(higher.findings[at]));
}

/** Whether a rule that applied leaves a grade out, or moves what is computed. */
export function standsAgainst(finding: Finding, grade: string): boolean {
  if (finding.effect === "shifts") return finding.binding;
  return applied(finding) && finding.grades?.includes(grade) === false;
}

function doing(finding: Finding | undefined): string {
  return finding === undefined ? "" : [finding.effect, finding.binding, ...(finding.grades ?? [])].join();
}
