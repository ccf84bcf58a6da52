import type { AssessmentCommand, CommandOf } from "@assay/core";
import { dossierOf, standing, type Case } from "../auditor/case.ts";
import type { Dice } from "../dice.ts";

/** What somebody is about to do: in which case, to which judgement, and how often he gets something wrong. */
export interface Aim {
  readonly dice: Dice;
  readonly of: Case;
  readonly judgement: string;
  /** Once in so many choices it is a wrong one. */
  readonly slipsOnceIn: number;
  /** What the clock says. */
  readonly now: string;
  /** The grade towards which the case leans. */
  readonly leaning: string;
  /** An id that nobody has used. */
  readonly fresh: (prefix: string) => string;
}

/** What a command says besides which one it is, of which assessment, and when it happened. */
type Fields<T extends AssessmentCommand["type"]> = Omit<
  CommandOf<T>,
  "type" | "assessment" | "occurred" | "provenance"
>;

/** How the fields of some kinds of commands are chosen. */
export type Makers<T extends AssessmentCommand["type"]> = {
  readonly [K in T]: (aim: Aim) => Fields<K>;
};

/** What is right, or once in a while one of those that are wrong or odd. */
export function mostly<T>({ dice, slipsOnceIn }: Aim, right: T, ...odd: readonly T[]): T {
  return odd.length > 0 && dice.onceIn(slipsOnceIn) ? dice.pick(odd) : right;
}

/** An id that is free, or once in a while one that is taken. */
export function freeId(aim: Aim, prefix: string, taken: Iterable<string>): string {
  return mostly(aim, aim.fresh(prefix), ...taken);
}

/** An id that is listed, or once in a while one that is not; where nothing is listed, the latter. */
export function knownId({ dice, slipsOnceIn }: Aim, listed: Iterable<string>): string {
  const ids = [...listed];
  return ids.length === 0 || dice.onceIn(slipsOnceIn) ? "nobody-knows-it" : dice.pick(ids);
}

/** The judgement that it is about, or once in a while another or none of the framework. */
export function judgementIn(aim: Aim): string {
  return mostly(aim, aim.judgement, "overall", "summary", "premises", "weather", "constructor");
}

/** A grade near the leaning one. */
export function gradeIn(aim: Aim): string {
  const grades = ["inadequate", "adequate", "good", "outstanding"];
  const near = grades.indexOf(aim.leaning) + aim.dice.pick([0, 0, 0, 0, 0, -1, 1]);
  const right = aim.dice.onceIn(12) ? "not-inspected" : (grades[near] ?? aim.leaning);
  return mostly(aim, right, ...grades, "superb");
}

/** Evidence that is relied on, or once in a while none, withdrawn, or unknown. */
export function evidenceIn(aim: Aim): readonly string[] {
  const { dice, of } = aim;
  const relied = [...of.evidence].filter(([, { withdrawn }]) => !withdrawn).map(([id]) => id);
  const gone = [...of.evidence].filter(([, { withdrawn }]) => withdrawn).map(([id]) => id);
  const right =
    relied.length === 0 ? [] : [dice.pick(relied), ...(dice.onceIn(3) ? [dice.pick(relied)] : [])];
  return mostly(aim, right, [], ["never-recorded"], ...gone.map((id) => [id]));
}

/** The revision of the grade that stands, or once in a while another. */
export function seenIn({ of, ...aim }: Aim): number {
  const now = standing(dossierOf(of, aim.judgement))?.revision ?? Math.max(1, of.revision);
  return mostly({ of, ...aim }, now, now + 1, Math.max(1, now - 1), Math.max(1, of.revision));
}

/** The head of the stream, or once in a while another revision. */
export function headIn(aim: Aim): number {
  const { revision } = aim.of;
  return mostly(aim, Math.max(1, revision), revision + 1, Math.max(1, revision - 1));
}

/** A day so many days after now. */
export function dayFrom({ now }: Aim, days: number): string {
  return new Date(Date.parse(now) + days * 86_400_000).toISOString().slice(0, 10);
}
