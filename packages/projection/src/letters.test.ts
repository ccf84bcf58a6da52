import { project } from "@assay/core";
import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { draftChanges } from "./draft-changes.ts";
import { isUnchanged, letterChanges } from "./letter-changes.ts";
import { letterModel, type LetterModel } from "./letter-model.ts";
import { homes, lived, type Step } from "./life.test-data.ts";
import { first, toDraft, toLetter, toReopened, toSettled, toSuperseded } from "./lives.test-data.ts";
import { textChanges, type TextChange } from "./text-changes.ts";

const context = { framework: homes, stream: first };
const model = (steps: readonly Step[]): LetterModel => project(letterModel, lived(first, steps), context);

describe("letterModel through the life of a letter", () => {
  test("is a draft before issue and after reopening, and issued in between and afterwards", () => {
    expect([toDraft, toLetter, toReopened, toSuperseded].map((steps) => model(steps).status)).toEqual([
      "draft",
      "issued",
      "draft",
      "issued",
    ]);
  });

  test("names the letter whose place it takes, before it is issued and after, and in no other letter", () => {
    const replaced = { digest: model(toLetter).issued?.digest, on: "2031-05-07" };
    expect([toDraft, toLetter, toReopened, toSuperseded].map((steps) => model(steps).supersedes)).toEqual([
      undefined,
      undefined,
      replaced,
      replaced,
    ]);
    expect(model(toSuperseded).issued).toMatchObject({ on: "2031-05-20" });
  });

  test("says that the assessment was withdrawn", () => {
    const withdrawn: Step = { by: "lead-1", does: { type: "WithdrawAssessment", because: "Closed." } };
    expect(model([...toDraft, withdrawn])).toMatchObject({
      status: "draft",
      withdrawn: { at: expect.stringMatching(/^2031-05-01/) as string },
    });
  });

  test("says which grade a reader may not see yet", () => {
    const withheld = [{ type: "GradeProposed" as const, judgement: "care", revision: 5 }];
    const { sections } = project(letterModel, lived(first, toSettled.slice(0, 4)), { ...context, withheld });
    expect(sections.map((section) => [section.judgement, section.withheld])).toEqual([
      ["overall", undefined],
      ["care", true],
      ["building", undefined],
    ]);
  });
});

describe("what changed between a draft and the letter", () => {
  test("is told section by section", () => {
    const [draft, ...others] = draftChanges(lived(first, toSuperseded), context);
    expect(others).toEqual([]);
    expect(draft).toMatchObject({
      id: "d1",
      sent: { on: "2031-05-02" },
      letter: { on: "2031-05-07" },
      readable: true,
    });
    expect(draft?.changes).toEqual({
      introduction: [],
      sections: [
        {
          judgement: "care",
          heading: "The care",
          section: "changed",
          paragraphs: [
            { change: "changed", before: "Care is fair.", after: "Care is fair; some carers are trained." },
          ],
          areas: [],
        },
      ],
      statutory: [],
    });
  });

  test("is not told before a letter, nor of a draft whose content is withheld or no letter", () => {
    const events = lived(first, toDraft);
    expect(draftChanges(events, context)[0]).toMatchObject({ letter: null, changes: null, readable: true });
    for (const content of [
      "[withheld]",
      "{}",
      '{"title":"x","introduction":[],"statutory":[],"sections":[1]}',
    ]) {
      const edited = events.map((event) =>
        event.type === "LetterDrafted" ? { ...event, data: { ...event.data, content } } : event,
      );
      expect(draftChanges(edited, context)[0]).toMatchObject({ changes: null, readable: false });
    }
  });

  test("is nothing between a letter and itself, and names grades, and sections that came and went", () => {
    const [before, after] = [model(toLetter), model(toSuperseded)];
    expect(isUnchanged(letterChanges(after, after))).toBe(true);
    expect(letterChanges(before, after).sections).toMatchObject([
      { judgement: "building", grade: { before: "Fair", after: "Good" } },
    ]);
    const shorter = { ...after, sections: after.sections.slice(1) };
    expect(letterChanges(after, shorter).sections).toMatchObject([
      { judgement: "overall", section: "removed" },
    ]);
    expect(letterChanges(shorter, after).sections).toMatchObject([
      { judgement: "overall", section: "added" },
    ]);
  });
});

describe("textChanges", () => {
  const texts = fc.array(fc.constantFrom("a", "b", "c", "d"), { maxLength: 8 });

  test("has as many texts gone and come as the lists differ by, and none for the same list", () => {
    fc.assert(
      fc.property(texts, texts, (before, after) => {
        const changes = textChanges(before, after);
        const gone = changes.flatMap((change) => ("before" in change ? [change.before] : []));
        const come = changes.flatMap((change) => ("after" in change ? [change.after] : []));
        expect(less(before, gone).toSorted()).toEqual(less(after, come).toSorted());
        expect(before.length - gone.length).toBe(after.length - come.length);
        expect(textChanges(before, before)).toEqual([]);
      }),
    );
  });

  test("keeps what stayed, and pairs what stands between", () => {
    const expected: readonly TextChange[] = [
      { change: "changed", before: "b", after: "x" },
      { change: "added", after: "d" },
    ];
    expect(textChanges(["a", "b", "c"], ["a", "x", "c", "d"])).toEqual(expected);
    expect(textChanges(["a", "b"], ["b"])).toEqual([{ change: "removed", before: "a" }]);
  });
});

/** A list without some of its texts, each taken away once. */
function less(list: readonly string[], taken: readonly string[]): readonly string[] {
  const left = [...list];
  for (const text of taken) left.splice(left.indexOf(text), 1);
  return left;
}
