import { quoted } from "../../advice.ts";
import type { Words } from "./words.ts";

type Tag =
  | "SourceUnknown"
  | "EvidenceAlreadyRecorded"
  | "EvidenceUnknown"
  | "EvidenceAlreadyWithdrawn"
  | "EvidenceAfterCutOff"
  | "EvidenceMissing"
  | "EvidenceRelatedToItself"
  | "FactUnknown"
  | "JudgementUnknown"
  | "JudgementIsDerived"
  | "JudgementIsImported"
  | "ImportDiffers"
  | "OccurredBeforeItsGrounds";

/** What is wrong with evidence, facts and names. */
export const evidenceWords: Pick<Words, Tag> = {
  SourceUnknown: ({ source, known }) => ({
    what: `no source "${source}" was received`,
    mend: `receive it first, or cite ${quoted(known)}`,
  }),
  EvidenceAlreadyRecorded: ({ evidence }) => ({
    what: `there is evidence "${evidence}" already`,
    mend: "give this piece an id of its own",
  }),
  EvidenceUnknown: ({ evidence }) => ({
    what: `no such evidence was recorded: ${quoted(evidence)}`,
    mend: "record it first, or correct the ids",
  }),
  EvidenceAlreadyWithdrawn: ({ evidence }) => ({
    what: `nobody relies any more on ${quoted(evidence)}`,
    mend: "cite other evidence, or record it anew",
  }),
  EvidenceAfterCutOff: ({ by, cutOff }) => ({
    what: `it came about by ${by}, and evidence is admitted up to ${cutOff}`,
    mend: "leave it to the next cycle, or claim when it really came about",
  }),
  EvidenceMissing: ({ judgement }) => ({
    what: `no evidence is cited for "${judgement}"`,
    mend: "cite at least one piece",
  }),
  EvidenceRelatedToItself: ({ evidence }) => ({
    what: `"${evidence}" is related to itself`,
    mend: "leave it out of the list",
  }),
  FactUnknown: ({ fact, known }) => ({
    what: `the framework asks about no fact "${fact}"`,
    mend: `use ${quoted(known)}`,
  }),
  JudgementUnknown: ({ judgements, known }) => ({
    what: `the framework has no judgement ${quoted(judgements)}`,
    mend: `use ${quoted(known)}`,
  }),
  JudgementIsDerived: ({ judgement }) => ({
    what: `"${judgement}" is computed by rules and takes no grade`,
    mend: "grade the judgements that it is computed from",
  }),
  JudgementIsImported: ({ judgement, of }) => ({
    what: `"${judgement}" takes over "${of.judgement}" of "${of.framework}" and is not graded here`,
    mend: "import that grade",
  }),
  ImportDiffers: ({ judgement, of, given }) => ({
    what: `"${given.judgement}" of "${given.framework}" is not what "${judgement}" takes over`,
    mend: `import "${of.judgement}" of "${of.framework}"`,
  }),
  OccurredBeforeItsGrounds: ({ by, grounds }) => ({
    what: `it is claimed to have happened by ${by}, and what it rests on may have happened as late as ${grounds}`,
    mend: "claim a later time, or correct the earlier claim",
  }),
};
