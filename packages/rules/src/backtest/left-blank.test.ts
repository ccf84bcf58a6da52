import { expect, test } from "vitest";
import type { Framework } from "../framework.ts";
import type { MissingPolicy } from "../judgement.ts";
import type { Scale } from "../scale.ts";
import { limitRule, smallFramework } from "../small-framework.test-data.ts";
import { leftBlank } from "./left-blank.ts";

const four = smallFramework().scales["four"] ?? { title: "none", grades: [] };

/** The water's policy stands for one that nobody asks about: no rule about the water reads anything. */
function gardens(garden: MissingPolicy, scale: Scale = four): Framework {
  const { judgements } = smallFramework();
  return smallFramework({
    scales: { four: scale },
    judgements: judgements.map((each) =>
      each.id === "garden" || each.id === "water" ? { ...each, whenMissing: garden } : each,
    ),
    rules: [
      limitRule("always", "must", { cap: "good" }),
      limitRule("dark", "must", { cap: "fair" }, { judgement: "light", is: "poor" }),
    ],
  });
}

test("a blank stands for the one non-grade of a judgement that some rule may leave out, and else for nothing", () => {
  expect(leftBlank(gardens("notApplicable"), "light")).toBe("not-seen");
  expect(leftBlank(gardens("block"), "light")).toBeUndefined();
  expect(leftBlank(gardens("notApplicable"), "soil")).toBeUndefined();
  const { nonGrades = [], ...without } = four;
  expect(leftBlank(gardens("notApplicable", without), "light")).toBeUndefined();
  const two = { ...four, nonGrades: [...nonGrades, { key: "exempt", label: "Exempt" }] };
  expect(leftBlank(gardens("notApplicable", two), "light")).toBeUndefined();
});
