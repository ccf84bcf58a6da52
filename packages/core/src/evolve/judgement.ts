import type { Act } from "@assay/rules";
import { castDraft, type Draft } from "immer";
import type { RecordedEvent } from "../event/catalogue.ts";
import { lastGrading, untouchedJudgement, type JudgementState, type Proceedings } from "../state.ts";
import { actorsOf, timeOf } from "./trace.ts";

/** What events do to one judgement. */

export function judgementIn(proceedings: Draft<Proceedings>, judgement: string): Draft<JudgementState> {
  if (!Object.hasOwn(proceedings.judgements, judgement)) {
    proceedings.judgements[judgement] = castDraft(untouchedJudgement());
  }
  // Read back, so that under immer the caller changes the draft and not the plain object just put in.
  return proceedings.judgements[judgement] as Draft<JudgementState>;
}

export function propose(
  standing: Draft<JudgementState>,
  event: RecordedEvent,
  grade: string,
  { evidence, reasoned }: { readonly evidence: readonly string[]; readonly reasoned: boolean },
): void {
  if (standing.proposal?.grade !== grade) standing.movedAt = event.revision;
  standing.proposal = { grade, revision: event.revision, ...timeOf(event) };
  const by = actorsOf(event);
  did(standing, "propose", by);
  standing.graders.push(...by);
  standing.cited = [...evidence];
  standing.reasoned = reasoned;
  standing.gradedAt = event.revision;
}

/** A later step gives the grade again, or another one. */
export function confirm(
  standing: Draft<JudgementState>,
  event: RecordedEvent,
  step: {
    readonly by: readonly string[];
    readonly from: string | undefined;
    readonly to: string;
    readonly evidence: readonly string[];
    readonly departure: { readonly reason?: string } | undefined;
  },
): void {
  const reason = step.departure?.reason !== undefined;
  if (step.from === step.to) {
    standing.reasoned ||= reason;
  } else {
    move(standing, event);
    standing.reasoned = reason;
  }
  standing.graders.push(...step.by);
  standing.cited.push(...step.evidence);
  standing.gradedAt = event.revision;
}

export function move(standing: Draft<JudgementState>, event: RecordedEvent): void {
  standing.changed = true;
  standing.movedAt = event.revision;
}

/** The grade that was settled stands as the proposal of a new sitting; who did what before is not forgotten. */
export function reopen(standing: Draft<JudgementState>, event: RecordedEvent): void {
  const grade = lastGrading(standing)?.grade;
  standing.sitting += 1;
  standing.moderations = [];
  standing.changed = false;
  delete standing.seal;
  delete standing.revealed;
  delete standing.adjudicated;
  delete standing.settlement;
  if (grade !== undefined) standing.proposal = { grade, revision: event.revision, ...timeOf(event) };
}

export function did(standing: Draft<JudgementState>, act: Act, by: readonly string[]): void {
  standing.did[act] = [...(standing.did[act] ?? []), ...by];
}
