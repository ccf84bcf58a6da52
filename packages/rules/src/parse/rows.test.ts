import { describe, expect, test } from "vitest";
import type { Bands, JointBands } from "../bands.ts";
import type { Framework } from "../framework.ts";
import { caseRule, gateRule, row, shiftRule, when, withPolicy } from "../row-rules.test-data.ts";
import { setAt, type Steps } from "../set-at.test-data.ts";
import { aggregateRule } from "../small-framework.test-data.ts";
import { problemsIn } from "./whole-framework.test-data.ts";

const ladder = withPolicy(
  "block",
  caseRule(
    {
      type: "firstOf",
      rows: [
        when("wet", "poor", { judgement: "water", is: "poor" }),
        when("dry", "good", { fact: "fenced" }),
      ],
      otherwise: row("rest", "fine"),
    },
    "normally",
  ),
  shiftRule("lit", 1, { judgement: "light", is: "fine" }),
  gateRule("closed", "It was closed.", { fact: "flooded" }),
);

const bands: Bands = {
  type: "bands",
  measure: { type: "percentOfMaximum" },
  denominator: 12,
  rounding: "half-up",
  rows: [
    { ...row("low", "poor"), from: 0, to: 57 },
    { ...row("high", "fine"), from: 58, to: 100 },
  ],
};
const banded = withPolicy("block", aggregateRule("must", bands));
const weights = ["water", "light", "soil"].map((judgement) => ({ judgement, weight: 2 }));
const weighed = withPolicy(
  "block",
  aggregateRule("must", { ...bands, measure: { type: "weightedSum", weights }, denominator: 6 }),
);
const joint: JointBands = {
  type: "jointBands",
  rows: [{ ...row("top", "fine"), total: { atLeast: 9 }, worst: { atLeast: 3 } }],
};
const jointed = withPolicy("block", aggregateRule("must", joint));
const start = withPolicy("block", caseRule({ type: "startAt", judgement: "water" }));

const aggregate = (...steps: Steps): Steps => ["rules", 0, "aggregate", ...steps];
const points = (...given: readonly number[]): unknown =>
  given.map((each, place) => ({
    key: ["poor", "fair", "good", "fine"][place],
    label: "x",
    value: place,
    points: each,
  }));

describe("parseFramework() refuses rows, shifts and gates that do not fit", () => {
  test("but not these", () => {
    for (const framework of [ladder, banded, weighed, jointed, start])
      expect(problemsIn(framework)).toEqual([]);
  });

  test.each<[string, Framework, Steps, unknown, string, string]>([
    [
      "a row named as another",
      ladder,
      aggregate("rows", 1, "id"),
      "wet",
      "rules[0].aggregate.rows[1].id",
      "not taken",
    ],
    [
      "a row named as a rule",
      ladder,
      aggregate("otherwise", "id"),
      "aggregate",
      "rules[0].aggregate.otherwise.id",
      "not taken",
    ],
    ["a rule named as a row before it", ladder, ["rules", 1, "id"], "dry", "rules[1].id", "not taken"],
    [
      "a row that gives an unknown grade",
      ladder,
      aggregate("rows", 0, "gives"),
      "great",
      "rules[0].aggregate.rows[0].gives",
      '"fine"',
    ],
    [
      "otherwise an unknown grade",
      ladder,
      aggregate("otherwise", "gives"),
      "great",
      "rules[0].aggregate.otherwise.gives",
      '"fine"',
    ],
    [
      "a row about an unknown judgement",
      ladder,
      aggregate("rows", 0, "when", "judgement"),
      "rain",
      "rules[0].aggregate.rows[0].when.judgement",
      '"water"',
    ],
    [
      "a row about an unknown fact",
      ladder,
      aggregate("rows", 1, "when", "fact"),
      "dry",
      "rules[0].aggregate.rows[1].when.fact",
      '"fenced"',
    ],
    [
      "a row that reads its own judgement",
      ladder,
      aggregate("rows", 0, "when", "judgement"),
      "garden",
      "rules[0]",
      "does not read",
    ],
    [
      "a row without a source",
      ladder,
      aggregate("rows", 0, "source"),
      undefined,
      "rules[0].aggregate.rows[0].source",
      "object",
    ],
    [
      "a row as strong as its rule",
      ladder,
      aggregate("rows", 0, "strength"),
      "normally",
      "rules[0].aggregate.rows[0].strength",
      "weaker than the rule's",
    ],
    [
      "a row that is must",
      ladder,
      aggregate("rows", 0, "strength"),
      "must",
      "rules[0].aggregate.rows[0].strength",
      '"likely"',
    ],
    [
      "a row that its source cannot bear",
      ladder,
      aggregate("rows", 0, "source", "status"),
      "inferred",
      "rules[0].aggregate.rows[0].strength",
      "a documented source",
    ],
    [
      "otherwise observed in nobody knows how many cases",
      ladder,
      aggregate("otherwise", "source", "status"),
      "observed",
      "rules[0].aggregate.otherwise.source.cases",
      "the number of cases",
    ],
    ["firstOf with a group", ladder, ["rules", 0, "of"], "aspects", "rules[0].of", "no group"],
    ["firstOf without rows", ladder, aggregate("rows"), [], "rules[0].aggregate.rows", "at least 1"],
    ["a shift by nothing", ladder, ["rules", 1, "by"], 0, "rules[1].by", "not 0"],
    ["a shift by half a step", ladder, ["rules", 1, "by"], 0.5, "rules[1].by", "an int"],
    ["a shift without a condition", ladder, ["rules", 1, "when"], undefined, "rules[1].when", "a condition"],
    [
      "a shift of a judgement without an aggregate",
      ladder,
      ["rules", 1, "judgement"],
      "soil",
      "rules[1].judgement",
      "has an aggregate",
    ],
    [
      "a shift by an unknown judgement",
      ladder,
      ["rules", 1, "when", "judgement"],
      "rain",
      "rules[1].when.judgement",
      '"water"',
    ],
    ["a gate without a reason", ladder, ["rules", 2, "unjudged"], " ", "rules[2].unjudged", "not blank"],
    [
      "a gate by an unknown fact",
      ladder,
      ["rules", 2, "when", "fact"],
      "dry",
      "rules[2].when.fact",
      '"fenced"',
    ],
    [
      "reweighting what has no bands",
      ladder,
      ["judgements", 3, "whenMissing"],
      "reweight",
      "judgements[3].whenMissing",
      "only bands can be reweighted",
    ],
    [
      "bands without a group",
      banded,
      ["rules", 0, "of"],
      undefined,
      "rules[0].of",
      "the group whose grades it reads",
    ],
    ["bands of an unknown group", banded, ["rules", 0, "of"], "all", "rules[0].of", '"aspects"'],
    [
      "bands that skip",
      banded,
      ["judgements", 3, "whenMissing"],
      "skip",
      "judgements[3].whenMissing",
      '"block" or "reweight"',
    ],
    [
      "bands of grades without points",
      banded,
      ["scales", "four", "grades", 1, "points"],
      undefined,
      "scales.four.grades[1].points",
      "the points",
    ],
    [
      "bands without a rounding",
      banded,
      aggregate("rounding"),
      undefined,
      "rules[0].aggregate.rounding",
      '"half-up"',
    ],
    [
      "bands without a denominator",
      banded,
      aggregate("denominator"),
      undefined,
      "rules[0].aggregate.denominator",
      "a number",
    ],
    [
      "a denominator of nought",
      banded,
      aggregate("denominator"),
      0,
      "rules[0].aggregate.denominator",
      "more than 0",
    ],
    [
      "a maximum that is none",
      banded,
      aggregate("denominator"),
      13,
      "rules[0].aggregate.denominator",
      "12, the most",
    ],
    [
      "an edge with a fraction",
      banded,
      aggregate("rows", 0, "to"),
      57.5,
      "rules[0].aggregate.rows[0].to",
      "an int",
    ],
    [
      "bands that overlap",
      banded,
      aggregate("rows", 1, "from"),
      57,
      "rules[0].aggregate.rows[1].from",
      "above 57",
    ],
    [
      "a band that ends before it begins",
      banded,
      aggregate("rows", 1, "to"),
      57,
      "rules[0].aggregate.rows[1].to",
      "at least 58",
    ],
    [
      "an edge beyond all points",
      banded,
      aggregate("rows", 1, "to"),
      1_000_001,
      "rules[0].aggregate.rows[1].to",
      "within 1000000",
    ],
    [
      "a member without a weight",
      weighed,
      aggregate("measure", "weights"),
      weights.slice(1),
      "rules[0].aggregate.measure.weights",
      '"water" too',
    ],
    [
      "a weight for no member",
      weighed,
      aggregate("measure", "weights", 0, "judgement"),
      "garden",
      "rules[0].aggregate.measure.weights[0].judgement",
      '"water"',
    ],
    [
      "two weights for a member",
      weighed,
      aggregate("measure", "weights", 1, "judgement"),
      "water",
      "rules[0].aggregate.measure.weights[1].judgement",
      "not taken",
    ],
    [
      "a weight of nought",
      weighed,
      aggregate("measure", "weights", 0, "weight"),
      0,
      "rules[0].aggregate.measure.weights[0].weight",
      "more than 0",
    ],
    [
      "weights too large to be multiplied exactly",
      weighed,
      aggregate("measure", "weights", 0, "weight"),
      2 ** 40,
      "rules[0].aggregate.denominator",
      "smaller points, weights",
    ],
    [
      "joint bands that skip",
      jointed,
      ["judgements", 3, "whenMissing"],
      "skip",
      "judgements[3].whenMissing",
      '"block"',
    ],
    [
      "joint bands that reweight",
      jointed,
      ["judgements", 3, "whenMissing"],
      "reweight",
      "judgements[3].whenMissing",
      '"block"',
    ],
    [
      "a bound from the wrong side",
      jointed,
      aggregate("rows", 0, "worst"),
      { atMost: 3 },
      "rules[0].aggregate.rows[0].worst",
      "atLeast: the points rise",
    ],
    [
      "a bound from the wrong side where few points are good",
      jointed,
      ["scales", "four", "grades"],
      points(4, 3, 2, 1),
      "rules[0].aggregate.rows[0].total",
      "atMost: the points fall",
    ],
    [
      "points that rise and fall",
      jointed,
      ["scales", "four", "grades"],
      points(1, 3, 2, 4),
      "rules[0].of",
      "all rise, or all fall",
    ],
    [
      "points that stand still",
      jointed,
      ["scales", "four", "grades"],
      points(1, 2, 2, 4),
      "rules[0].of",
      "all rise, or all fall",
    ],
    [
      "joint bands of no points",
      jointed,
      ["scales", "four", "grades", 0, "points"],
      undefined,
      "scales.four.grades[0].points",
      "the points",
    ],
    [
      "a start at an unknown judgement",
      start,
      aggregate("judgement"),
      "rain",
      "rules[0].aggregate.judgement",
      '"water"',
    ],
    ["a start at itself", start, aggregate("judgement"), "garden", "rules[0]", "does not read"],
  ])("%s", (_desc, framework, steps, part, path, allowed) => {
    // As a file has it: what is undefined is not there.
    const definition: unknown = JSON.parse(JSON.stringify(setAt(framework, steps, part)));
    const problem = problemsIn(definition).find((each) => each.path === path);
    expect(problem?.allowed).toContain(allowed);
    expect(problem?.message).toMatch(/^Cannot use the framework: .+ is .+; give .+\.$/);
  });

  test("a start on another scale", () => {
    const scales = {
      ...start.scales,
      other: { title: "Other", grades: [{ key: "only", label: "Only", value: 1 }] },
    };
    const moved = setAt({ ...start, scales }, ["judgements", 0, "scale"], "other");
    expect(problemsIn(moved).map(({ path }) => path)).toContain("rules[0].aggregate.judgement");
  });

  test("points that are told by two scales must go one way; a scale of one grade goes either", () => {
    const scale = (...given: readonly number[]): unknown => ({
      title: "Other",
      grades: given.map((each, place) => ({ key: `grade-${place}`, label: "x", value: place, points: each })),
    });
    const withOther = (other: unknown): unknown =>
      setAt(setAt(jointed, ["scales", "other"], other), ["judgements", 0, "scale"], "other");
    expect(problemsIn(withOther(scale(1, 5)))).toEqual([]);
    expect(problemsIn(withOther(scale(7)))).toEqual([]);
    expect(problemsIn(withOther(scale(5, 1))).map(({ path }) => path)).toEqual(["rules[0].of"]);
  });
});

describe("parseFramework() tries the rows of a unique table on every case", () => {
  const tableOf = (...rows: Parameters<typeof when>[]): Framework =>
    withPolicy("block", caseRule({ type: "table", hit: "unique", rows: rows.map((each) => when(...each)) }));

  test("refuses two that apply to one case, and names the case", () => {
    const [problem] = problemsIn(
      tableOf(
        ["wet", "poor", { judgement: "water", atMost: "fair" }],
        ["dry", "good", { all: [{ judgement: "water", atLeast: "fair" }, { fact: "fenced" }] }],
      ),
    );
    expect(problem?.message).toBe(
      'Cannot use the framework: rules[0].aggregate.rows[1] is "dry", which applies together with "wet" where water is fair and fenced is so; give rows of which never two apply, or hit "first".',
    );
  });

  test("accepts rows that exclude each other, and any rows where the first counts", () => {
    const apart = tableOf(
      ["wet", "poor", { judgement: "water", atMost: "fair" }],
      ["dry", "good", { judgement: "water", betterThan: "fair" }],
    );
    expect(problemsIn(apart)).toEqual([]);
    const first = setAt(
      setAt(apart, aggregate("hit"), "first"),
      aggregate("rows", 1, "when", "betterThan"),
      "poor",
    );
    expect(problemsIn(first)).toEqual([]);
  });

  test("leaves a grid beyond 16,384 cases to the proof", () => {
    const { judgements } = withPolicy("block");
    const more = Array.from({ length: 6 }, (_each, place) => ({ ...judgements[0], id: `more-${place}` }));
    const large = tableOf(
      ["wet", "poor", { count: { of: more.map(({ id }) => id), is: "poor" }, atLeast: 1 }],
      ["dry", "good", { judgement: "more-0", is: "poor" }],
    );
    expect(problemsIn({ ...large, judgements: [...large.judgements, ...more] })).toEqual([]);
  });
});
