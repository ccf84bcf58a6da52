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
    default:
      return event satisfies never;
  }
}
