import { happenedBy, spanOf, type RecordedEvent } from "@assay/core";
import { citedBy, citingFault, evidenceThen } from "../evidence-then.ts";
import { inSitting } from "../course.ts";
import { noted, type Check } from "../note.ts";
import { courseOf, every, type Past } from "../past.ts";
import { isNonGrade } from "../rules-then.ts";

/** What is cited had been recorded and still stood; a grade is given on some evidence. */
export const evidenceReliedOn: Check = (event, past) => {
  const fault = faultIn(event, past);
  const occasion = citedBy(event).length > 0 || event.type === "GradesRevealed";
  return fault === undefined && !occasion ? [] : [noted("evidence-relied-on", event, fault)];
};

function faultIn(event: RecordedEvent, past: Past): string | undefined {
  switch (event.type) {
    case "GradeProposed":
    case "ProposalRevised": {
      const { judgement, evidence } = event.data;
      const key = event.type === "GradeProposed" ? event.data.grade : event.data.to;
      return evidence.length === 0 && !isNonGrade(past, judgement, key)
        ? `"${judgement}" was graded on no evidence`
        : citingFault(past, evidence);
    }
    case "GradesRevealed": {
      // What the second grader cited had to stand when the grade was sealed; nobody could tell until it was opened.
      const { judgement, second } = event.data;
      const sealed = inSitting(courseOf(past, judgement), "SecondGradeSealed");
      if (second.evidence.length === 0 && !isNonGrade(past, judgement, second.grade))
        return `"${judgement}" was graded a second time on no evidence`;
      return citingFault(past, second.evidence, sealed?.revision ?? event.revision);
    }
    case "EvidenceRelated": {
      const { from, to, stream } = event.data;
      const named = stream === undefined ? [from, ...to] : [from];
      const unknown = named.filter((id) => evidenceThen(past, id) === undefined);
      return unknown.length === 0
        ? undefined
        : `it relates ${unknown.join(", ")}, which had not been recorded`;
    }
    default:
      return citingFault(past, citedBy(event));
  }
}

/** Evidence of what came after the end of the inspection is not admitted, where the process says so. */
export const evidenceByCutOff: Check = (event, past) => {
  if (event.type !== "EvidenceRecorded" || past.framework.process.evidenceCutOff === undefined) return [];
  const ends = every(past, "AssessmentOpened").flatMap(({ data }) => data.dates?.to ?? []);
  const deadline = spanOf(ends.at(-1) ?? "")?.latest;
  if (deadline === undefined) return [];
  const by = happenedBy(event.occurred, event.at);
  const fault = by <= deadline ? undefined : `"${event.data.id}" may be of ${by}`;
  return [noted("evidence-by-cut-off", event, fault, { deadline })];
};
