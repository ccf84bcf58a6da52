import type { RecordedEvent } from "@assay/core";

/** What an event says, in one sentence without a full stop. */
export function headline(event: RecordedEvent): string {
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
      return `${event.data.kind === "evidence" ? "Evidence" : "Statement of a grade"} ${event.data.id} recorded for ${event.data.judgements.join(", ")}: ${event.data.statement}`;
    case "EvidenceRelated":
      return `Evidence ${event.data.from} ${event.data.relation} ${event.data.to.join(", ")}`;
    case "GradeProposed":
      return `${event.data.grade} proposed for ${event.data.judgement}`;
    case "ProposalRevised":
      return `Proposal for ${event.data.judgement} revised from ${event.data.from} to ${event.data.to}`;
    case "GradeModerated":
      return event.data.from === event.data.to
        ? `${event.data.to} upheld for ${event.data.judgement} in the round ${event.data.round}`
        : `${event.data.judgement} moderated from ${event.data.from} to ${event.data.to} in the round ${event.data.round}`;
    case "JudgementSettled":
      return `${event.data.judgement} settled at ${event.data.grade}`;
    case "NarrativeWritten":
      return `Narrative written for ${event.data.judgement}`;
    case "AreaForDevelopmentIdentified":
      return `Area for development ${event.data.id} identified under ${event.data.judgement}: ${event.data.text}`;
    case "RatingDesignated":
      return `${event.data.judgement} designated as ${event.data.as} under ${event.data.statute}`;
    case "RatingConveyed":
      return event.data.standing === "done"
        ? `${event.data.judgement} conveyed to ${event.data.to} for ${event.data.for}`
        : `Conveyance of ${event.data.judgement} to ${event.data.to} for ${event.data.for} announced`;
    case "LetterIssued":
      return `Letter issued, dated ${event.data.on}`;
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
      return `Fact ${event.data.fact} ${event.data.holds ? "found to be so" : "found not to be so"}`;
    case "JudgementImported":
      return `${event.data.grade} of ${event.data.from.issuer} taken over for ${event.data.judgement} (${event.data.standing})`;
    case "AttachmentAdded":
      return `Attachment ${event.data.name} added`;
    case "GradeSelfEvaluated":
      return `${event.data.grade} given by the body itself for ${event.data.judgement}`;
    case "ProposalWithdrawn":
      return `Proposal for ${event.data.judgement} withdrawn: ${event.data.because}`;
    case "SecondGradeSealed":
      return `Second grade for ${event.data.judgement} sealed`;
    case "GradesRevealed":
      return `Grades for ${event.data.judgement} revealed: ${event.data.first} and ${event.data.second.grade} (${event.data.resolution.how})`;
    case "GradeAdjudicated":
      return `${event.data.judgement} adjudicated at ${event.data.to}`;
    case "QueryRaised":
      return `Query ${event.data.id} raised about ${event.data.judgement}: ${event.data.text}`;
    case "QueryAnswered":
      return `Query ${event.data.id} answered: ${event.data.text}`;
    case "SampleCommitted":
      return `Seed of the sample ${event.data.id} for ${event.data.step} committed`;
    case "SampleDrawn":
      return `Sample ${event.data.id} drawn: ${event.data.drawn.join(", ") || "nothing"}`;
    case "AreaForDevelopmentRevised":
      return `Area for development ${event.data.id} revised: ${event.data.text}`;
    case "AreaForDevelopmentReviewed":
      return `Area for development ${event.data.of.area} of ${event.data.of.stream}: ${event.data.fate}`;
    case "LetterDrafted":
      return `Draft ${event.data.id} kept${event.data.sent === undefined ? "" : `, sent to ${event.data.sent.to} on ${event.data.sent.on}`}`;
    case "RepresentationReceived":
      return event.data.nature === "no-comment"
        ? `${event.data.from} has no comment on the draft`
        : `Representation ${event.data.id} received from ${event.data.from}`;
    case "RepresentationDetermined":
      return `Representation ${event.data.id} determined: ${event.data.outcome}`;
    case "AssessmentSignedOff":
      return "Assessment signed off";
    case "LetterPublished":
      return `Letter published: ${event.data.where}`;
    case "ActionPlanReceived":
      return `Action plan ${event.data.id} received`;
    case "AssessmentReopened":
      return `${event.data.judgements.join(", ")} reopened (${event.data.ground}): ${event.data.because}`;
    case "LetterSuperseded":
      return `Letter dated ${event.data.on} issued in place of ${event.data.supersedes.slice(0, 12)}`;
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
