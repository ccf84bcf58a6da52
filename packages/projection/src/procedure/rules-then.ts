import { departureOf, evaluate, gradeOf, scaleOf, type Departure, type Outcome } from "@assay/rules";
import { lastGiven } from "./course.ts";
import { courseOf, every, type Past } from "./past.ts";
import { isSecret } from "./second-grades.ts";

/** What the rules said of a judgement at the time, everything else standing as it did. */

/** Whether a grade is on the scale of a judgement; a judgement that the framework lacks has no scale. */
export function isOnScale({ framework }: Past, judgement: string, grade: string): boolean {
  const scale = scaleOf(framework, judgement);
  return scale !== undefined && gradeOf(scale, grade) !== undefined;
}

/** What the rules said. Requires a judgement of the framework. */
function outcomeThen(past: Past, judgement: string): Outcome {
  const facts = every(past, "FactEstablished").map(({ data }) => [data.fact, data.holds] as const);
  return evaluate(past.framework, judgement, Object.fromEntries(gradesThen(past)), Object.fromEntries(facts));
}

/** How a grade departed from the rules. Requires a judgement of the framework. */
export function departureThen(past: Past, judgement: string, grade: string): Departure | undefined {
  return departureOf(past.framework, judgement, outcomeThen(past, judgement), grade);
}

/** Why the rules forbade a grade; undefined where they did not, or where it is off the scale and they cannot tell. */
export function forbiddenBecause(past: Past, judgement: string, grade: string): string | undefined {
  if (!isOnScale(past, judgement, grade)) return undefined;
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

/** The grades that stood; one that waits for a second one counts as none, and so does one that is off its scale. */
function gradesThen(past: Past): readonly (readonly [string, string])[] {
  return past.framework.judgements.flatMap(({ id }) => {
    const grade = isSecret(past, id) ? undefined : lastGiven(courseOf(past, id))?.grade;
    return grade !== undefined && isOnScale(past, id, grade) ? [[id, grade] as const] : [];
  });
}
