import { describe, expect, test } from "vitest";
import { project } from "@assay/core";
import { homes, lived } from "./life.test-data.ts";
import { first, toLetter, toReopened, toSettled, wholeLife } from "./lives.test-data.ts";
import { moderationTrail, type JudgementTrail } from "./moderation-trail.ts";

const context = { framework: homes, stream: first };

function trail(events: ReturnType<typeof wholeLife>, judgement: string): JudgementTrail {
  const found = project(moderationTrail, events, context).judgements.find(
    (each) => each.judgement === judgement,
  );
  if (found === undefined) throw new Error(`no trail of ${judgement}`);
  return found;
}

describe("moderationTrail", () => {
  test("tells second grading, adjudication and rounds in order, with direction, persons and reasons", () => {
    const { steps } = trail(lived(first, toSettled), "care");
    expect(steps.map(({ act, from, to, direction }) => [act, from?.key, to?.key, direction])).toEqual([
      ["proposed", undefined, "good", undefined],
      ["sealed", undefined, undefined, undefined],
      ["revealed", "good", undefined, undefined],
      ["adjudicated", "good", "fair", "lowered"],
      ["moderated", "fair", "fair", "upheld"],
      ["settled", "fair", "fair", "upheld"],
    ]);
    expect(steps[2]).toMatchObject({ resolution: "to-adjudicate", second: { key: "fair", label: "Fair" } });
    expect(steps[4]).toMatchObject({
      by: "moderator-1",
      round: "regional",
      reason: { code: "evidence-misread", says: "Evidence was misread." },
      sitting: 1,
    });
  });

  test("tells queries and who took part in a round", () => {
    const { steps } = trail(lived(first, toSettled), "building");
    expect(steps.map(({ act }) => act)).toEqual([
      "proposed",
      "moderated",
      "queried",
      "answered",
      "moderated",
      "settled",
    ]);
    expect(steps[4]).toMatchObject({ by: "panel-1", participants: ["panel-2"], round: "national" });
  });

  test("goes on through letter, reopening and the letter that took its place", () => {
    const { steps, ...facts } = trail(wholeLife(), "building");
    expect(steps.slice(6).map(({ act, sitting, to }) => [act, sitting, to?.key])).toEqual([
      ["issued", 1, "fair"],
      ["reopened", 1, "fair"],
      ["moderated", 2, "good"],
      ["moderated", 2, "good"],
      ["settled", 2, "good"],
      ["issued", 2, "good"],
    ]);
    expect(facts).toMatchObject({
      firstProposed: { key: "good" },
      issued: { key: "good" },
      differs: false,
      changes: 2,
      changedBy: ["moderator-1", "moderator-2"],
    });
  });

  test("keeps saying what the letter that stands states while a judgement is reopened", () => {
    expect(trail(lived(first, toReopened), "building")).toMatchObject({
      issued: { key: "fair" },
      differs: true,
      changes: 1,
      changedBy: ["moderator-1"],
    });
    expect(trail(lived(first, toLetter.slice(0, 5)), "building")).toMatchObject({
      issued: null,
      differs: null,
    });
  });

  test("says what is withheld from a reader", () => {
    const withheld = [{ type: "GradeProposed" as const, judgement: "care", revision: 5 }];
    const view = project(moderationTrail, lived(first, toSettled.slice(0, 4)), { ...context, withheld });
    expect(view.judgements.map((each) => each.withheld)).toEqual([
      [{ type: "GradeProposed", revision: 5 }],
      undefined,
      undefined,
    ]);
  });

  test("calls better raised on a scale whose numbers run down", () => {
    const { steps } = trail(wholeLife(), "building");
    const raised = steps.filter(({ direction }) => direction === "raised");
    expect(raised.map(({ from, to }) => [from?.value, to?.value])).toEqual([[3, 2]]);
  });
});
