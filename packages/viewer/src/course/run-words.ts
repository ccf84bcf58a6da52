import type { EventType } from "@assay/core";

const many: { readonly [T in EventType]?: string } = {
  EvidenceRecorded: "pieces of evidence recorded",
  EvidenceRelated: "relations between evidence told",
  SourceReceived: "sources received",
  AssessmentLinked: "links to other assessments",
  AttachmentAdded: "attachments added",
  NarrativeWritten: "narratives written",
  AreaForDevelopmentIdentified: "areas for development identified",
  RatingConveyed: "ratings conveyed",
};

/** A run of events of one type in words, with how many they are. */
export function runWords(type: EventType, count: number): string {
  return `${count} ${many[type] ?? `events of the type ${type}`}`;
}
