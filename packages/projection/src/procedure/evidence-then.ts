import type { RecordedEvent } from "@assay/core";
import { evidenceEvents, type Past } from "./past.ts";

/** How a piece of evidence stood at a moment: as it was last recorded, and whether it was withdrawn since. */
export interface EvidenceThen {
  readonly recorded: RecordedEvent<"EvidenceRecorded">;
  readonly withdrawn: boolean;
}

/** A piece of evidence as it stood before a revision; undefined where it had not been recorded. */
export function evidenceThen(past: Past, id: string, before: number = Infinity): EvidenceThen | undefined {
  const events = evidenceEvents(past, id).filter(({ revision }) => revision < before);
  const recorded = events.findLast((event) => event.type === "EvidenceRecorded");
  if (recorded === undefined) return undefined;
  const withdrawn = events.some(
    ({ type, revision }) => type === "EvidenceWithdrawn" && revision > recorded.revision,
  );
  return { recorded, withdrawn };
}

/** The revision at which evidence was last corrected or withdrawn, since it was recorded if it was; 0 for never. */
export function evidenceChangedAt(past: Past, id: string): number {
  const recordedAt = evidenceThen(past, id)?.recorded.revision ?? 0;
  const changes = evidenceEvents(past, id)
    .filter(({ type, revision }) => type !== "EvidenceRecorded" && revision > recordedAt)
    .map(({ revision }) => revision);
  return Math.max(0, ...changes);
}

/** What is wrong with citing these pieces of evidence at a moment: they were never recorded, or are not relied on any more. */
export function citingFault(
  past: Past,
  cited: readonly string[],
  before: number = Infinity,
): string | undefined {
  const unknown = cited.filter((id) => evidenceThen(past, id, before) === undefined);
  const withdrawn = cited.filter((id) => evidenceThen(past, id, before)?.withdrawn === true);
  const faults = [
    ...(unknown.length === 0 ? [] : [`it cites ${unknown.join(", ")}, which had not been recorded`]),
    ...(withdrawn.length === 0 ? [] : [`it cites ${withdrawn.join(", ")}, which had been withdrawn`]),
  ];
  return faults.length === 0 ? undefined : faults.join(", and ");
}

/** The evidence that an event cites and relies on. */
export function citedBy(event: RecordedEvent): readonly string[] {
  switch (event.type) {
    case "EvidenceCorrected":
    case "EvidenceWithdrawn":
      return [event.data.id];
    case "FactEstablished":
    case "GradeProposed":
    case "ProposalRevised":
    case "GradeAdjudicated":
    case "GradeModerated":
    case "AreaForDevelopmentRevised":
    case "AreaForDevelopmentReviewed":
      return event.data.evidence;
    case "AreaForDevelopmentIdentified":
      return [...event.data.evidence, ...(event.data.continues ?? [])];
    case "NarrativeWritten":
      return event.data.paragraphs.flatMap(({ evidence }) => evidence);
    default:
      return [];
  }
}
