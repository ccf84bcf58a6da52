import { secondGradingSample } from "@assay/rules";
import type { OpenedSeal } from "../command/commands.ts";
import { judgementState } from "../state.ts";
import { gradeUnknown } from "./grading-obstacles.ts";
import { commitmentTo, secondGradingOf, waitsForSecondGrade } from "./second-grade.ts";
import { givenJudgements, personsNow, personsOf, type Obstacle } from "./situation.ts";
import { separationBreached } from "./who-may-act.ts";

/** Obstacles that have to do with a second grade: sealing it, opening both, and bringing two to one. */

interface About {
  readonly judgement: string;
}

export const secondGradingNotAsked: Obstacle<About> = ({ judgement }, situation) => {
  const asked = secondGradingOf(situation, judgement);
  if (asked === "undrawn") return { _tag: "SampleUndrawn", step: secondGradingSample };
  return asked === "no" ? { _tag: "SecondGradingNotAsked", judgement } : undefined;
};

export const secondGraderIsProposer: Obstacle<About> = ({ judgement }, situation) => {
  const { proceedings } = situation;
  const proposers = personsOf(proceedings, judgementState(proceedings, judgement).did.propose ?? []);
  return personsNow(situation).some((person) => proposers.includes(person))
    ? { _tag: "SecondGraderIsProposer", judgement }
    : undefined;
};

/** Whoever has sealed the second grade knows it, and may not touch the first. */
export const proposerIsSecondGrader: Obstacle<About> = ({ judgement }, situation) => {
  const { proceedings } = situation;
  const graders = personsOf(proceedings, judgementState(proceedings, judgement).seal?.by ?? []);
  return personsNow(situation).some((person) => graders.includes(person))
    ? { _tag: "SecondGraderIsProposer", judgement }
    : undefined;
};

export const secondGradeAlreadySealed: Obstacle<About> = ({ judgement }, { proceedings }) => {
  const { seal } = judgementState(proceedings, judgement);
  return seal === undefined
    ? undefined
    : { _tag: "SecondGradeAlreadySealed", judgement, revision: seal.revision };
};

/** A second grade is asked for, and has not been sealed and opened. */
export const secondGradeOutstanding: Obstacle<About> = ({ judgement }, situation) => {
  if (!waitsForSecondGrade(situation, judgement)) return undefined;
  return secondGradingOf(situation, judgement) === "undrawn"
    ? { _tag: "SampleUndrawn", step: secondGradingSample }
    : { _tag: "SecondGradeOutstanding", judgement };
};

export const nothingSealed: Obstacle<About> = ({ judgement }, { proceedings }) =>
  judgementState(proceedings, judgement).seal === undefined
    ? { _tag: "SecondGradeOutstanding", judgement }
    : undefined;

export const gradesAlreadyRevealed: Obstacle<About> = ({ judgement }, { proceedings }) => {
  const { revealed } = judgementState(proceedings, judgement);
  return revealed === undefined
    ? undefined
    : { _tag: "GradesAlreadyRevealed", judgement, revision: revealed.revision };
};

/**
 * What is opened must be what was sealed: its grade by the commitment; its reasons and evidence, which the commitment does
 * not cover because they may have to be withheld, by what the ledger keeps, where it does. The answer does not tell the
 * commitment: it depends on a grade that is sealed.
 */
export const sealDiffers: Obstacle<About & { readonly opened?: OpenedSeal }> = (
  { judgement, opened },
  { proceedings, kept },
) => {
  const { seal } = judgementState(proceedings, judgement);
  if (seal === undefined) return undefined;
  const fits = opened !== undefined && commitmentTo(opened.grade, opened.nonce ?? "") === seal.commitment;
  return fits && (kept === undefined || saysTheSame(opened, kept))
    ? undefined
    : { _tag: "SealDiffers", judgement };
};

function saysTheSame(one: OpenedSeal, other: OpenedSeal): boolean {
  return one.because === other.because && one.evidence.join("\n") === other.evidence.join("\n");
}

/** What was sealed must be a grade of the scale. */
export const openedGradeUnknown: Obstacle<About & { readonly opened?: OpenedSeal }> = (
  { judgement, opened },
  situation,
) => (opened === undefined ? undefined : gradeUnknown({ judgement, grade: opened.grade }, situation));

export const nothingToAdjudicate: Obstacle<About> = ({ judgement }, { proceedings }) => {
  const { revealed, adjudicated } = judgementState(proceedings, judgement);
  return revealed === undefined || revealed.stands !== undefined || adjudicated !== undefined
    ? { _tag: "NothingToAdjudicate", judgement }
    : undefined;
};

export const adjudicationOutstanding: Obstacle<About> = ({ judgement }, { proceedings }) => {
  const { revealed, adjudicated } = judgementState(proceedings, judgement);
  return revealed !== undefined && revealed.stands === undefined && adjudicated === undefined
    ? { _tag: "AdjudicationOutstanding", judgement }
    : undefined;
};

/** A third person decides between two graders; or the two agree, and then both take part. */
export const adjudicatedByTheWrongPerson: Obstacle<About & { readonly participants?: readonly string[] }> = (
  { judgement, participants = [] },
  situation,
) => {
  const { proceedings } = situation;
  const revealed = judgementState(proceedings, judgement).revealed;
  if (revealed === undefined) return undefined;
  const graders = personsOf(proceedings, revealed.graders);
  const acting = [...personsNow(situation), ...personsOf(proceedings, participants)];
  if (revealed.how === "to-agree") {
    const missing = graders.filter((grader) => !acting.includes(grader));
    return missing.length === 0 ? undefined : { _tag: "GraderMissing", judgement, graders: missing };
  }
  return graders.some((grader) => acting.includes(grader))
    ? { _tag: "AdjudicatorIsGrader", judgement }
    : undefined;
};

/** What a third person may not have done besides. The two graders, where they agree, have both graded of course. */
export const adjudicatorSeparated: Obstacle<About & { readonly participants?: readonly string[] }> = (
  command,
  situation,
) =>
  situation.framework.process.secondGrading?.resolve === "jointly"
    ? undefined
    : separationBreached("adjudicate")(command, situation);

/** While a grade waits for a second one, a letter or its draft would tell it. */
export const gradesUnrevealed: Obstacle<unknown> = (_command, situation) => {
  const judgements = givenJudgements(situation.framework).filter(
    (judgement) =>
      judgementState(situation.proceedings, judgement).proposal !== undefined &&
      waitsForSecondGrade(situation, judgement),
  );
  return judgements.length === 0 ? undefined : { _tag: "GradesUnrevealed", judgements };
};
