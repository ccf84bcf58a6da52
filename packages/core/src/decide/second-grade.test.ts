import { describe, expect, test } from "vitest";
import type { CommandOf } from "../command/commands.ts";
import type { Resolution } from "../event/second-grading.ts";
import { judgementState, lastGrading, proceedingsOf } from "../state.ts";
import { answerTo, played } from "./answer.test-data.ts";
import {
  agreed,
  nonce,
  proposals,
  ratedInFull,
  revealedGrades,
  revelation,
  seal,
  sealedGrade,
} from "./full-story.test-data.ts";
import { inFullBut } from "./parks-in-full.test-data.ts";
import { because, instead, overall } from "./precedence/precedence.test-data.ts";
import { moderated, proposed, stateAfter } from "./story.test-data.ts";

const settle = { type: "SettleJudgement", ...overall, restsOn: 16 } as const;
const adjudicate: CommandOf<"AdjudicateGrade"> = {
  type: "AdjudicateGrade",
  ...overall,
  grade: "fair",
  because,
  restsOn: 15,
};

describe("two grades that are opened", () => {
  test.each<readonly [Resolution, string, string | undefined, boolean]>([
    [agreed, "fair", "fair", false],
    [{ how: "kept-first", stands: "fair" }, "good", "fair", false],
    [{ how: "worst", stands: "fair" }, "good", "fair", false],
    [{ how: "worst", stands: "poor" }, "poor", "poor", true],
    [{ how: "to-adjudicate" }, "good", undefined, true],
    [{ how: "to-agree" }, "good", undefined, true],
  ])(
    "come to %j: with a second one of %s, %s stands, and it is %s that it was changed",
    (resolution, second, stands, changed) => {
      const given = [...ratedInFull, sealedGrade(second), revealedGrades(resolution, second)];
      const state = judgementState(proceedingsOf(stateAfter(given)), "overall");
      expect(lastGrading(state)).toMatchObject({ revision: 15 });
      expect(lastGrading(state)?.grade).toBe(stands);
      expect(state.changed).toBe(changed);
      expect(state.movedAt).toBe(changed ? 15 : 11);
      // The second round is for what was changed.
      const moderation = [...given, moderated("overall", 15, stands ?? "fair")];
      const outstanding = stands === undefined ? "AdjudicationOutstanding" : "RoundsOutstanding";
      expect(answerTo(moderation, settle, { actor: "hal" })).toBe(changed ? outstanding : "accepted");
    },
  );

  test("that are to be adjudicated are brought to one by a third person, and moderated then", () => {
    const given = [
      ...instead(proposals.overall, proposed("overall", "good"))(ratedInFull),
      sealedGrade("poor"),
      revealedGrades({ how: "to-adjudicate" }, "poor", "good"),
    ];
    const moderate: CommandOf<"ModerateGrade"> = {
      type: "ModerateGrade",
      ...overall,
      round: "first",
      grade: "fair",
      reason: "no-change",
      because,
      restsOn: 16,
    };
    expect(answerTo(given, { ...moderate, restsOn: 15 }, { actor: "jo" })).toBe("AdjudicationOutstanding");
    const decided = played(given, [adjudicate, { actor: "ada" }], [moderate, { actor: "jo" }]);
    const state = judgementState(proceedingsOf(stateAfter(decided)), "overall");
    expect(lastGrading(state)).toMatchObject({ grade: "fair", revision: 17 });
    expect(state.did).toMatchObject({ propose: ["vic"], secondGrade: ["sue"], adjudicate: ["ada"] });
    expect(answerTo(decided, adjudicate, { actor: "ada" })).toBe("NothingToAdjudicate");
  });

  test("that are to be agreed need both graders, and nobody else", () => {
    const framework = inFullBut({
      secondGrading: { which: { judgements: ["overall"] }, tolerance: 0, resolve: "jointly" },
    });
    const given = [...ratedInFull, sealedGrade("good"), revealedGrades({ how: "to-agree" }, "good")];
    const by = (actor: string, ...participants: readonly string[]): string =>
      answerTo(given, { ...adjudicate, participants }, { actor, framework });
    expect(by("vic", "sue")).toBe("accepted");
    expect(by("sue", "vic")).toBe("accepted");
    expect(by("vic")).toBe("GraderMissing");
    expect(by("vic", "val")).toBe("GraderMissing");
    expect(by("sue")).toBe("GraderMissing");
    expect(by("ada", "vic", "sue")).toBe("RoleMissing");
  });
});

describe("a grade that waits for a second one", () => {
  const framework = inFullBut({
    secondGrading: { which: { judgements: ["safety"] }, tolerance: 0, resolve: "worst" },
  });
  const given = instead(proposals.safety, proposed("safety", "poor"))(ratedInFull);
  const good: CommandOf<"ReviseProposal"> = {
    type: "ReviseProposal",
    ...overall,
    grade: "good",
    because,
    evidence: ["gate"],
    restsOn: 11,
  };

  test("counts as none for the rules of others, which would tell it", () => {
    expect(answerTo(given, good, { actor: "vic", framework })).toBe("accepted");
    const opened = played(
      given,
      [
        {
          type: "SealSecondGrade",
          assessment: "park",
          judgement: "safety",
          grade: "poor",
          because,
          evidence: ["gate"],
          nonce,
        },
        { actor: "sue", framework },
      ],
      [
        {
          type: "RevealGrades",
          assessment: "park",
          judgement: "safety",
          opened: { grade: "poor", because, evidence: ["gate"], nonce },
        },
        { actor: "sue", framework },
      ],
    );
    expect(answerTo(opened, good, { actor: "vic", framework })).toBe("GradeNotPermitted");
  });

  test("does not come late to what was moderated or settled: that stands for the rules of others, and goes on", () => {
    const once = inFullBut({ rounds: [{ id: "first", by: "judge", which: "all" }] });
    const { secondGrading: _none, ...process } = once.process;
    const before = { ...once, process };
    const moderate = {
      type: "ModerateGrade",
      assessment: "park",
      judgement: "safety",
      round: "first",
      grade: "poor",
      reason: "no-change",
      because,
      restsOn: 9,
    } as const;
    const upheld = played(given, [moderate, { actor: "jo", framework: before }]);
    const late = { actor: "vic", framework } as const;
    expect(answerTo(upheld, good, late)).toBe("GradeNotPermitted");
    const sealIt = {
      type: "SealSecondGrade",
      assessment: "park",
      judgement: "safety",
      grade: "poor",
      because,
      evidence: ["gate"],
      nonce,
    } as const;
    expect(answerTo(upheld, sealIt, { ...late, actor: "sue" })).toBe("SecondGradingNotAsked");
    const settleIt = {
      type: "SettleJudgement",
      assessment: "park",
      judgement: "safety",
      restsOn: 14,
    } as const;
    expect(
      answerTo(upheld, settleIt, {
        actor: "hal",
        framework: { ...framework, process: { ...framework.process, rounds: once.process.rounds } },
      }),
    ).toBe("accepted");
  });

  test("may be revised by its proposer until it is opened", () => {
    const revise = { ...good, grade: "fair" };
    expect(answerTo([...ratedInFull, seal], revise, { actor: "vic" })).toBe("accepted");
    expect(answerTo([...ratedInFull, seal, revelation], revise, { actor: "vic" })).toBe(
      "GradesAlreadyRevealed",
    );
  });
});
