import type { Framework } from "./framework.ts";
import { type Known, known, missingOf, unknown } from "./known.ts";
import { membersOf, requiredScale } from "./lookup.ts";
import { gradeOf } from "./scale.ts";

/** The grades of a case by judgement; a judgement without a grade is absent, undefined or a non-grade. Own properties only. */
export type Inputs = Readonly<Record<string, string | undefined>>;

/** The facts of a case; a fact that nobody has established is absent or undefined. Own properties only. */
export type Facts = Readonly<Record<string, boolean | undefined>>;

/** What rules are applied to. */
export interface Case {
  readonly framework: Framework;
  readonly inputs: Inputs;
  readonly facts: Facts;
}

/**
 * The grade that a judgement has in a case, or null while it has none.
 *
 * Requires a judgement of the framework, and a grade or non-grade of its scale where there is an input.
 */
export function gradeIn(subject: Case, judgement: string): string | null {
  const input = Object.hasOwn(subject.inputs, judgement) ? subject.inputs[judgement] : undefined;
  if (input === undefined) return null;
  const scale = requiredScale(subject.framework, judgement);
  if (gradeOf(scale, input) !== undefined) return input;
  if (scale.nonGrades?.some((nonGrade) => nonGrade.key === input) === true) return null;
  throw new RangeError(
    `Cannot read "${input}" as the grade of "${judgement}": its scale has no such grade; give one of the scale's keys, or none.`,
  );
}

/** As `gradeIn`, with what is missing where there is no grade. */
export function knownGrade(subject: Case, judgement: string): Known<string> {
  const grade = gradeIn(subject, judgement);
  return grade === null ? unknown([judgement]) : known(grade);
}

/** The grades of a group's members; open while one has none. Requires a group of the framework. */
export function gradesOf(subject: Case, group: string): Known<readonly string[]> {
  const grades = membersOf(subject.framework, group).map((member) => knownGrade(subject, member));
  const missing = missingOf(grades);
  if (missing.length > 0) return unknown(missing);
  return known(grades.flatMap((grade) => (grade._tag === "Known" ? [grade.value] : [])));
}

/** What is established about a fact; undefined where nothing is. */
export function establishedIn(subject: Case, fact: string): boolean | undefined {
  return Object.hasOwn(subject.facts, fact) ? subject.facts[fact] : undefined;
}

/** Whether a fact holds; where nothing is established, the framework says whether that means no, or is open. */
export function knownFact(subject: Case, fact: string): Known<boolean> {
  const established = establishedIn(subject, fact);
  if (established !== undefined) return known(established);
  return subject.framework.facts[fact]?.whenUnknown === "block" ? unknown([fact]) : known(false);
}
