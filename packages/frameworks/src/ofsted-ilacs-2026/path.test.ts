import { editionFor } from "@assay/rules";
import { describe, expect, test } from "vitest";
import { builtInFrameworks } from "../built-in.ts";
import { judgedBy } from "../expected.test-data.ts";
import { ofstedIlacs2026 } from "./index.ts";

function met(leaders: string, ...practices: readonly string[]): string | undefined {
  const [protection, care, leavers] = practices;
  const inputs = { leaders, "help-and-protection": protection, "in-care": care, "care-leavers": leavers };
  return judgedBy(ofstedIlacs2026, inputs, {}, "inspection-path").expected;
}

describe("the path of inspection of ofstedIlacs2026", () => {
  test("asks for leaders and two of the three practices to be good or better", () => {
    expect(met("good", "good", "outstanding", "inadequate")).toBe("met");
    expect(met("outstanding", "good", "requires-improvement", "good")).toBe("met");
    expect(met("good", "good", "requires-improvement", "requires-improvement")).toBe("not-met");
    expect(met("requires-improvement", "outstanding", "outstanding", "outstanding")).toBe("not-met");
  });

  test("is known as soon as what is graded decides it", () => {
    expect(met("requires-improvement")).toBe("not-met");
    expect(met("good", "good", "good")).toBe("met");
    expect(met("good", "good")).toBeUndefined();
  });
});

test.each([
  ["2022-12-31", "2018", "overall"],
  ["2023-01-01", "2023", "overall"],
  ["2026-03-31", "2023", "overall"],
  ["2026-04-01", "2026", undefined],
])("an inspection that began on %s is held to the edition of %s", (day, edition, outcome) => {
  const chosen = editionFor(builtInFrameworks, "ofsted-ilacs", day);
  expect(chosen).toMatchObject({ _tag: "Right", right: { edition } });
  expect(chosen._tag === "Right" ? chosen.right.outcome : "none").toBe(outcome);
});
