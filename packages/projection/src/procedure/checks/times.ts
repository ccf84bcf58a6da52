import { happenedBy, spanOf, type RecordedEvent } from "@assay/core";
import { lastGiven, inSitting } from "../course.ts";
import { citedBy, evidenceThen } from "../evidence-then.ts";
import { noted, type Check } from "../note.ts";
import { courseOf, givenJudgements, type Past } from "../past.ts";

/** Nothing is claimed to have happened after it was recorded, nor before what it rests on. */
export const timesAgree: Check = (event, past) => {
  const { occurred, at } = event;
  const grounds = groundsOf(event, past);
  if (grounds.length === 0 && occurred === undefined) return [];
  const earliest = occurred === undefined ? undefined : spanOf(occurred)?.earliest;
  const by = happenedBy(occurred, at);
  const early = grounds.find((ground) => happenedBy(ground.occurred, ground.at) > by);
  const faults = [
    ...(earliest !== undefined && earliest > at
      ? [`it claims ${occurred ?? ""}, after it was recorded`]
      : []),
    ...(early === undefined ? [] : [`it rests on r${early.revision}, which came about later`]),
  ];
  return [noted("times-agree", event, faults.length === 0 ? undefined : faults.join(", and "))];
};

/** The events that an event rests on. */
function groundsOf(event: RecordedEvent, past: Past): readonly RecordedEvent[] {
  switch (event.type) {
    case "EvidenceRelated":
      return recordingsOf([event.data.from, ...event.data.to], past);
    case "EvidenceCorrected":
    case "EvidenceWithdrawn":
      return [];
    case "ProposalRevised":
    case "GradeAdjudicated":
    case "GradeModerated":
      return [...recordingsOf(citedBy(event), past), ...gradingOf(event.data.judgement, past)];
    case "GradesRevealed":
    case "JudgementSettled":
      return gradingOf(event.data.judgement, past);
    case "AssessmentSignedOff":
    case "LetterIssued":
    case "LetterSuperseded":
      return givenJudgements(past.framework).flatMap(
        (id) => inSitting(courseOf(past, id), "JudgementSettled") ?? [],
      );
    default:
      return recordingsOf(citedBy(event), past);
  }
}

function recordingsOf(evidence: readonly string[], past: Past): readonly RecordedEvent[] {
  return evidence.flatMap((id) => evidenceThen(past, id)?.recorded ?? []);
}

function gradingOf(judgement: string, past: Past): readonly RecordedEvent[] {
  const given = lastGiven(courseOf(past, judgement));
  return given === undefined ? [] : [given.event];
}
