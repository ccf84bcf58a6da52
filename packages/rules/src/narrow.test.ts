import { describe, expect, test } from "vitest";
import { narrow } from "./narrow.ts";
import type { Effect } from "./outcome.ts";
import type { Said } from "./said.ts";
import type { Range } from "./scale.ts";
import { limitRule } from "./small-framework.test-data.ts";
import type { Verdict } from "./verdict.ts";

const grades = ["poor", "fair", "good", "fine"];
const only = (worst: string, best: string): Range => ({
  worst: grades.indexOf(worst),
  best: grades.indexOf(best),
});
const cap = (best: string): Range => only("poor", best);
const floor = (worst: string): Range => only(worst, "fine");
const whole = only("poor", "fine");
const rule = limitRule("limit", "must", { cap: "fair" });

describe("narrow() resolves conflicts", () => {
  test.each<[string, Range, readonly Range[], string, readonly Effect[]]>([
    ["nothing to apply", whole, [], "poor fair good fine", []],
    ["a cap", whole, [cap("fair")], "poor fair", ["limits"]],
    ["a floor", whole, [floor("good")], "good fine", ["limits"]],
    ["an only", whole, [only("fair", "good")], "fair good", ["limits"]],
    [
      "caps combine by worst",
      whole,
      [cap("good"), cap("fair")],
      "poor fair",
      ["holdsWithoutEffect", "limits"],
    ],
    [
      "floors combine by best",
      whole,
      [floor("fair"), floor("good")],
      "good fine",
      ["holdsWithoutEffect", "limits"],
    ],
    ["two equal caps both limit", whole, [cap("fair"), cap("fair")], "poor fair", ["limits", "limits"]],
    [
      "a cap and a floor that leave something",
      whole,
      [cap("good"), floor("fair")],
      "fair good",
      ["limits", "limits"],
    ],
    ["a cap beats a floor", whole, [floor("good"), cap("fair")], "poor fair", ["gaveWay", "limits"]],
    ["a cap beats an only", whole, [only("good", "fine"), cap("fair")], "poor fair", ["gaveWay", "limits"]],
    [
      "a cap beats the best floor only",
      whole,
      [floor("good"), floor("fair"), cap("fair")],
      "fair",
      ["gaveWay", "limits", "limits"],
    ],
    [
      "an only beats a floor above it",
      whole,
      [only("poor", "fair"), floor("good")],
      "poor fair",
      ["limits", "gaveWay"],
    ],
    [
      "the worse of two onlys",
      whole,
      [only("good", "fine"), only("poor", "fair")],
      "poor fair",
      ["gaveWay", "limits"],
    ],
    ["onlys that overlap", whole, [only("poor", "good"), only("good", "fine")], "good", ["limits", "limits"]],
    ["a cap below what stronger rules left", only("good", "fine"), [cap("fair")], "good fine", ["gaveWay"]],
    [
      "a floor above what stronger rules left",
      only("poor", "fair"),
      [floor("fine")],
      "poor fair",
      ["gaveWay"],
    ],
    [
      "an only beside what stronger rules left",
      only("fair", "fair"),
      [only("good", "fine")],
      "fair",
      ["gaveWay"],
    ],
    [
      "a cap that gives way does not hold back a floor",
      only("fair", "fine"),
      [cap("poor"), floor("good")],
      "good fine",
      ["gaveWay", "limits"],
    ],
    [
      "a cap where stronger rules left as much",
      only("poor", "fair"),
      [cap("good")],
      "poor fair",
      ["holdsWithoutEffect"],
    ],
    [
      "a limit that leaves nothing by itself",
      whole,
      [only("good", "fair"), cap("good")],
      "poor fair good",
      ["gaveWay", "limits"],
    ],
  ])("%s", (_desc, before, limits, left, effects) => {
    const said = limits.map((range): Said => ({ rule, reading: { _tag: "Limit", range } }));
    const verdicts: Verdict[] = [];
    const range = narrow("must", before, said, verdicts);
    expect(grades.slice(range.worst, range.best + 1).join(" ")).toBe(left);
    expect(verdicts.map(({ effect }) => effect)).toEqual(effects);
  });
});
