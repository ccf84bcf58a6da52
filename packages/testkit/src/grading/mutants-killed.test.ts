import { difference, evaluate, type Framework, type Inputs, type Mutant, mutantsOf } from "@assay/rules";
import { describe, expect, test } from "vitest";
import { harbours } from "../harbours.ts";
import { gradingLaws } from "./grading-laws.ts";

/** Cases with the grades that the rules of harbours leave, as their inspectorate would have them. */
const pinned: readonly (readonly [string, Inputs, boolean, { permitted: string; usual: string }])[] = [
  ["overall", { safety: "weak", berths: "fine" }, false, { permitted: "weak fair", usual: "weak fair" }],
  ["overall", { safety: "fair", berths: "fine" }, false, { permitted: all(), usual: all() }],
  ["overall", { safety: "fine", berths: "weak" }, false, { permitted: all(), usual: "weak fair sound" }],
  ["overall", { safety: "fine", berths: "fair" }, false, { permitted: all(), usual: all() }],
  ["safety", {}, true, { permitted: "weak fair sound", usual: "weak fair sound" }],
  ["safety", {}, false, { permitted: all(), usual: all() }],
];

function all(): string {
  return "weak fair sound fine";
}

/** Whether the pinned cases are answered so under a framework. */
function asPinned(framework: Framework): boolean {
  return pinned.every(([judgement, inputs, spill, sets]) => {
    const outcome = evaluate(framework, judgement, inputs, { spill });
    return (
      outcome._tag === "Judged" &&
      outcome.permitted.join(" ") === sets.permitted &&
      outcome.usual.join(" ") === sets.usual
    );
  });
}

function brokenLaws(framework: Framework): readonly string[] {
  return gradingLaws(framework, { runs: 10 }).flatMap(({ name, holds }) => {
    try {
      holds();
      return [];
    } catch {
      return [name];
    }
  });
}

/** Whether no case tells a mutant from its framework. */
function saysTheSame({ framework }: Mutant): boolean {
  return ["safety", "overall"].every(
    (judgement) => difference(harbours, framework, judgement).differing.cases === 0,
  );
}

describe("a suite for the rules of harbours", () => {
  const mutants = mutantsOf(harbours);

  test("passes on them", () => {
    expect(asPinned(harbours)).toBe(true);
    expect(brokenLaws(harbours)).toEqual([]);
  });

  test("fails on every mutant that says something else in some case", () => {
    const alive = mutants.filter(
      ({ framework }) => asPinned(framework) && brokenLaws(framework).length === 0,
    );
    expect(alive.filter((mutant) => !saysTheSame(mutant)).map(({ change }) => change)).toEqual([]);
    expect(mutants.length).toBeGreaterThan(20);
    expect(mutants.length - alive.length).toBeGreaterThan(20);
  });

  test("needs both: laws see what no grade should do, cases what this framework does", () => {
    const byLaw = mutants.filter(({ framework }) => brokenLaws(framework).length > 0);
    const byCase = mutants.filter(({ framework }) => !asPinned(framework));
    expect(byLaw.map(({ change }) => change)).toContain(
      'The rule "weak-safety-caps-overall" is a floor instead of a cap.',
    );
    expect(byLaw.length).toBeLessThan(byCase.length);
  });
});
