import { project, type RecordedEvent } from "@assay/core";
import { timeline } from "@assay/projection";
import { judgementOf, type Framework } from "@assay/rules";
import { gradeWords, placedGrade } from "../words/grade-place.ts";

/** What an event says, in one sentence: grades and judgements by their names, all else in the words of `assay timeline`. */
export function eventWords(event: RecordedEvent, framework: Framework): string {
  return gradingWords(event, framework) ?? timelineWords(event, framework);
}

function gradingWords(event: RecordedEvent, framework: Framework): string | undefined {
  const title = (judgement: string): string => judgementOf(framework, judgement)?.title ?? judgement;
  const grade = (judgement: string, key: string): string =>
    gradeWords(placedGrade(framework, judgement, key));
  switch (event.type) {
    case "GradeProposed":
      return `${title(event.data.judgement)}: ${grade(event.data.judgement, event.data.grade)} proposed`;
    case "ProposalRevised": {
      const { judgement, from, to } = event.data;
      return `${title(judgement)}: proposal revised from ${grade(judgement, from)} to ${grade(judgement, to)}`;
    }
    case "GradeModerated": {
      const { judgement, from, to, round } = event.data;
      const did =
        from === to
          ? `${grade(judgement, to)} upheld`
          : `moderated from ${grade(judgement, from)} to ${grade(judgement, to)}`;
      return `${title(judgement)}: ${did} in the round “${round}”`;
    }
    case "GradeAdjudicated":
      return `${title(event.data.judgement)}: adjudicated at ${grade(event.data.judgement, event.data.to)}`;
    case "JudgementSettled":
      return `${title(event.data.judgement)}: settled at ${grade(event.data.judgement, event.data.grade)}`;
    case "SecondGradeSealed":
      return `${title(event.data.judgement)}: a second grade sealed`;
    case "NarrativeWritten":
      return `${title(event.data.judgement)}: narrative written`;
    case "AssessmentReopened":
      return `${event.data.judgements.map(title).join(", ")} reopened (${event.data.ground}): ${event.data.because}`;
    case "EvidenceRecorded": {
      const { kind, id, judgements, statement } = event.data;
      return `${kind === "evidence" ? "Evidence" : "Statement of a grade"} ${id} for ${judgements.map(title).join(", ")}: ${statement}`;
    }
    default:
      return undefined;
  }
}

function timelineWords(event: RecordedEvent, framework: Framework): string {
  const { entries } = project(timeline, [event], { framework, stream: event.stream });
  return entries[0]?.says ?? event.type;
}
