import { describe, expect, test } from "vitest";
import type { CommandOf } from "../command/commands.ts";
import { judgementState, proceedingsOf } from "../state.ts";
import { answerTo, played } from "./answer.test-data.ts";
import {
  alias,
  closedInFull,
  conflicted,
  drawnAgain,
  nothing,
  reopenedInFull,
  reopening,
  twiceGraded,
  againDrawn,
  upheldInFull,
} from "./full-story.test-data.ts";
import { inFullBut } from "./parks-in-full.test-data.ts";
import { assessment, because, instead, overall } from "./precedence/precedence.test-data.ts";
import { moderated, proposed, settled, stateAfter, type Happening } from "./story.test-data.ts";

const again = againDrawn("overall");
const moderate: CommandOf<"ModerateGrade"> = {
  type: "ModerateGrade",
  ...overall,
  round: "first",
  grade: "fair",
  reason: "no-change",
  because,
  restsOn: 15,
};
const settle = { type: "SettleJudgement", ...overall, restsOn: 18 } as const;

describe("a quorum", () => {
  const given = instead(drawnAgain, again)(upheldInFull);
  const second = (...participants: readonly string[]): string =>
    answerTo(
      [...given, alias("josephine", "jo", "judge")],
      { ...moderate, round: "second", restsOn: 18, participants },
      {
        actor: "jo",
      },
    );

  test.each<readonly [readonly string[], string]>([
    [[], "QuorumMissing"],
    [["jo"], "QuorumMissing"],
    [["jo", "jo"], "QuorumMissing"],
    [["josephine"], "QuorumMissing"],
    [["josephine", "jo"], "QuorumMissing"],
    [["jim"], "accepted"],
    [["jim", "josephine"], "accepted"],
    [["jim", "vic"], "RoleMissing"],
  ])("of two persons with %j beside the actor is %s", (participants, answer) => {
    expect(second(...participants)).toBe(answer);
  });

  test("is not made up by the one for whom the actor acts", () => {
    const lending: Happening = {
      actor: "jim",
      type: "DelegationGranted",
      data: { to: "jo", roles: ["judge"] },
    };
    const command = { ...moderate, round: "second", restsOn: 18 };
    expect(answerTo([...given, lending], command, { actor: "jo", onBehalfOf: "jim" })).toBe("QuorumMissing");
  });
});

describe("a participant", () => {
  const command = { ...moderate, participants: ["jim"] };

  test("has moderated, and is kept apart like the actor", () => {
    const given = [...twiceGraded, alias("jim", "vic", "judge")];
    expect(answerTo(given, command, { actor: "jo" })).toBe("ModeratorIsProposer");
    expect(answerTo([...twiceGraded, conflicted("jim")], command, { actor: "jo" })).toBe(
      "ConflictOfInterest",
    );
    const held = played(twiceGraded, [command, { actor: "jo" }]);
    const { did } = judgementState(proceedingsOf(stateAfter(held)), "overall");
    expect(did.moderate).toEqual(["jo", "jim"]);
  });
});

describe("rounds", () => {
  test("apply as the grade stands: to all, to what was changed, or to what was drawn", () => {
    expect(answerTo(upheldInFull, settle, { actor: "hal" })).toBe("accepted");
    expect(answerTo(instead(drawnAgain, again)(upheldInFull), settle, { actor: "hal" })).toBe(
      "RoundsOutstanding",
    );
    const lowered = [...twiceGraded, nothing, nothing, moderated("overall", 15, "poor")];
    expect(answerTo(lowered, settle, { actor: "hal" })).toBe("RoundsOutstanding");
  });

  test.each([
    [{ gradeIs: ["fair"] }, "RoundsOutstanding"],
    [{ gradeIs: ["poor", "good"] }, "accepted"],
    [{ judgements: ["overall"] }, "RoundsOutstanding"],
    [{ judgements: ["safety"] }, "accepted"],
    [{ departures: true as const }, "accepted"],
    [{ gradeIs: ["poor"], judgements: ["overall"] }, "RoundsOutstanding"],
    [{}, "accepted"],
  ])("for %j: to settle a fair overall is %s", (which, answer) => {
    const framework = inFullBut({
      rounds: [
        { id: "first", by: "judge", which: "all" },
        { id: "second", by: "judge", which },
      ],
    });
    expect(answerTo(upheldInFull, settle, { actor: "hal", framework })).toBe(answer);
  });

  test("for departures apply to a grade that leaves a rule", () => {
    const framework = inFullBut({
      secondGrading: { which: { judgements: ["safety"] }, tolerance: 0, resolve: "adjudicate" },
      rounds: [{ id: "second", by: "judge", which: { departures: true } }],
    });
    const given = [...closedInFull.slice(0, 8), proposed("upkeep", "poor"), proposed("overall", "good")];
    const settleIt = { ...settle, restsOn: 10 };
    expect(answerTo(given, settleIt, { actor: "hal", framework })).toBe("RoundsOutstanding");
    const kept = [...given.slice(0, -1), proposed("overall", "fair")];
    expect(answerTo(kept, settleIt, { actor: "hal", framework })).toBe("accepted");
  });

  test("only go forward: one that was passed over does not come again", () => {
    const framework = inFullBut({
      rounds: [
        { id: "first", by: "judge", which: { changed: true } },
        { id: "second", by: "judge", which: "all" },
      ],
    });
    const raised: Happening = {
      actor: "jo",
      type: "GradeModerated",
      data: {
        judgement: "overall",
        round: "second",
        from: "fair",
        to: "poor",
        reason: "no-change",
        because,
        evidence: [],
        participants: [],
        restsOn: 15,
      },
    };
    expect(answerTo([...twiceGraded, raised], { ...settle, restsOn: 16 }, { actor: "hal", framework })).toBe(
      "accepted",
    );
    expect(
      answerTo([...twiceGraded, raised], { ...moderate, restsOn: 16 }, { actor: "jim", framework }),
    ).toBe("RoundOutOfTurn");
  });
});

describe("a sitting", () => {
  const given = reopenedInFull;
  const at28 = { ...moderate, restsOn: 28 };

  test("begins where what was settled is taken up again: its grade stands as a proposal", () => {
    const before = judgementState(proceedingsOf(stateAfter(closedInFull)), "overall");
    const after = judgementState(proceedingsOf(stateAfter(given)), "overall");
    expect(before).toMatchObject({ sitting: 1, settlement: { grade: "fair" } });
    expect(after).toMatchObject({
      sitting: 2,
      proposal: { grade: "fair", revision: 28 },
      moderations: [],
      changed: false,
      did: before.did,
    });
    expect(after).not.toHaveProperty("settlement");
    expect(after).not.toHaveProperty("revealed");
    expect(judgementState(proceedingsOf(stateAfter(given)), "safety").sitting).toBe(1);
  });

  test("is moderated again from the first round on, and not graded twice again", () => {
    expect(answerTo(given, { ...settle, restsOn: 28 }, { actor: "hal" })).toBe("RoundsOutstanding");
    expect(answerTo(given, at28, { actor: "jo" })).toBe("accepted");
    expect(answerTo(given, at28, { actor: "vic" })).toBe("RoleMissing");
    const seal = { type: "SealSecondGrade", ...overall, grade: "fair", because, evidence: ["gate"] } as const;
    expect(answerTo(given, { ...seal, nonce: "70".repeat(32) }, { actor: "sue" })).toBe(
      "SecondGradingNotAsked",
    );
  });

  test("does not forget who did what in an earlier one", () => {
    const vicJudges = [...given, alias("jim", "vic", "judge")];
    expect(answerTo(vicJudges, at28, { actor: "jim" })).toBe("ModeratorIsProposer");
    const sueJudges = [...given, alias("jim", "sue", "judge")];
    expect(answerTo(sueJudges, at28, { actor: "jim" })).toBe("SeparationBreached");
  });

  test("leaves what was not taken up as it is", () => {
    const revise = {
      type: "ReviseProposal",
      assessment,
      grade: "good",
      because,
      evidence: ["gate"],
    } as const;
    expect(answerTo(given, { ...revise, judgement: "safety", restsOn: 19 }, { actor: "vic" })).toBe(
      "AlreadySettled",
    );
    expect(answerTo(given, { ...revise, judgement: "overall", restsOn: 28 }, { actor: "vic" })).toBe(
      "accepted",
    );
    expect(answerTo(given, { ...revise, judgement: "overall", restsOn: 21 }, { actor: "vic" })).toBe(
      "ChangedSinceSeen",
    );
  });

  test("may be followed by a third, before a letter and after", () => {
    const twice = [...closedInFull, reopening, moderated("overall", 22), settled("overall", 23), reopening];
    expect(judgementState(proceedingsOf(stateAfter(twice)), "overall")).toMatchObject({
      sitting: 3,
      proposal: { revision: 25 },
    });
  });
});

test("a letter that was issued is taken up again, revised, moderated, settled, signed off and superseded", () => {
  const letter = {
    assessment,
    digest: "e".repeat(64),
    template: { id: "parks", version: 1 },
    on: "2007-06",
    signatory: "hal",
    because,
  };
  const supersede = { type: "SupersedeLetter", ...letter, supersedes: "d".repeat(64) } as const;
  const [vic, jo, hal, sal] = ["vic", "jo", "hal", "sal"].map((actor) => ({ actor }));
  if (vic === undefined || jo === undefined || hal === undefined || sal === undefined) throw new Error();
  const rewritten = played(
    reopenedInFull,
    [{ type: "ReviseProposal", ...overall, grade: "good", because, evidence: ["gate"], restsOn: 28 }, vic],
    [{ ...moderate, grade: "good", restsOn: 29 }, jo],
    [{ type: "SettleJudgement", ...overall, restsOn: 30 }, hal],
  );
  expect(answerTo(rewritten, { ...supersede, restsOn: 31 }, hal)).toBe("NarrativeOutdated");
  const written = played(rewritten, [
    { type: "WriteNarrative", ...overall, paragraphs: [{ text: "Better.", evidence: ["gate"] }] },
    vic,
  ]);
  expect(answerTo(written, { ...supersede, restsOn: 32 }, hal)).toBe("NotSignedOff");
  const signed = played(written, [{ type: "SignOffAssessment", assessment, restsOn: 32 }, sal]);
  const superseded = played(signed, [{ ...supersede, restsOn: 33 }, hal]);
  expect(stateAfter(superseded).current).toMatchObject({
    phase: "issued",
    letter: { digest: "e".repeat(64), revision: 34 },
  });
  expect(answerTo(superseded, { ...supersede, restsOn: 34 }, hal)).toBe("NothingReopened");
});
