import type { Framework } from "./framework.ts";
import {
  type GivenStanding,
  type Indexed,
  nonGrade,
  notYet,
  type NotYetStanding,
} from "./framework-index.ts";
import { unknownGrade } from "./input-check.ts";
import { type Known, known, type LeftOut, missingOf, type Unknown, unknown } from "./known.ts";
import { factOf, indexedMembersOf, requiredIndexed } from "./lookup.ts";
import type { Outcome } from "./outcome.ts";
import type { Scale } from "./scale.ts";

/** The grades of a case by judgement; a judgement without a grade is absent, undefined or a non-grade. Own properties only. */
export type Inputs = Readonly<Record<string, string | undefined>>;

/** The facts of a case; a fact that nobody has established is absent or undefined. Own properties only. */
export type Facts = Readonly<Record<string, boolean | undefined>>;

/** No facts at all, shared by all cases without any. */
export const noFacts: Facts = Object.freeze({});

/** What is said of a case. */
export interface Particulars {
  readonly framework: Framework;
  readonly inputs: Inputs;
  readonly facts: Facts;
  /** What the rules say about a derived judgement in this case; left out, derived judgements have no grade. */
  readonly derived?: (particulars: Particulars, judgement: string) => Outcome;
  /** How judgements stand, by their places in the framework, kept once it has been found. */
  readonly standings?: Standings;
}

/** What rules about one judgement are applied to. */
export interface Case extends Particulars {
  /** The judgement that they speak about: its policy says what an input without a grade does to it. */
  readonly about: Indexed;
  /** The scale on which it is graded. */
  readonly scale: Scale;
}

/** How a judgement stands in a case: with a grade, with a non-grade instead, or with nothing yet for want of something. */
export type Standing = GivenStanding | NotYetStanding;

/** How judgements stand, each at its place in the framework; nothing where that is not known yet. */
export type Standings = (Standing | undefined)[];

/** How a judgement stands. Requires a judgement of the framework, and a grade or non-grade of its scale where there is an input. */
export function standingIn(subject: Particulars, judgement: string): Standing {
  return standingOf(subject, requiredIndexed(subject.framework, judgement));
}

/** As `standingIn`, of a judgement that has been looked up. */
export function standingOf(subject: Particulars, indexed: Indexed): Standing {
  const { standings } = subject;
  const kept = standings?.[indexed.place];
  if (kept !== undefined) return kept;
  const found =
    indexed.judgement.basis === "derived"
      ? derivedStanding(subject.derived?.(subject, indexed.judgement.id), indexed)
      : givenStanding(subject, indexed);
  if (standings !== undefined) standings[indexed.place] = found;
  return found;
}

function givenStanding(
  subject: Particulars,
  { judgement: { id }, standings, notYet: open }: Indexed,
): Standing {
  const input = Object.hasOwn(subject.inputs, id) ? subject.inputs[id] : undefined;
  if (input === undefined) return open;
  const standing = standings.get(input);
  if (standing === undefined) throw unknownGrade(subject.framework, id, input);
  return standing;
}

/** The expected grade of a derived judgement is its grade. One that will not get any, whatever else is graded, is as a non-grade. */
function derivedStanding(outcome: Outcome | undefined, { judgement: { id }, ...indexed }: Indexed): Standing {
  if (outcome === undefined) return indexed.notYet;
  if (outcome._tag === "Unjudged") return nonGrade(id);
  const { expected, missing } = outcome;
  const standing = expected === undefined ? undefined : indexed.standings.get(expected);
  if (standing !== undefined) return standing;
  return missing.length > 0 ? notYet(id, missing) : nonGrade(id);
}

/**
 * The grade that a judgement has in a case, or null while it has none.
 *
 * Requires a judgement of the framework, and a grade or non-grade of its scale where there is an input.
 */
export function gradeIn(subject: Particulars, judgement: string): string | null {
  const standing = standingIn(subject, judgement);
  return standing._tag === "Graded" ? standing.grade : null;
}

/**
 * The place of the grade that a judgement has in a case, 0 being its scale's worst; or what is missing for it, or that the
 * policy leaves the judgement out.
 */
export function placeIn(subject: Case, judgement: string): number | Unknown | LeftOut {
  return placeOf(subject, requiredIndexed(subject.framework, judgement));
}

function placeOf(subject: Case, indexed: Indexed): number | Unknown | LeftOut {
  const standing = standingOf(subject, indexed);
  if (standing._tag === "Graded") return standing.place;
  const policy = subject.about.judgement.whenMissing;
  if (policy === "block") {
    return unknown(standing._tag === "NotYet" ? standing.missing : [indexed.judgement.id]);
  }
  if (policy === "notApplicable" && standing._tag === "NotYet") return unknown(standing.missing);
  return { _tag: "LeftOut" };
}

/** A judgement with its grade. */
export interface Graded {
  readonly judgement: string;
  readonly grade: string;
}

/** Those members of a group that have a grade; open while one is missing that the policy does not leave out. */
export function gradedIn(subject: Case, group: string): Known<readonly Graded[]> {
  const members = indexedMembersOf(subject.framework, group);
  const found: Graded[] = [];
  for (const member of members) {
    const place = placeOf(subject, member);
    if (typeof place === "number") {
      found.push({ judgement: member.judgement.id, grade: member.keys[place] ?? "" });
    } else if (place._tag === "Unknown") return missingAmong(subject, members);
  }
  return known(found);
}

/** The places of the grades of those members of a group that have one; open as `gradedIn` is. Requires a group of the framework. */
export function placesOf(subject: Case, group: string): readonly number[] | Unknown {
  const members = indexedMembersOf(subject.framework, group);
  const found = members.map((member) => placeOf(subject, member));
  let leftOut = false;
  for (const place of found) {
    if (typeof place === "number") continue;
    if (place._tag === "Unknown") return missingAmong(subject, members);
    leftOut = true;
  }
  // Mostly all are graded, and then the list is as it should be: nothing else than places has been met.
  return leftOut ? found.filter((place) => typeof place === "number") : (found as readonly number[]);
}

function missingAmong(subject: Case, members: readonly Indexed[]): Unknown {
  return unknown(
    missingOf(members.map((member) => placeOf(subject, member)).filter((place) => typeof place !== "number")),
  );
}

/** What is established about a fact; undefined where nothing is. */
export function establishedIn(subject: Particulars, fact: string): boolean | undefined {
  return Object.hasOwn(subject.facts, fact) ? subject.facts[fact] : undefined;
}

/** Whether a fact holds; where nothing is established, the framework says whether that means no, or is open. */
export function knownFact(subject: Case, fact: string): Known<boolean> {
  const established = establishedIn(subject, fact);
  if (established !== undefined) return known(established);
  return factOf(subject.framework, fact)?.whenUnknown === "block" ? unknown([fact]) : known(false);
}
