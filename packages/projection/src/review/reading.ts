import { own } from "@assay/core";
import { gradeOf, judgementOf, nonGradeOf, scaleOf, type Framework, type Grade } from "@assay/rules";
import { untouched, type Account, type JudgementAccount, type RecordedEvidence } from "../account.ts";
import { isNotGradedHere, notGradedHere } from "../not-graded-here.ts";
import { inputsOf } from "../rule-inputs.ts";
import { standingOf } from "../standing.ts";
import type { ReviewFinding } from "./finding.ts";

/** What an outside reader has before him: the account of an assessment, and its framework. */
export interface Reading {
  readonly account: Account;
  readonly framework: Framework;
}

/** Looks for one kind of thing; finds nothing in a record in which it is not there. */
export type Look = (reading: Reading) => readonly ReviewFinding[];

/** The evidence that is still relied on, in the order of the record. */
export function liveEvidence({ account }: Reading): readonly RecordedEvidence[] {
  return Object.values(account.evidence)
    .filter(({ withdrawn }) => withdrawn === undefined)
    .toSorted((a, b) => a.revision - b.revision);
}

/** A piece of evidence that is still relied on. */
export function liveById({ account }: Reading, id: string): RecordedEvidence | undefined {
  const evidence = own(account.evidence, id);
  return evidence?.withdrawn === undefined ? evidence : undefined;
}

/** The section that a piece of evidence stands in. */
export function sectionOf({ judgements: [section = ""] }: RecordedEvidence): string {
  return section;
}

/** The revisions of what a piece of evidence says now. */
export function revisionsOf({ revision, corrected }: RecordedEvidence): readonly number[] {
  return corrected === undefined ? [revision] : [revision, corrected.revision];
}

/** What the record tells of a judgement. */
export function storyOf({ account }: Reading, judgement: string): JudgementAccount {
  return own(account.judgements, judgement) ?? untouched();
}

/** The grade that stands for a judgement, on its scale, and the revision of the act that gave it. */
export function gradeStanding(
  reading: Reading,
  judgement: string,
): { readonly grade: Grade; readonly revision: number } | undefined {
  const standing = keyStanding(reading, judgement);
  const scale = scaleOf(reading.framework, judgement);
  if (standing === undefined || scale === undefined) return undefined;
  const grade = gradeOf(scale, standing.key);
  return grade === undefined ? undefined : { grade, revision: standing.revision };
}

/** How a judgement stands, whoever or whatever gave it, and the revision of the act that it rests on. */
function keyStanding(
  reading: Reading,
  judgement: string,
): { readonly key: string; readonly revision: number } | undefined {
  const { framework, account } = reading;
  const about = judgementOf(framework, judgement);
  if (about !== undefined && isNotGradedHere(about)) {
    const { grade, revision } = notGradedHere(framework, account, inputsOf(account, framework), about);
    return grade === null ? undefined : { key: grade.key, revision };
  }
  const standing = standingOf(storyOf(reading, judgement));
  return standing === undefined ? undefined : { key: standing.grade, revision: standing.revision };
}

/** What a judgement is called, and its grade: *"Staying safe" (Good)*. */
export function called(reading: Reading, judgement: string): string {
  const title = judgementOf(reading.framework, judgement)?.title ?? judgement;
  const scale = scaleOf(reading.framework, judgement);
  const key = keyStanding(reading, judgement)?.key ?? "";
  const label =
    scale === undefined ? undefined : (gradeOf(scale, key)?.label ?? nonGradeOf(scale, key)?.label);
  return `"${title}" (${label ?? "not graded"})`;
}
