import type { EvidenceRecorded } from "../event/evidence.ts";
import { own } from "../own.ts";
import type { Obstacle } from "./situation.ts";

/** Obstacles that have to do with evidence. */

export const evidenceAlreadyRecorded: Obstacle<{ readonly id: string }> = ({ id }, { proceedings }) =>
  own(proceedings.evidence, id) === undefined ? undefined : { _tag: "EvidenceAlreadyRecorded", evidence: id };

export const sourceUnknown: Obstacle<Pick<EvidenceRecorded, "source">> = ({ source }, { proceedings }) =>
  source.id === undefined || own(proceedings.sources, source.id) !== undefined
    ? undefined
    : { _tag: "SourceUnknown", source: source.id, known: Object.keys(proceedings.sources) };

/** Whether a command cites evidence that was never recorded. */
export function evidenceUnknown<C>(cited: (command: C) => readonly string[]): Obstacle<C> {
  return (command, { proceedings }) => {
    const evidence = cited(command).filter((id) => own(proceedings.evidence, id) === undefined);
    return evidence.length === 0 ? undefined : { _tag: "EvidenceUnknown", evidence };
  };
}

export const evidenceMissing: Obstacle<{
  readonly judgement: string;
  readonly evidence: readonly string[];
}> = ({ judgement, evidence }) =>
  evidence.length === 0 ? { _tag: "EvidenceMissing", judgement } : undefined;

export const evidenceRelatedToItself: Obstacle<{ readonly from: string; readonly to: readonly string[] }> = ({
  from,
  to,
}) => (to.includes(from) ? { _tag: "EvidenceRelatedToItself", evidence: from } : undefined);
