import { begunInFull, by, gateWithdrawn } from "../full-story.test-data.ts";
import {
  assessment,
  because,
  cites,
  derivedJudgement,
  noRole,
  offScale,
  overall,
  followedBy,
  underWay,
  unknownJudgement,
  ungrounded,
  type Rows,
} from "./precedence.test-data.ts";

type OnEvidence =
  | "RecordEvidence"
  | "CorrectEvidence"
  | "WithdrawEvidence"
  | "RelateEvidence"
  | "EstablishFact"
  | "ImportJudgement"
  | "SelfEvaluateGrade";

const path = {
  kind: "evidence",
  judgements: ["upkeep"],
  statement: "The path is swept.",
  source: { name: "The diary", class: "document", id: "diary" },
  polarity: "strength",
  comparisons: [],
} as const;
const another = { name: "The map", class: "document", id: "map" };
const from = { issuer: "Society of Walks", framework: "walks", judgement: "the-walk" };

const recording = [...underWay("vic"), noRole];
const unknown = { tag: "EvidenceUnknown", command: { id: "rumour" } } as const;
const gone = { tag: "EvidenceAlreadyWithdrawn", given: followedBy(gateWithdrawn) } as const;

export const onEvidence: Rows<OnEvidence> = {
  RecordEvidence: {
    given: begunInFull,
    actor: "vic",
    command: { type: "RecordEvidence", assessment, id: "path", ...path, occurred: "2007-05-30" },
    breaches: [
      ...recording,
      { tag: "EvidenceAlreadyRecorded", command: { id: "gate" } },
      { tag: "JudgementUnknown", command: { states: ["noise"] } },
      { tag: "SourceUnknown", command: { source: another } },
      { tag: "EvidenceAfterCutOff", command: { occurred: "2007-06-02" } },
    ],
  },
  CorrectEvidence: {
    given: begunInFull,
    actor: "vic",
    command: { type: "CorrectEvidence", assessment, id: "gate", ...path, because },
    breaches: [
      ...recording,
      unknown,
      gone,
      { tag: "JudgementUnknown", command: { judgements: ["upkeep", "noise"] } },
      { tag: "SourceUnknown", command: { source: another } },
    ],
  },
  WithdrawEvidence: {
    given: begunInFull,
    actor: "vic",
    command: { type: "WithdrawEvidence", assessment, id: "gate", because },
    breaches: [...recording, unknown, gone],
  },
  RelateEvidence: {
    given: [...begunInFull, by("vic", { type: "EvidenceRecorded", data: { id: "path", ...path } })],
    actor: "vic",
    command: { type: "RelateEvidence", assessment, relation: "explains", from: "path", to: ["gate"] },
    breaches: [
      ...recording,
      { tag: "EvidenceUnknown", command: { from: "rumour" } },
      { tag: "EvidenceRelatedToItself", command: { to: ["gate", "path"] } },
      ungrounded,
    ],
  },
  EstablishFact: {
    given: begunInFull,
    actor: "vic",
    command: {
      type: "EstablishFact",
      assessment,
      fact: "flooded",
      holds: true,
      because,
      evidence: ["gate"],
    },
    breaches: [...recording, { tag: "FactUnknown", command: { fact: "burnt" } }, ...cites, ungrounded],
  },
  ImportJudgement: {
    given: begunInFull,
    actor: "vic",
    command: {
      type: "ImportJudgement",
      assessment,
      judgement: "walk",
      grade: "2",
      from,
      on: "2006",
      standing: "final",
    },
    breaches: [
      ...recording,
      unknownJudgement,
      derivedJudgement,
      { tag: "ImportDiffers", command: { from: { ...from, judgement: "the-path" } } },
      offScale,
    ],
  },
  SelfEvaluateGrade: {
    given: begunInFull,
    actor: "vic",
    command: { type: "SelfEvaluateGrade", ...overall, grade: "good" },
    breaches: [...recording, unknownJudgement, derivedJudgement, offScale],
  },
};
