import type { CommandOf } from "../../command/commands.ts";
import { judgementState, lastGrading } from "../../state.ts";
import * as evidence from "../evidence-obstacles.ts";
import * as grading from "../grading-obstacles.ts";
import * as moderation from "../moderation-obstacles.ts";
import * as general from "../obstacles.ts";
import { commitmentTo, resolutionFor } from "../second-grade.ts";
import * as second from "../second-grading-obstacles.ts";
import type { Situation } from "../situation.ts";
import { departureFrom } from "../standing.ts";
import * as who from "../who-may-act.ts";
import { event, plain, underWay, type Act } from "./act.ts";

/** Giving, sealing, opening, moderating and settling grades. What a person decided upon seeing a grade is never decided again. */
type OnGrades =
  | "ProposeGrade"
  | "ReviseProposal"
  | "WithdrawProposal"
  | "SealSecondGrade"
  | "RevealGrades"
  | "AdjudicateGrade"
  | "ModerateGrade"
  | "SettleJudgement";

const going = [...underWay, who.conflictOfInterest];
const rated = [
  general.judgementUnknown<{ readonly judgement: string }>(({ judgement }) => [judgement]),
  grading.judgementIsDerived,
  grading.judgementIsImported,
];
const cites = [
  evidence.evidenceUnknown<Citing>(({ evidence: cited = [] }) => cited),
  evidence.evidenceAlreadyWithdrawn<Citing>(({ evidence: cited = [] }) => cited),
];
const byRule = [grading.gradeNotPermitted, grading.departureUnreasoned];

interface Citing {
  readonly evidence?: readonly string[];
  readonly occurred?: string;
}

const onEvidence = grading.occurredBeforeItsGrounds<Citing>(({ evidence: cited = [] }, situation) =>
  grading.evidenceGrounds(cited, situation),
);
const onEvidenceAndGrade = grading.occurredBeforeItsGrounds<Citing & { readonly judgement: string }>(
  (command, situation) => [
    ...grading.evidenceGrounds(command.evidence ?? [], situation),
    ...grading.gradeGrounds(command, situation),
  ],
);

export const gradingActs: { readonly [T in OnGrades]: Act<CommandOf<T>> } = {
  ProposeGrade: {
    obstacles: [
      ...going,
      who.roleMissing("propose"),
      ...rated,
      grading.gradeUnknown,
      grading.alreadyProposed,
      second.proposerIsSecondGrader,
      who.separationBreached("propose"),
      moderation.sampleUncommitted,
      evidence.evidenceMissing,
      ...cites,
      ...byRule,
      onEvidence,
    ],
    accept(command, situation) {
      const { judgement, grade, because, evidence: cited, departureReason } = command;
      const departure = departureFrom(situation, judgement, grade, departureReason);
      const data = { judgement, grade, because, evidence: cited, ...departure, ...assisted(command) };
      return event(command, "GradeProposed", data);
    },
    mayBeDecidedAgain: false,
  },
  ReviseProposal: {
    obstacles: [
      ...going,
      who.roleMissing("propose"),
      ...rated,
      grading.gradeUnknown,
      grading.nothingProposed,
      grading.alreadySettled,
      grading.alreadyModerated,
      second.gradesAlreadyRevealed,
      grading.gradeChangedSinceSeen,
      second.proposerIsSecondGrader,
      who.separationBreached("propose"),
      evidence.evidenceMissing,
      ...cites,
      ...byRule,
      onEvidenceAndGrade,
    ],
    accept(command, situation) {
      const { judgement, grade, because, evidence: cited, restsOn, departureReason } = command;
      const departure = departureFrom(situation, judgement, grade, departureReason);
      const from = gradeNow(situation, judgement, grade);
      const data = { judgement, from, to: grade, because, evidence: cited, restsOn, ...departure };
      return event(command, "ProposalRevised", { ...data, ...assisted(command) });
    },
    mayBeDecidedAgain: false,
  },
  WithdrawProposal: plain(
    "WithdrawProposal",
    [
      ...going,
      who.roleMissing("propose"),
      ...rated,
      grading.nothingProposed,
      grading.alreadySettled,
      grading.alreadyModerated,
      second.gradesAlreadyRevealed,
      grading.gradeChangedSinceSeen,
    ],
    false,
  ),
  SealSecondGrade: {
    obstacles: [
      ...going,
      who.roleMissing("secondGrade"),
      who.actorIsNoPerson,
      ...rated,
      grading.gradeUnknown,
      second.gradesAlreadyRevealed,
      second.secondGradingNotAsked,
      grading.nothingProposed,
      second.secondGradeAlreadySealed,
      second.secondGraderIsProposer,
      who.separationBreached("secondGrade"),
      evidence.evidenceMissing,
      ...cites,
      onEvidence,
    ],
    accept(command) {
      const { judgement, grade, nonce = "" } = command;
      return event(command, "SecondGradeSealed", { judgement, commitment: commitmentTo(grade, nonce) });
    },
    mayBeDecidedAgain: false,
  },
  RevealGrades: {
    obstacles: [
      ...going,
      who.revealRoleMissing,
      ...rated,
      second.gradesAlreadyRevealed,
      grading.nothingProposed,
      second.nothingSealed,
      second.sealDiffers,
      second.openedGradeUnknown,
      grading.occurredBeforeItsGrounds<CommandOf<"RevealGrades">>(grading.gradeGrounds),
    ],
    accept(command, situation) {
      const { judgement, opened } = command;
      const { grade = "", because = "", evidence: cited = [], nonce = "" } = opened ?? {};
      return event(command, "GradesRevealed", {
        judgement,
        // What was proposed, whatever has been made of it since: a definition that asks for a second grade can come late.
        first: judgementState(situation.proceedings, judgement).proposal?.grade ?? "",
        second: { grade, because, evidence: cited, nonce },
        resolution: resolutionFor(situation, judgement, grade),
      });
    },
    mayBeDecidedAgain: true,
  },
  AdjudicateGrade: {
    obstacles: [
      ...going,
      who.adjudicationRoleMissing,
      who.actorIsNoPerson,
      who.participantsUnfit,
      ...rated,
      grading.gradeUnknown,
      grading.alreadySettled,
      second.nothingToAdjudicate,
      grading.gradeChangedSinceSeen,
      second.adjudicatedByTheWrongPerson,
      second.adjudicatorSeparated,
      ...cites,
      ...byRule,
      onEvidenceAndGrade,
    ],
    accept(command, situation) {
      const { judgement, grade, because, evidence: cited = [], participants = [], restsOn } = command;
      const departure = departureFrom(situation, judgement, grade, command.departureReason);
      const data = { judgement, to: grade, because, evidence: cited, participants, restsOn, ...departure };
      return event(command, "GradeAdjudicated", { ...data, ...assisted(command) });
    },
    mayBeDecidedAgain: false,
  },
  ModerateGrade: {
    obstacles: [
      ...going,
      moderation.roundUnknown,
      who.moderationRoleMissing,
      who.actorIsNoPerson,
      who.participantsUnfit,
      who.quorumMissing,
      ...rated,
      grading.gradeUnknown,
      grading.nothingProposed,
      grading.alreadySettled,
      second.secondGradeOutstanding,
      second.adjudicationOutstanding,
      grading.gradeChangedSinceSeen,
      who.moderatorIsProposer,
      who.separationBreached("moderate", "propose"),
      moderation.roundOutOfTurn,
      grading.reasonUnknown,
      ...cites,
      ...byRule,
      onEvidenceAndGrade,
    ],
    accept(command, situation) {
      const { judgement, round, grade, reason, because, restsOn, departureReason } = command;
      const { evidence: cited = [], participants = [] } = command;
      const departure = departureFrom(situation, judgement, grade, departureReason);
      const from = gradeNow(situation, judgement, grade);
      const said = { judgement, round, from, to: grade, reason, because, evidence: cited, participants };
      return event(command, "GradeModerated", { ...said, restsOn, ...departure, ...assisted(command) });
    },
    mayBeDecidedAgain: false,
  },
  SettleJudgement: {
    obstacles: [
      ...going,
      who.roleMissing("settle"),
      ...rated,
      grading.nothingProposed,
      grading.alreadySettled,
      second.secondGradeOutstanding,
      second.adjudicationOutstanding,
      moderation.roundsOutstanding,
      moderation.queryOpen,
      grading.gradeChangedSinceSeen,
      who.separationBreached("settle"),
      grading.occurredBeforeItsGrounds<CommandOf<"SettleJudgement">>(grading.gradeGrounds),
    ],
    accept(command, situation) {
      const { judgement, restsOn } = command;
      const grade = gradeNow(situation, judgement, "");
      return event(command, "JudgementSettled", { judgement, grade, restsOn });
    },
    mayBeDecidedAgain: false,
  },
};

/** The grade that an act rests on, whoever may see it. */
function gradeNow({ proceedings }: Situation, judgement: string, otherwise: string): string {
  return lastGrading(judgementState(proceedings, judgement))?.grade ?? otherwise;
}

function assisted({ assistedBy }: { readonly assistedBy?: readonly string[] }): {
  readonly assistedBy?: readonly string[];
} {
  return assistedBy === undefined ? {} : { assistedBy };
}
