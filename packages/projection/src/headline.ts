import type { RecordedEvent } from "@assay/core";
import type { Framework } from "@assay/rules";
import { longDate } from "./long-date.ts";
import { namesIn } from "./names-in.ts";

/**
 * What an event says, in one sentence without a full stop: judgements, grades and facts by the names that the framework
 * gives them, and by their ids where it has none of that id.
 */
export function headline(event: RecordedEvent, framework: Framework): string {
  const { title, titles, grade, fact } = namesIn(framework);
  switch (event.type) {
    case "FrameworkAdopted":
      return `Framework ${event.data.definition.id}@${event.data.definition.edition} adopted`;
    case "AssessmentOpened":
      return `Assessment of ${event.data.body.name} opened, cycle ${event.data.cycle}`;
    case "TeamAssigned":
      return `Team assigned: ${event.data.members.map(({ actor, roles }) => `${actor} (${roles.join(", ")})`).join("; ")}`;
    case "AssessmentLinked":
      return `Linked to ${event.data.to.title}: ${event.data.relation}`;
    case "FindingsShared":
      return `Findings shared with ${event.data.to}: ${event.data.what}`;
    case "SourceReceived":
      return `Source received: ${event.data.title}`;
    case "EvidenceRecorded":
      return `${event.data.kind === "evidence" ? "Evidence" : "Statement of a grade"} ${event.data.id} for ${titles(event.data.judgements)}: ${event.data.statement}`;
    case "EvidenceRelated":
      return `Evidence ${event.data.from} ${event.data.relation} ${event.data.to.join(", ")}`;
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
    case "JudgementSettled":
      return `${title(event.data.judgement)}: settled at ${grade(event.data.judgement, event.data.grade)}`;
    case "NarrativeWritten":
      return `${title(event.data.judgement)}: narrative written`;
    case "AreaForDevelopmentIdentified":
      return `${title(event.data.judgement)}: area for development ${event.data.id} identified: ${event.data.text}`;
    case "RatingDesignated":
      return `${title(event.data.judgement)}: designated as ${event.data.as} under ${event.data.statute}`;
    case "RatingConveyed":
      return event.data.standing === "done"
        ? `${title(event.data.judgement)}: grade conveyed to ${event.data.to} for ${event.data.for}`
        : `${title(event.data.judgement)}: conveyance of the grade to ${event.data.to} for ${event.data.for} announced`;
    case "LetterIssued":
      return `Letter issued, dated ${longDate(event.data.on)}`;
    case "FrameworkReplaced":
      return `Framework ${event.data.from.id}@${event.data.from.edition} replaced by ${event.data.to.id}@${event.data.to.edition}`;
    case "DelegationGranted":
      return `${event.actor} lets ${event.data.to} act as ${event.data.roles.join(", ")}${event.data.until === undefined ? "" : ` until ${event.data.until}`}`;
    case "ConflictDeclared":
      return `Conflict of interest of ${event.data.actor} declared`;
    case "EvidenceCorrected":
      return `Evidence ${event.data.id} corrected: ${event.data.because}`;
    case "EvidenceWithdrawn":
      return `Evidence ${event.data.id} withdrawn: ${event.data.because}`;
    case "FactEstablished":
      return `Fact ${event.data.holds ? "found to be so" : "found not to be so"}: ${fact(event.data.fact)}`;
    case "JudgementImported": {
      const { judgement, grade: key, from, standing } = event.data;
      return `${title(judgement)}: ${grade(judgement, key)} of ${from.issuer} taken over (${standing})`;
    }
    case "AttachmentAdded":
      return `Attachment ${event.data.name} added`;
    case "GradeSelfEvaluated":
      return `${title(event.data.judgement)}: ${grade(event.data.judgement, event.data.grade)} given by the body itself`;
    case "ProposalWithdrawn":
      return `${title(event.data.judgement)}: proposal withdrawn: ${event.data.because}`;
    case "SecondGradeSealed":
      return `${title(event.data.judgement)}: a second grade sealed`;
    case "GradesRevealed": {
      const { judgement, first, second, resolution } = event.data;
      return `${title(judgement)}: both grades opened, ${grade(judgement, first)} and ${grade(judgement, second.grade)} (${resolution.how})`;
    }
    case "GradeAdjudicated":
      return `${title(event.data.judgement)}: adjudicated at ${grade(event.data.judgement, event.data.to)}`;
    case "QueryRaised":
      return `${title(event.data.judgement)}: query ${event.data.id} raised: ${event.data.text}`;
    case "QueryAnswered":
      return `Query ${event.data.id} answered: ${event.data.text}`;
    case "SampleCommitted":
      return `Seed of the sample ${event.data.id} for ${event.data.step} committed`;
    case "SampleDrawn":
      return `Sample ${event.data.id} drawn: ${titles(event.data.drawn) || "nothing"}`;
    case "AreaForDevelopmentRevised":
      return `Area for development ${event.data.id} revised: ${event.data.text}`;
    case "AreaForDevelopmentReviewed":
      return `Area for development ${event.data.of.area} of ${event.data.of.stream}: ${event.data.fate}`;
    case "LetterDrafted":
      return `Draft ${event.data.id} kept${event.data.sent === undefined ? "" : `, sent to ${event.data.sent.to} on ${longDate(event.data.sent.on)}`}`;
    case "RepresentationReceived": {
      const { id, nature, from, judgements } = event.data;
      const about = judgements.length === 0 ? "" : ` about ${titles(judgements)}`;
      return nature === "no-comment"
        ? `${from} has no comment on the draft`
        : `Representation ${id} received from ${from}${about}`;
    }
    case "RepresentationDetermined":
      return `Representation ${event.data.id} determined: ${event.data.outcome}`;
    case "AssessmentSignedOff":
      return "Assessment signed off";
    case "LetterPublished":
      return `Letter published: ${event.data.where}`;
    case "ActionPlanReceived":
      return `Action plan ${event.data.id} received`;
    case "AssessmentReopened":
      return `${titles(event.data.judgements)} reopened (${event.data.ground}): ${event.data.because}`;
    case "LetterSuperseded":
      return `Letter dated ${longDate(event.data.on)} issued in place of the one with the digest ${event.data.supersedes.slice(0, 12)}`;
    case "ChallengeRecorded":
      return `Challenge ${event.data.id} (${event.data.kind})${event.data.outcome === undefined ? " recorded" : ` ended: ${event.data.outcome}`}`;
    case "AssessmentWithdrawn":
      return `Assessment withdrawn: ${event.data.because}`;
    case "SubjectErased":
      return `Personal data of ${event.data.subject} erased: ${event.data.authority}`;
    default:
      return event satisfies never;
  }
}
