import type { RecordedEvent } from "@assay/core";
import { every, latest, type Past } from "./past.ts";

/** How far an assessment had come: the letter that stood then, where there was one. */
export interface StageThen {
  readonly stage: "before" | "open" | "issued" | "reopened" | "withdrawn";
  readonly letter?: RecordedEvent<"LetterIssued" | "LetterSuperseded">;
}

/** How far the assessment has come so far. A second first letter takes nobody's place. */
export function stageOf(past: Past): StageThen {
  const letter = latest(past, "LetterSuperseded") ?? every(past, "LetterIssued")[0];
  const standing = letter === undefined ? {} : { letter };
  if (latest(past, "AssessmentWithdrawn") !== undefined) return { stage: "withdrawn", ...standing };
  if (letter !== undefined) {
    const reopened = (latest(past, "AssessmentReopened")?.revision ?? 0) > letter.revision;
    return { stage: reopened ? "reopened" : "issued", letter };
  }
  return { stage: latest(past, "AssessmentOpened") === undefined ? "before" : "open" };
}

/** The definition that was pinned last, by its digest. */
export function pinnedDigest(past: Past): string | undefined {
  return latest(past, "FrameworkReplaced")?.data.to.digest ?? openingOf(past)?.data.framework.digest;
}

/** The opening of the assessment. */
function openingOf(past: Past): RecordedEvent<"AssessmentOpened"> | undefined {
  return every(past, "AssessmentOpened")[0];
}

/** The revision of the last event so far; 0 before the first. */
export function headOf({ events }: Past): number {
  return events.at(-1)?.revision ?? 0;
}
