import { describe, expect, test } from "vitest";
import type { Framework } from "../framework.ts";
import type { Facts, Inputs } from "../inputs.ts";
import { caseRule, gateRule, row } from "../row-rules.test-data.ts";
import { aggregateRule, limitRule, withRules } from "../small-framework.test-data.ts";
import { whatDecided } from "../what-decided.ts";
import { whatWouldChange } from "../what-would-change.ts";
import { whyNot } from "../why-not.ts";
import { describeChange } from "../describe-changes.ts";
import { inWords } from "./words.ts";
import type { NearestChanges } from "./nearest-changes.ts";

const lowest = aggregateRule("must", { type: "lowest" });
const good = { water: "good", light: "good", soil: "good" };

/** The sets of changes that make it better, worse, and have something expected, each as a sentence. */
function wouldChange(framework: Framework, inputs: Inputs, facts: Facts = {}): object {
  const told = ({ sets }: NearestChanges): readonly string[] =>
    sets.map(({ changes }) => inWords(changes.map((change) => describeChange(framework, change))));
  const { better, worse, expecting } = whatWouldChange(framework, "garden", inputs, facts);
  return {
    better: told(better),
    worse: told(worse),
    ...(expecting === undefined ? {} : { expecting: told(expecting) }),
  };
}

describe("whatWouldChange()", () => {
  const flooded = withRules(limitRule("flooded", "likely", { cap: "fair" }, { fact: "flooded" }));
  const fenced = withRules(lowest, limitRule("fenced", "must", { cap: "poor" }, { fact: "fenced" }));

  test("asks of a fact only what would be otherwise, and of one that keeps all open both", () => {
    const yes = "“The garden was flooded”: yes";
    expect(wouldChange(flooded, {})).toMatchObject({ better: [], worse: [yes] });
    expect(wouldChange(flooded, {}, { flooded: false })).toMatchObject({ better: [], worse: [yes] });
    expect(wouldChange(flooded, {}, { flooded: true })).toMatchObject({
      better: ["“The garden was flooded”: no"],
      worse: [],
    });
    expect(wouldChange(fenced, good)).toMatchObject({
      expecting: ["“The garden is fenced”: no", "“The garden is fenced”: yes"],
    });
  });

  test("takes every grade of what was not graded for equally near", () => {
    expect(wouldChange(withRules(lowest), { ...good, light: undefined })).toEqual({
      better: ["“The water” Fine instead of Good, “The light” Fine and “The soil” Fine instead of Good"],
      worse: ["“The light” Poor"],
      expecting: ["Poor", "Fair", "Good", "Fine"].map((label) => `“The light” ${label}`),
    });
  });

  test("lists each set once, the nearest grades of each", () => {
    const second = withRules(aggregateRule("must", { type: "kthLowest", k: 2 }));
    expect(wouldChange(second, { water: "poor", light: "poor", soil: "poor" })).toEqual({
      better: [
        "“The water” Fair instead of Poor and “The light” Fair instead of Poor",
        "“The water” Fair instead of Poor and “The soil” Fair instead of Poor",
        "“The light” Fair instead of Poor and “The soil” Fair instead of Poor",
      ],
      worse: [],
    });
  });

  test("goes by both ends of what is likely, and takes what moves only one inwards for neither", () => {
    const limits = withRules(
      limitRule("dry", "likely", { cap: "fair" }, { judgement: "water", is: "poor" }),
      limitRule("lit", "likely", { floor: "fair" }, { judgement: "light", is: "fine" }),
      limitRule("rich", "likely", { only: { from: "fair", to: "good" } }, { judgement: "soil", is: "fine" }),
    );
    const sunny = "“The light” Fine instead of Good";
    expect(wouldChange(limits, good)).toMatchObject({
      better: [sunny],
      worse: ["“The water” Poor instead of Good"],
    });
    // Then only Poor and Fair are likely: what takes Poor away makes it better too, and Good may be likely again.
    expect(wouldChange(limits, { ...good, water: "poor" })).toMatchObject({
      better: ["“The water” Fair instead of Poor", sunny, "“The soil” Fine instead of Good"],
    });
  });

  test("takes what is not judged for neither better nor worse", () => {
    const shut = withRules(lowest, gateRule("shut", "It was flooded.", { fact: "flooded" }));
    expect(wouldChange(shut, good, { flooded: true })).toEqual({
      better: [],
      worse: [],
      expecting: ["“The garden was flooded”: no"],
    });
    expect(wouldChange(shut, good)).toMatchObject({
      worse: [
        expect.stringContaining("The water"),
        expect.stringContaining("The light"),
        expect.stringContaining("The soil"),
      ],
    });
  });
});

test("whyNot() begins no size of which it could not try all, and says how far it came", () => {
  const second = withRules(aggregateRule("must", { type: "kthLowest", k: 2 }));
  const poor = { water: "poor", light: "poor", soil: "poor" };
  const sought = (evaluatedAtMost: number): readonly unknown[] =>
    whyNot(second, "garden", poor, "good", {}, { evaluatedAtMost }).otherwise.map(
      ({ nearest: { sets, searchedTo } }) => [sets.length, searchedTo],
    );
  // Three judgements with three other grades each are 9 cases, and two of them together 27 more.
  expect(sought(36)[0]).toEqual([3, 2]);
  expect(sought(35)[0]).toEqual([0, 1]);
  expect(sought(8)[0]).toEqual([0, 0]);
});

test("an answer begins with the warning where a row, or the gate that closes, is inferred", () => {
  const source = { cite: "Nobody", status: "inferred" } as const;
  const rest = withRules(
    caseRule({ type: "firstOf", rows: [], otherwise: { ...row("rest", "fair"), source } }),
  );
  const warning = rest.wording.inferredExpectation;
  expect(whatDecided(rest, "garden", {}).preface).toBe(warning);
  expect(whyNot(rest, "garden", {}, "good").preface).toBe(warning);
  const shut = withRules({ ...gateRule("shut", "It was flooded.", { fact: "flooded" }), source });
  expect(whatWouldChange(shut, "garden", {}, { flooded: true }).preface).toBe(warning);
});
