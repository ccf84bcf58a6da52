import { apa2007 } from "@assay/frameworks/apa-2007";
import { parseFramework } from "@assay/rules";
import { describe, expect, test } from "vitest";
import { harbours, harboursWith, jetties } from "./harbours.ts";
import { moderationLaws } from "./moderation-laws.ts";

describe.each([
  ["harbours", harbours],
  [
    "harbours whose graders agree jointly",
    harboursWith("jointly", { secondGrading: { which: "all", tolerance: 0, resolve: "jointly" } }),
  ],
  ["the framework of 2007", apa2007],
] as const)("under %s", (_name, framework) => {
  for (const { name, holds } of moderationLaws(framework, { runs: 15 })) test(name, holds);
});

test("the made-up frameworks are frameworks", () => {
  expect([harbours, jetties].map((framework) => parseFramework(framework)._tag)).toEqual(["Right", "Right"]);
});

test("laws of second grading are asked only of a process that has it", () => {
  expect(moderationLaws(harbours).length - moderationLaws(apa2007).length).toBe(3);
});
