import { happenedBy, spanOf } from "../claimed-time.ts";
import type { EvidenceRecorded } from "../event/evidence.ts";
import { own } from "../own.ts";
import { isNonGrade, type Obstacle } from "./situation.ts";

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

/** Whether a command cites evidence that nobody relies on any more. */
export function evidenceAlreadyWithdrawn<C>(cited: (command: C) => readonly string[]): Obstacle<C> {
  return (command, { proceedings }) => {
    const evidence = cited(command).filter((id) => own(proceedings.evidence, id)?.withdrawn === true);
    return evidence.length === 0 ? undefined : { _tag: "EvidenceAlreadyWithdrawn", evidence };
  };
}

/** Evidence of what came after the end of the inspection is not admitted, where the process says so. */
export const evidenceAfterCutOff: Obstacle<{ readonly occurred?: string }> = ({ occurred }, situation) => {
  const { framework, proceedings, at } = situation;
  const { endsOn } = proceedings;
  if (framework.process.evidenceCutOff === undefined || endsOn === undefined) return undefined;
  const cutOff = spanOf(endsOn)?.latest;
  const by = happenedBy(occurred, at);
  return cutOff === undefined || by <= cutOff ? undefined : { _tag: "EvidenceAfterCutOff", by, cutOff };
};

/** A grade rests on evidence. That there is none, because nothing was inspected, rests on the reason given. */
export const evidenceMissing: Obstacle<{
  readonly judgement: string;
  readonly grade: string;
  readonly evidence: readonly string[];
}> = ({ judgement, grade, evidence }, situation) =>
  evidence.length === 0 && !isNonGrade(situation, judgement, grade)
    ? { _tag: "EvidenceMissing", judgement }
    : undefined;

export const evidenceRelatedToItself: Obstacle<{
  readonly from: string;
  readonly to: readonly string[];
  readonly stream?: string;
}> = ({ from, to, stream }) =>
  stream === undefined && to.includes(from) ? { _tag: "EvidenceRelatedToItself", evidence: from } : undefined;
