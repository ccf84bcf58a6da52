import { judgementState, type CommandOf } from "@assay/core";
import type { Hand } from "./hand.ts";
import { stream } from "./life.ts";
import type { Maker } from "./plausible.ts";

const assessment = stream;
const because = "It is so.";

export const gradingCommands: {
  readonly ProposeGrade: Maker<"ProposeGrade">;
  readonly ReviseProposal: Maker<"ReviseProposal">;
  readonly WithdrawProposal: Maker<"WithdrawProposal">;
  readonly SealSecondGrade: Maker<"SealSecondGrade">;
  readonly RevealGrades: Maker<"RevealGrades">;
  readonly AdjudicateGrade: Maker<"AdjudicateGrade">;
  readonly ModerateGrade: Maker<"ModerateGrade">;
  readonly SettleJudgement: Maker<"SettleJudgement">;
} = {
  ProposeGrade: (hand, about = hand.judgement()) => ({
    type: "ProposeGrade",
    assessment,
    judgement: about,
    grade: hand.grade(about),
    because,
    evidence: hand.evidence(),
    ...departing(hand),
  }),
  ReviseProposal: (hand, about = hand.judgement()) => ({
    type: "ReviseProposal",
    assessment,
    judgement: about,
    grade: hand.grade(about),
    because,
    evidence: hand.evidence(),
    restsOn: hand.restsOn(about),
    ...departing(hand),
  }),
  WithdrawProposal: ({ judgement, restsOn }, about = judgement()) => ({
    type: "WithdrawProposal",
    assessment,
    judgement: about,
    because,
    restsOn: restsOn(about),
  }),
  SealSecondGrade: ({ judgement, grade, evidence, head }, about = judgement()) => ({
    type: "SealSecondGrade",
    assessment,
    judgement: about,
    grade: grade(about),
    because,
    evidence: evidence(),
    nonce: nonceAt(head),
  }),
  RevealGrades: (hand, about = hand.judgement()) => {
    const opened = openingOf(hand, about);
    return {
      type: "RevealGrades",
      assessment,
      judgement: about,
      ...(opened === undefined ? {} : { opened }),
    };
  },
  AdjudicateGrade: (hand, about = hand.judgement()) => ({
    type: "AdjudicateGrade",
    assessment,
    judgement: about,
    grade: hand.grade(about),
    because,
    restsOn: hand.restsOn(about),
    ...departing(hand),
    ...jointly(hand, about),
  }),
  ModerateGrade: (hand, about = hand.judgement(), step = hand.one(hand.framework.process.rounds)?.id) => {
    const { framework, proceedings, one, number, now } = hand;
    const round = framework.process.rounds.find(({ id }) => id === step);
    const others = Object.entries(proceedings.roles).flatMap(([actor, roles]) =>
      roles.includes(round?.by ?? "") ? [actor] : [],
    );
    const start = number(others.length);
    const participants = [...others.slice(start), ...others.slice(0, start)].slice(
      0,
      now(10) ? 0 : (round?.quorum ?? 1) - 1,
    );
    return {
      type: "ModerateGrade",
      assessment,
      judgement: about,
      round: now(20) ? "nowhere" : (step ?? "nowhere"),
      grade: hand.grade(about),
      reason: now(20) ? "whim" : (one(framework.process.reasons)?.code ?? "whim"),
      because,
      evidence: now(2) ? hand.evidence() : [],
      participants,
      restsOn: hand.restsOn(about),
      ...departing(hand),
    };
  },
  SettleJudgement: ({ judgement, restsOn }, about = judgement()) => ({
    type: "SettleJudgement",
    assessment,
    judgement: about,
    restsOn: restsOn(about),
  }),
};

function departing({ now }: Hand): { readonly departureReason?: string } {
  return now(4) ? {} : { departureReason: "The visit was after the works." };
}

/** Two graders who agree act together. */
function jointly(
  { framework, proceedings }: Hand,
  judgement: string,
): { readonly participants?: readonly string[] } {
  if (framework.process.secondGrading?.resolve !== "jointly") return {};
  return { participants: judgementState(proceedings, judgement).revealed?.graders ?? [] };
}

/** Bytes that hide a grade and repeat: they are those of the revision that the seal comes after. */
export function nonceAt(head: number): string {
  return head.toString(16).padStart(64, "0");
}

/** What was sealed, as it was kept beside the record; now and then another grade. */
function openingOf({ proceedings, kept, now }: Hand, judgement: string): CommandOf<"RevealGrades">["opened"] {
  const { seal } = judgementState(proceedings, judgement);
  const sealed = seal === undefined ? undefined : kept(seal.commit);
  if (sealed?.type !== "SealSecondGrade") return undefined;
  const { grade, because: why, evidence, nonce = "" } = sealed;
  return { grade: now(12) ? "splendid" : grade, because: why, evidence, nonce };
}
