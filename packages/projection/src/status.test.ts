import { project } from "@assay/core";
import { describe, expect, test } from "vitest";
import { describeAwaited } from "./awaited.ts";
import { describeBlock } from "./describe-block.ts";
import {
  adjudicate,
  begun,
  commitSample,
  homes,
  lived,
  propose,
  seal,
  write,
  type Step,
} from "./life.test-data.ts";
import { first, toDraft, toLetter, toReopened, toSettled, toSuperseded } from "./lives.test-data.ts";
import { status, type StatusView } from "./status.ts";

function statusAfter(steps: readonly Step[]): StatusView {
  return project(status, lived(first, steps), { framework: homes, stream: first });
}

function awaits(steps: readonly Step[], judgement: string): readonly string[] | undefined {
  return statusAfter(steps)
    .judgements.find((each) => each.judgement === judgement)
    ?.awaits.map(describeAwaited);
}

function requirements(steps: readonly Step[]): readonly string[] {
  return statusAfter(steps).letter.blocks.map(({ requirement }) => requirement);
}

describe("what a judgement awaits", () => {
  const proposals = [...begun("2031"), commitSample, propose("care")];

  test("the seed, a proposal, two grades, the rounds and the sample, in order", () => {
    expect(awaits(begun("2031"), "care")).toEqual([
      "the seed of the sample for national is to be fixed",
      "a grade is to be proposed",
      "a second grade is to be given, without sight of the first",
      "both grades are to be opened",
      "the round regional is to be held",
      "the sample for national is to be drawn",
      "it is to be settled",
    ]);
    expect(awaits([...proposals, seal("fair")], "care")?.[0]).toBe("both grades are to be opened");
  });

  test("a third person once two grades differ, and then the round", () => {
    const revealed = toSettled.findIndex(({ does }) => does.type === "RevealGrades");
    expect(awaits(toSettled.slice(0, revealed + 1), "care")?.[0]).toBe(
      "a third person is to decide between two grades",
    );
    expect(awaits(toSettled.slice(0, revealed + 2), "care")).toEqual([
      "the round regional is to be held",
      "it is to be settled",
    ]);
  });

  test("an answer to a query, and nothing once it is settled", () => {
    const asked = toSettled.findIndex(({ does }) => does.type === "RaiseQuery");
    expect(awaits(toSettled.slice(0, asked + 1), "building")).toEqual([
      "the round national is to be held",
      "to be answered: q1",
      "it is to be settled",
    ]);
    expect(awaits(toSettled, "building")).toEqual([]);
  });

  test("in a new sitting the rounds once more, and no second grade", () => {
    expect(awaits(toReopened, "building")).toEqual([
      "the round regional is to be held",
      "the round national is to be held",
      "it is to be settled",
    ]);
  });

  test("a proposal where the one that a reopening left was withdrawn", () => {
    const withdrawn: Step = {
      by: "inspector-1",
      does: { type: "WithdrawProposal", judgement: "building", because: "Begin again." },
    };
    expect(statusAfter([...toReopened, withdrawn]).judgements[1]).toMatchObject({
      grade: null,
      stage: "ungraded",
    });
  });
});

test("nothing is awaited any more once the assessment was withdrawn", () => {
  const withdrawn: Step = {
    by: "lead-1",
    does: { type: "WithdrawAssessment", because: "The harbour was closed." },
  };
  const { state, judgements } = statusAfter([...begun("2031"), commitSample, propose("care"), withdrawn]);
  expect(state).toBe("withdrawn");
  expect(judgements.map(({ awaits }) => awaits)).toEqual(judgements.map(() => []));
});

describe("what keeps a letter back", () => {
  test("everything at the beginning, and less from step to step", () => {
    expect(requirements(begun("2031"))).toEqual([
      "all-settled",
      "narrative-newer-than-last-grade-change",
      "signed-off",
      "no-open-representation",
    ]);
    expect(requirements(toSettled)).toEqual([
      "narrative-newer-than-last-grade-change",
      "signed-off",
      "no-open-representation",
    ]);
    expect(requirements(toDraft)).toEqual(["signed-off", "no-open-representation"]);
  });

  test("the time to challenge, told with its last day", () => {
    const { letter, representation } = statusAfter(toDraft);
    expect(representation).toEqual({
      time: { sentOn: "2031-05-02", workingDays: 2, lastDay: "2031-05-06", waived: false },
      received: 0,
      open: [],
    });
    expect(letter.blocks.map((block) => describeBlock(block, (id) => id))).toEqual([
      "Nobody has signed off the letter since it last changed, at r26.",
      "The assessed body may challenge the draft of 2031-05-02 up to and including 2031-05-06.",
    ]);
  });

  test("evidence that was withdrawn and a grader who has a conflict", () => {
    const then: readonly Step[] = [
      ...toSettled,
      {
        by: "inspector-1",
        does: { type: "WithdrawEvidence", id: "e1", because: "It was another home." },
      },
      {
        by: "moderator-1",
        does: { type: "DeclareConflict", actor: "moderator-1", because: "A relative lives there." },
      },
    ];
    const flags = statusAfter(then).letter.blocks.find(({ requirement }) => requirement === "no-open-flags");
    expect(flags === undefined ? [] : describeBlock(flags, (id) => id).split(". ")).toHaveLength(6);
  });

  test("not a text that was written before the same grade was given again", () => {
    const revealed = toSettled.findIndex(({ does }) => does.type === "RevealGrades");
    const adjudicated = [...toSettled.slice(0, revealed + 1), write("care", "So."), adjudicate("good")];
    const again = { judgement: "building", grade: "good", because: "Still so.", evidence: ["e1"] };
    const revised: readonly Step[] = [
      ...adjudicated,
      write("building", "So."),
      { by: "inspector-1", does: { type: "ReviseProposal", ...again } },
    ];
    expect(
      statusAfter(revised).letter.blocks.find(
        ({ requirement }) => requirement === "narrative-newer-than-last-grade-change",
      ),
    ).toMatchObject({ judgements: ["overall"] });
  });

  test("not a conflict that is declared once more after the grade was given again", () => {
    const declared: Step = {
      by: "moderator-1",
      does: { type: "DeclareConflict", actor: "moderator-1", because: "A relative lives there." },
    };
    const national = toSettled.findIndex(({ does }) => does["round"] === "national");
    const [before, round] = [toSettled.slice(0, national), toSettled.slice(national, national + 1)];
    const flagged = (steps: readonly Step[]): readonly string[] =>
      statusAfter(steps).letter.blocks.flatMap((block) =>
        "flags" in block ? block.flags.map(({ judgement }) => judgement) : [],
      );
    expect(flagged([...before, declared])).toContain("building");
    const twice = [...before, declared, ...round, { ...declared, by: "lead-1" }];
    expect(flagged(twice)).not.toContain("building");
  });

  test("there is no next letter once it is issued, and a superseding one once it is reopened", () => {
    expect(statusAfter(toLetter)).toMatchObject({ state: "issued", letter: { next: "none", blocks: [] } });
    expect(statusAfter(toReopened)).toMatchObject({ state: "reopened", letter: { next: "superseding" } });
    expect(statusAfter(toSuperseded)).toMatchObject({ state: "issued", letter: { next: "none" } });
  });
});
