import { dossierOf, givable, standing } from "../auditor/case.ts";
import { samplingOf } from "../auditor/samples.ts";
import { roundsAhead } from "../auditor/standing-grades.ts";
import {
  evidenceIn,
  freeId,
  gradeIn,
  judgementIn,
  knownId,
  mostly,
  seenIn,
  type Aim,
  type Makers,
} from "./aim.ts";
import { anybody, holderOf } from "./team.ts";

type OnGrades =
  | "ProposeGrade"
  | "ReviseProposal"
  | "WithdrawProposal"
  | "SealSecondGrade"
  | "RevealGrades"
  | "AdjudicateGrade"
  | "ModerateGrade"
  | "SettleJudgement"
  | "CommitSample"
  | "DrawSample";

const because = "It is so.";

/** How the fields of commands about grades and samples are chosen, mostly rightly. */
export const gradingMakers: Makers<OnGrades> = {
  ProposeGrade: (aim) => ({ ...grading(aim, gradeIn(aim)), evidence: evidenceIn(aim) }),
  ReviseProposal: (aim) => ({
    ...grading(aim, gradeIn(aim)),
    evidence: evidenceIn(aim),
    restsOn: seenIn(aim),
  }),
  WithdrawProposal: (aim) => ({ judgement: judgementIn(aim), because, restsOn: seenIn(aim) }),
  SealSecondGrade: (aim) => ({
    judgement: judgementIn(aim),
    grade: gradeIn(aim),
    because,
    evidence: evidenceIn(aim),
    ...(aim.dice.onceIn(2) ? { nonce: aim.dice.hex64() } : {}),
  }),
  RevealGrades: (aim) => {
    const judgement = judgementIn(aim);
    const seal = dossierOf(aim.of, judgement).seal;
    const nonce = aim.dice.onceIn(2) ? seal?.nonce : aim.dice.hex64();
    const told = aim.dice.onceIn(aim.slipsOnceIn) && nonce !== undefined;
    return {
      judgement,
      ...(told
        ? { opened: { grade: seal?.grade ?? gradeIn(aim), because, evidence: seal?.evidence ?? [], nonce } }
        : {}),
    };
  },
  AdjudicateGrade: (aim) => {
    const graders = [...new Set(dossierOf(aim.of, aim.judgement).graders)];
    const jointly = aim.of.framework.process.secondGrading?.resolve === "jointly";
    return {
      ...grading(aim, gradeIn(aim)),
      ...(aim.dice.onceIn(2) ? { evidence: evidenceIn(aim) } : {}),
      ...(jointly || aim.dice.onceIn(6)
        ? {
            participants: mostly(
              aim,
              jointly || aim.dice.onceIn(3) ? graders : [],
              ["jack"],
              ["robot"],
              ["stranger"],
              [],
            ),
          }
        : {}),
      restsOn: seenIn(aim),
    };
  },
  ModerateGrade: (aim) => {
    const { rounds } = aim.of.framework.process;
    const [next] = roundsAhead(aim.of, aim.judgement);
    const round = mostly(aim, next?.round ?? "national", "regional", "national", "municipal");
    const { by = "regional", quorum = 1 } = rounds.find(({ id }) => id === round) ?? {};
    const others = mostly(
      aim,
      quorum > 1 ? [holderOf(aim, [by]), holderOf(aim, [by])] : [],
      [],
      [aim.dice.pick(anybody)],
      ["robot"],
      [`${by}-1`, ...aim.of.conflicts.keys()],
    );
    const upheld = standing(dossierOf(aim.of, aim.judgement))?.grade ?? aim.leaning;
    return {
      ...grading(aim, aim.dice.onceIn(6) ? gradeIn(aim) : upheld),
      round,
      reason: mostly(aim, "no-change", "evidence-misread", "mood"),
      ...(aim.dice.onceIn(3) ? { evidence: evidenceIn(aim) } : {}),
      ...(others.length > 0 ? { participants: others } : {}),
      restsOn: seenIn(aim),
    };
  },
  SettleJudgement: (aim) => ({ judgement: judgementIn(aim), restsOn: seenIn(aim) }),
  CommitSample: (aim) => {
    const missing = steps(aim).filter((step) => !aim.of.samples.some((sample) => sample.step === step));
    return {
      id: freeId(
        aim,
        "sample-",
        aim.of.samples.map(({ id }) => id),
      ),
      step: mostly(aim, missing[0] ?? steps(aim)[0] ?? "national", "regional", "municipal", ...steps(aim)),
      ...(aim.dice.onceIn(2) ? { seed: aim.dice.hex64() } : {}),
    };
  },
  DrawSample: (aim) => {
    const waiting = aim.of.samples.filter(({ told }) => !told);
    const id = mostly(
      aim,
      knownId(
        aim,
        waiting.map((sample) => sample.id),
      ),
      ...aim.of.samples.map((sample) => sample.id),
    );
    const seed = mostly(aim, aim.of.samples.find((sample) => sample.id === id)?.seed, aim.dice.hex64());
    return { id, ...(seed !== undefined && aim.dice.onceIn(3) ? { seed } : {}) };
  },
};

/** The steps of the process that sample. */
function steps({ of }: Aim): readonly string[] {
  const named = ["second-grading", ...of.framework.process.rounds.map(({ id }) => id)];
  return named.filter((step) => samplingOf(of, step) !== undefined);
}

function grading(
  aim: Aim,
  wanted: string,
): {
  readonly judgement: string;
  readonly grade: string;
  readonly because: string;
  readonly departureReason?: string;
  readonly assistedBy?: readonly string[];
} {
  const judgement = judgementIn(aim);
  const scale = givable(aim.of, judgement);
  return {
    judgement,
    grade: scale.includes(wanted)
      ? wanted
      : mostly(aim, scale[Math.max(0, scale.length - 2)] ?? wanted, wanted),
    because,
    ...(aim.dice.onceIn(6) ? {} : { departureReason: "The case is unlike others." }),
    ...(aim.dice.onceIn(8) ? { assistedBy: ["robot"] } : {}),
  };
}
