import type { Framework } from "./framework.ts";
import type { GivenStanding, Indexed } from "./framework-index.ts";
import { unknownGrade } from "./input-check.ts";
import type { MissingPolicy } from "./judgement.ts";
import { type Known, known, type LeftOut, missingOf, type Unknown, unknown } from "./known.ts";
import { factOf, membersOf, requiredIndexed } from "./lookup.ts";
import type { Outcome } from "./outcome.ts";

/** The grades of a case by judgement; a judgement without a grade is absent, undefined or a non-grade. Own properties only. */
export type Inputs = Readonly<Record<string, string | undefined>>;

/** The facts of a case; a fact that nobody has established is absent or undefined. Own properties only. */
export type Facts = Readonly<Record<string, boolean | undefined>>;

/** What rules are applied to. */
export interface Case {
  readonly framework: Framework;
  readonly inputs: Inputs;
  readonly facts: Facts;
  /** What an input without a grade does to the judgement that the rules speak about; left out, it blocks. */
  readonly policy?: MissingPolicy;
  /** What the rules say about a derived judgement in this case; left out, derived judgements have no grade. */
  readonly derived?: (judgement: string) => Outcome;
  /** How judgements stand, kept once it has been found. */
  readonly standings?: Map<string, Standing>;
}

/** How a judgement stands in a case: with a grade, with a non-grade instead, or with nothing yet for want of something. */
export type Standing = GivenStanding | { readonly _tag: "NotYet"; readonly missing: readonly string[] };

/** How a judgement stands. Requires a judgement of the framework, and a grade or non-grade of its scale where there is an input. */
export function standingIn(subject: Case, judgement: string): Standing {
  const kept = subject.standings?.get(judgement);
  if (kept !== undefined) return kept;
  const { judgement: about, standings } = requiredIndexed(subject.framework, judgement);
  const found =
    about.basis === "derived"
      ? derivedStanding(subject.derived?.(judgement), judgement)
      : givenStanding(subject, judgement, standings);
  subject.standings?.set(judgement, found);
  return found;
}

function givenStanding(subject: Case, judgement: string, standings: Indexed["standings"]): Standing {
  const input = Object.hasOwn(subject.inputs, judgement) ? subject.inputs[judgement] : undefined;
  if (input === undefined) return { _tag: "NotYet", missing: [judgement] };
  const standing = standings.get(input);
  if (standing === undefined) throw unknownGrade(subject.framework, judgement, input);
  return standing;
}

function graded(grade: string): Standing {
  return { _tag: "Graded", grade, known: known(grade) };
}

/** The expected grade of a derived judgement is its grade. One that will not get any, whatever else is graded, is as a non-grade. */
function derivedStanding(outcome: Outcome | undefined, judgement: string): Standing {
  if (outcome === undefined) return { _tag: "NotYet", missing: [judgement] };
  if (outcome._tag === "Unjudged") return { _tag: "NonGrade" };
  const { expected, missing } = outcome;
  if (expected !== undefined) return graded(expected);
  return missing.length > 0 ? { _tag: "NotYet", missing } : { _tag: "NonGrade" };
}

/**
 * The grade that a judgement has in a case, or null while it has none.
 *
 * Requires a judgement of the framework, and a grade or non-grade of its scale where there is an input.
 */
export function gradeIn(subject: Case, judgement: string): string | null {
  const standing = standingIn(subject, judgement);
  return standing._tag === "Graded" ? standing.grade : null;
}

/** The grade that a judgement has in a case, or what is missing for it, or that the policy leaves the judgement out. */
export function knownGrade(subject: Case, judgement: string): Known<string> | LeftOut {
  const standing = standingIn(subject, judgement);
  if (standing._tag === "Graded") return standing.known;
  const policy = subject.policy ?? "block";
  if (policy === "block") return unknown(standing._tag === "NotYet" ? standing.missing : [judgement]);
  if (policy === "notApplicable" && standing._tag === "NotYet") return unknown(standing.missing);
  return { _tag: "LeftOut" };
}

/** A judgement with its grade. */
export interface Graded {
  readonly judgement: string;
  readonly grade: string;
}

/** Those of some judgements that have a grade; open while one is missing that the policy does not leave out. */
export function gradedAmong(subject: Case, judgements: readonly string[]): Known<readonly Graded[]> {
  const found: Graded[] = [];
  for (const judgement of judgements) {
    const grade = knownGrade(subject, judgement);
    if (grade._tag === "Unknown") return missingAmong(subject, judgements);
    if (grade._tag === "Known") found.push({ judgement, grade: grade.value });
  }
  return known(found);
}

/** The grades of those of some judgements that have one; open as `gradedAmong` is. */
export function gradesAmong(subject: Case, judgements: readonly string[]): Known<readonly string[]> {
  const found: string[] = [];
  for (const judgement of judgements) {
    const grade = knownGrade(subject, judgement);
    if (grade._tag === "Unknown") return missingAmong(subject, judgements);
    if (grade._tag === "Known") found.push(grade.value);
  }
  return known(found);
}

function missingAmong(subject: Case, judgements: readonly string[]): Unknown {
  return unknown(missingOf(judgements.map((judgement) => knownGrade(subject, judgement))));
}

/** The grades of a group's members; open while one is missing. Requires a group of the framework. */
export function gradesOf(subject: Case, group: string): Known<readonly string[]> {
  return gradesAmong(subject, membersOf(subject.framework, group));
}

/** What is established about a fact; undefined where nothing is. */
export function establishedIn(subject: Case, fact: string): boolean | undefined {
  return Object.hasOwn(subject.facts, fact) ? subject.facts[fact] : undefined;
}

/** Whether a fact holds; where nothing is established, the framework says whether that means no, or is open. */
export function knownFact(subject: Case, fact: string): Known<boolean> {
  const established = establishedIn(subject, fact);
  if (established !== undefined) return known(established);
  return factOf(subject.framework, fact)?.whenUnknown === "block" ? unknown([fact]) : known(false);
}
