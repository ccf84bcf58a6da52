import type { EvidenceRecorded } from "@assay/core";
import type { Hand } from "./hand.ts";
import { stream } from "./life.ts";
import type { Maker } from "./plausible.ts";

const assessment = stream;

export const evidenceCommands: {
  readonly RecordEvidence: Maker<"RecordEvidence">;
  readonly CorrectEvidence: Maker<"CorrectEvidence">;
  readonly WithdrawEvidence: Maker<"WithdrawEvidence">;
  readonly RelateEvidence: Maker<"RelateEvidence">;
  readonly EstablishFact: Maker<"EstablishFact">;
  readonly ImportJudgement: Maker<"ImportJudgement">;
  readonly SelfEvaluateGrade: Maker<"SelfEvaluateGrade">;
} = {
  RecordEvidence: (hand) => ({
    type: "RecordEvidence",
    assessment,
    ...said(hand, hand.fresh("e", hand.proceedings.evidence)),
    ...beforeTheEnd(hand),
  }),
  CorrectEvidence: (hand) => ({
    type: "CorrectEvidence",
    assessment,
    ...said(hand, hand.known(hand.proceedings.evidence)),
    because: "The figure was wrong.",
  }),
  WithdrawEvidence: ({ proceedings, known }) => ({
    type: "WithdrawEvidence",
    assessment,
    id: known(proceedings.evidence),
    because: "It was about another place.",
  }),
  RelateEvidence: ({ proceedings, known, evidence, now }) => {
    const from = known(proceedings.evidence);
    const to = now(10) ? evidence() : Object.keys(proceedings.evidence).filter((id) => id !== from);
    return {
      type: "RelateEvidence",
      assessment,
      relation: "mitigates",
      from,
      to: to.length === 0 ? ["nowhere"] : to,
    };
  },
  EstablishFact: ({ framework, evidence, known, now }) => ({
    type: "EstablishFact",
    assessment,
    fact: known(framework.facts),
    holds: now(3),
    because: "It was seen.",
    evidence: evidence(),
  }),
  ImportJudgement: ({ framework, judgement, grade, at, one, now }, about = judgement()) => {
    const imported = framework.judgements.find(({ id }) => id === about)?.imported;
    const { framework: theirs = "theirs", judgement: all = "all" } = imported ?? {};
    return {
      type: "ImportJudgement",
      assessment,
      judgement: about,
      grade: imported === undefined ? grade(about) : (one(imported.map)?.from ?? ""),
      from: { issuer: "Another body", framework: theirs, judgement: all },
      on: at.slice(0, 10),
      standing: imported !== undefined && now(3) ? "subject-to-review" : "final",
    };
  },
  SelfEvaluateGrade: ({ judgement, grade }) => {
    const about = judgement();
    return { type: "SelfEvaluateGrade", assessment, judgement: about, grade: grade(about) };
  },
};

function said({ judgement, number }: Hand, id: string): EvidenceRecorded {
  return {
    id,
    kind: "evidence",
    judgements: [judgement()],
    statement: `Seen ${number(100)} times.`,
    source: { name: "not stated", class: "not-stated" },
    polarity: "neutral",
    comparisons: [],
  };
}

/** Evidence of what came after the end of the inspection may not be admitted. */
function beforeTheEnd({ proceedings: { endsOn }, now }: Hand): { readonly occurred?: string } {
  return endsOn === undefined || now(6) ? {} : { occurred: endsOn };
}
