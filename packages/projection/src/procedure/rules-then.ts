import type { DerivedGrade } from "@assay/core";
import {
  departureOf,
  evaluate,
  gradeOf,
  judgementOf,
  judgementsBehind,
  nonGradeOf,
  scaleOf,
  type Departure,
  type Outcome,
} from "@assay/rules";
import { inSitting, lastGiven } from "./course.ts";
import { courseOf, every, type Past } from "./past.ts";
import { isSecret } from "./second-grades.ts";

/** What the rules said of a judgement at the time, everything else standing as it did. */

/** Whether the scale of a judgement has a grade or non-grade; a judgement that the framework lacks has no scale. */
export function isOnScale({ framework }: Past, judgement: string, grade: string): boolean {
  const scale = scaleOf(framework, judgement);
  return (
    scale !== undefined && (gradeOf(scale, grade) !== undefined || nonGradeOf(scale, grade) !== undefined)
  );
}

/** Whether this is what a judgement can be instead of graded. */
export function isNonGrade({ framework }: Past, judgement: string, grade: string): boolean {
  const scale = scaleOf(framework, judgement);
  return scale !== undefined && nonGradeOf(scale, grade) !== undefined;
}

/** What the rules said. Requires a judgement of the framework. */
function outcomeThen(past: Past, judgement: string): Outcome {
  const { framework } = past;
  const facts = every(past, "FactEstablished").flatMap(({ data: { fact, holds } }) =>
    Object.hasOwn(framework.facts, fact) ? [[fact, holds] as const] : [],
  );
  return evaluate(framework, judgement, Object.fromEntries(inputsThen(past)), Object.fromEntries(facts));
}

/** How a grade departed from the rules. Requires a judgement of the framework. */
export function departureThen(past: Past, judgement: string, grade: string): Departure | undefined {
  return departureOf(past.framework, judgement, outcomeThen(past, judgement), grade);
}

/** Why the rules forbade a grade; undefined where they did not, or where it is no grade of the scale and they cannot tell. */
export function forbiddenBecause(past: Past, judgement: string, grade: string): string | undefined {
  if (!isOnScale(past, judgement, grade) || isNonGrade(past, judgement, grade)) return undefined;
  const outcome = outcomeThen(past, judgement);
  if (outcome._tag === "Unjudged" || outcome.permitted.includes(grade)) return undefined;
  return `"${grade}" was given for "${judgement}", where the rules permit ${outcome.permitted.join(", ")}`;
}

/** Why a grade needed a reason; undefined where it needed none. */
export function reasonNeeded(past: Past, judgement: string, grade: string): string | undefined {
  if (!isOnScale(past, judgement, grade)) return undefined;
  const departure = departureThen(past, judgement, grade);
  if (departure?.strength !== "normally") return undefined;
  return `"${grade}" for "${judgement}" departs from what normally holds (${departure.rules.join(", ")}), and no reason was given`;
}

/** How judgements stood; one that waits for a second grade counts as none, and so does a key that is off its scale. */
function inputsThen(past: Past): readonly (readonly [string, string])[] {
  return past.framework.judgements.flatMap(({ id, basis, imported }) => {
    if (basis === "derived") return [];
    const key =
      imported === undefined
        ? isSecret(past, id)
          ? undefined
          : lastGiven(courseOf(past, id))?.grade
        : takenOverBy(past, id);
    return key !== undefined && isOnScale(past, id, key) ? [[id, key] as const] : [];
  });
}

/** What the last grade that was imported for a judgement is here; none where it is not what the framework takes over. */
function takenOverBy(past: Past, judgement: string): string | undefined {
  const imported = judgementOf(past.framework, judgement)?.imported;
  const last = every(past, "JudgementImported").findLast(({ data }) => data.judgement === judgement)?.data;
  if (imported === undefined || last === undefined) return undefined;
  if (last.from.framework !== imported.framework || last.from.judgement !== imported.judgement) {
    return undefined;
  }
  const mapped = imported.map.find(({ from }) => from === last.grade)?.to;
  return mapped === undefined || last.standing === "final" ? mapped : imported.subjectToReview;
}

/** Why judgements that nobody grades here were not settled: nothing was taken over, or what rules read was still open. */
export function openThen(past: Past): readonly { readonly judgement: string; readonly fault: string }[] {
  const { framework } = past;
  const stood = new Map(inputsThen(past));
  const isOpen = (id: string): boolean =>
    judgementOf(framework, id)?.imported === undefined
      ? inSitting(courseOf(past, id), "JudgementSettled") === undefined
      : !stood.has(id);
  return framework.judgements.flatMap(({ id: judgement, basis, imported, internal }) => {
    if (imported !== undefined) {
      return stood.has(judgement) ? [] : [{ judgement, fault: "no grade had been taken over" }];
    }
    if (basis === "given" || internal === true) return [];
    const outcome = outcomeThen(past, judgement);
    const facts =
      outcome._tag === "Unjudged"
        ? []
        : outcome.missing.filter((name) => Object.hasOwn(framework.facts, name));
    const open = [...judgementsBehind(framework, judgement).filter(isOpen), ...facts];
    return open.length === 0
      ? []
      : [{ judgement, fault: `what rules compute it from was open: ${open.join(", ")}` }];
  });
}

/** What rules made of the judgements that they compute and a letter may show. */
export function derivedThen(past: Past): readonly DerivedGrade[] {
  return past.framework.judgements.flatMap(({ id: judgement, basis, internal }): readonly DerivedGrade[] => {
    if (basis !== "derived" || internal === true) return [];
    const outcome = outcomeThen(past, judgement);
    if (outcome._tag === "Unjudged") return [{ judgement, unjudgedBy: outcome.rule }];
    return [outcome.expected === undefined ? { judgement } : { judgement, grade: outcome.expected }];
  });
}
