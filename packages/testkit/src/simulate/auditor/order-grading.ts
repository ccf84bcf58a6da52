import type { CommandOf } from "@assay/core";
import type { Check, Claiming } from "./ask.ts";
import * as evidence from "./evidence.ts";
import * as grades from "./grades.ts";
import { seedsFirst } from "./samples.ts";
import {
  apart,
  inRole,
  inRoleOfRound,
  isPerson,
  moderatorIsNoProposer,
  othersFit,
  quorate,
  roles,
} from "./people.ts";

type OnGrades =
  | "ProposeGrade"
  | "ReviseProposal"
  | "WithdrawProposal"
  | "SealSecondGrade"
  | "RevealGrades"
  | "AdjudicateGrade"
  | "ModerateGrade"
  | "SettleJudgement";

interface Citing {
  readonly evidence?: readonly string[];
}
interface About {
  readonly judgement: string;
}

const cited = ({ evidence: list = [] }: Citing): readonly string[] => list;
const cites: readonly Check<Citing>[] = [evidence.recorded(cited), evidence.reliedOn(cited)];
const byRule = [grades.permitted, grades.departureReasoned];
const about = ({ command }: { readonly command: About }): readonly string[] => [command.judgement];
const afterEvidence = evidence.afterEvidence<Citing & Claiming>(cited);

/** The order in which commands about grades are refused. */
export function gradingOrder(onTheWay: readonly Check<Claiming>[]): {
  readonly [T in OnGrades]: readonly Check<CommandOf<T>>[];
} {
  return {
    ProposeGrade: [
      ...onTheWay,
      inRole(roles.propose),
      ...grades.gradedHere,
      grades.gradeKnown,
      grades.nothingProposedYet,
      grades.proposerSealedNothing,
      apart("propose", about),
      seedsFirst,
      evidence.someEvidence,
      ...cites,
      ...byRule,
      afterEvidence,
    ],
    ReviseProposal: [
      ...onTheWay,
      inRole(roles.propose),
      ...grades.gradedHere,
      grades.gradeKnown,
      grades.somethingProposed,
      grades.notSettled,
      grades.notModerated,
      grades.notRevealed,
      grades.gradeSeen,
      grades.proposerSealedNothing,
      apart("propose", about),
      evidence.someEvidence,
      ...cites,
      ...byRule,
      evidence.afterEvidenceAndGrade,
    ],
    WithdrawProposal: [
      ...onTheWay,
      inRole(roles.propose),
      ...grades.gradedHere,
      grades.somethingProposed,
      grades.notSettled,
      grades.notModerated,
      grades.notRevealed,
      grades.gradeSeen,
    ],
    SealSecondGrade: [
      ...onTheWay,
      inRole(roles.secondGrade),
      isPerson,
      ...grades.gradedHere,
      grades.gradeKnown,
      grades.notRevealed,
      grades.asksForSecondGrade,
      grades.somethingProposed,
      grades.notSealed,
      grades.secondGraderProposedNothing,
      apart("secondGrade", about),
      evidence.someEvidence,
      ...cites,
      afterEvidence,
    ],
    RevealGrades: [
      ...onTheWay,
      inRole(roles.reveal),
      ...grades.gradedHere,
      grades.notRevealed,
      grades.somethingProposed,
      grades.sealed,
      grades.opensTheSeal,
      grades.openedGradeKnown,
      evidence.afterGrade,
    ],
    AdjudicateGrade: [
      ...onTheWay,
      inRole(roles.adjudicate),
      isPerson,
      othersFit,
      ...grades.gradedHere,
      grades.gradeKnown,
      grades.notSettled,
      grades.toAdjudicate,
      grades.gradeSeen,
      grades.rightAdjudicator,
      // Two graders who agree have both graded, of course.
      (ask) =>
        ask.of.framework.process.secondGrading?.resolve === "jointly"
          ? undefined
          : apart<CommandOf<"AdjudicateGrade">>("adjudicate", about)(ask),
      ...cites,
      ...byRule,
      evidence.afterEvidenceAndGrade,
    ],
    ModerateGrade: [
      ...onTheWay,
      grades.roundKnown,
      inRoleOfRound,
      isPerson,
      othersFit,
      quorate,
      ...grades.gradedHere,
      grades.gradeKnown,
      grades.somethingProposed,
      grades.notSettled,
      grades.secondGradeIn,
      grades.notTorn,
      grades.gradeSeen,
      moderatorIsNoProposer,
      apart("moderate", about, "propose"),
      grades.roundInTurn,
      grades.reasonKnown,
      ...cites,
      ...byRule,
      evidence.afterEvidenceAndGrade,
    ],
    SettleJudgement: [
      ...onTheWay,
      inRole(roles.settle),
      ...grades.gradedHere,
      grades.somethingProposed,
      grades.notSettled,
      grades.secondGradeIn,
      grades.notTorn,
      grades.roundsDone,
      grades.noQueryOn,
      grades.gradeSeen,
      apart("settle", about),
      evidence.afterGrade,
    ],
  };
}
