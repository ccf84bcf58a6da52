import type { AssessmentCommand } from "@assay/core";
import { expect, test } from "vitest";
import { judgements } from "../judgements.ts";
import { begun, commitSample, homes, lived, propose } from "../life.test-data.ts";
import { whatIf } from "./what-if.ts";

const stream = "homes-2031";
const history = {
  stream,
  framework: homes,
  events: lived(stream, [...begun("2031"), commitSample, propose("building")]),
};
const at = "2031-05-02T09:00:00.000Z";

test("whatIf shows the grade that a refused moderation would leave, and why it would be refused", () => {
  const supposed = { judgement: "building", grade: "poor", by: { actor: "inspector-1", at } };
  const { view, events, refused } = whatIf(judgements, history, [supposed]);
  expect(refused.map(({ hypothesis, refusal, supposed }) => [hypothesis, refusal._tag, supposed])).toEqual([
    [0, "RoleMissing", true],
  ]);
  expect(events).toMatchObject([
    {
      type: "GradeModerated",
      data: { round: "regional", from: "good", to: "poor", reason: "evidence-misread" },
    },
  ]);
  expect(view.judgements.find(({ judgement }) => judgement === "building")).toMatchObject({
    stage: "moderated",
    grade: { key: "poor" },
  });
});

test("whatIf supposes nothing of a command without a shape, or about a judgement that there is not, and goes on", () => {
  const by = { actor: "inspector-1", at };
  // What comes from outside may lack anything.
  const shapeless = { type: "RaiseQuery", assessment: stream } as AssessmentCommand;
  const { events, refused } = whatIf(judgements, history, [
    { command: shapeless, by },
    { judgement: "kitchen", grade: "good", by },
    { judgement: "overall", grade: "good", by },
  ]);
  expect(refused.map(({ hypothesis, refusal, supposed }) => [hypothesis, refusal._tag, supposed])).toEqual([
    [0, "CommandMalformed", false],
    [1, "JudgementUnknown", false],
    [2, "EvidenceMissing", true],
  ]);
  expect(events.map(({ type, revision }) => [type, revision])).toEqual([["GradeProposed", 6]]);
});
