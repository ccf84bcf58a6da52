import { describe, expect, test } from "vitest";
import { effects, judged } from "./judged.test-data.ts";
import { aggregateRule, limitRule, withRules } from "./small-framework.test-data.ts";

const inputs = { water: "poor", light: "good", soil: "fine" };

describe("evaluate() with something missing", () => {
  test("an aggregate whose group is not all graded has no base, and nothing is expected", () => {
    const outcome = judged(withRules(aggregateRule("must", { type: "lowest" })), {
      water: "poor",
      light: "not-seen",
    });
    expect(outcome).toMatchObject({
      permitted: ["poor", "fair", "good", "fine"],
      missing: ["light", "soil"],
    });
    expect(outcome.base).toBeUndefined();
    expect(outcome.expected).toBeUndefined();
    expect(effects(outcome)).toEqual([["aggregate", "unknown", false]]);
  });

  test("a base that is known decides nothing while a limit is open; the limits that are known still hold", () => {
    const framework = withRules(
      aggregateRule("must", { type: "lowest" }),
      limitRule("known", "must", { cap: "good" }),
      limitRule("open", "must", { cap: "poor" }, { fact: "fenced" }),
    );
    const outcome = judged(framework, inputs);
    expect(outcome).toMatchObject({ base: "poor", permitted: ["poor", "fair", "good"], missing: ["fenced"] });
    expect(outcome.expected).toBeUndefined();
    expect(effects(outcome)).toEqual([
      ["aggregate", "base", false],
      ["known", "limits", true],
      ["open", "unknown", false],
    ]);
  });

  test("one likely grade is not expected while something is missing", () => {
    const framework = withRules(
      limitRule("only", "likely", { only: { from: "good", to: "good" } }),
      limitRule("open", "likely", { cap: "fair" }, { judgement: "light", is: "poor" }),
    );
    const outcome = judged(framework, {});
    expect(outcome.likely).toEqual(["good"]);
    expect(outcome.expected).toBeUndefined();
  });

  test("an input that cannot change a condition is not missing", () => {
    const decided = limitRule(
      "cap",
      "must",
      { cap: "fair" },
      {
        any: [
          { judgement: "water", is: "poor" },
          { judgement: "light", is: "poor" },
        ],
      },
    );
    expect(judged(withRules(decided), { water: "poor" })).toMatchObject({
      permitted: ["poor", "fair"],
      missing: [],
    });
  });

  test("a condition that is not met asks for no bound", () => {
    const idle = limitRule("cap", "must", { cap: { lowest: "aspects" } }, { judgement: "water", is: "fine" });
    expect(judged(withRules(idle), { water: "poor" }).missing).toEqual([]);
  });

  test("what is missing is told once, judgements before facts, in the framework's order", () => {
    const framework = withRules(
      limitRule(
        "one",
        "likely",
        { cap: "good" },
        { all: [{ fact: "fenced" }, { judgement: "soil", is: "poor" }] },
      ),
      limitRule("two", "likely", { cap: { lowest: "aspects" } }),
    );
    expect(judged(framework, {}).missing).toEqual(["water", "light", "soil", "fenced"]);
  });
});
