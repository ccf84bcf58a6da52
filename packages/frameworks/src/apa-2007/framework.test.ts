import {
  departureOf,
  evaluate,
  explain,
  type Inputs,
  isBetter,
  isWorse,
  type Judged,
  parseFramework,
  proveProcess,
} from "@assay/rules";
import { describe, expect, test } from "vitest";
import { apa2007 } from "./index.ts";
import type { Apa2007Grade } from "./names.ts";

const overall = "overall-effectiveness";
const scale = apa2007.scales["four-grades"];
const grades: readonly Apa2007Grade[] = ["inadequate", "adequate", "good", "outstanding"];
const six = apa2007.groups.six;

function judged(inputs: Inputs): Judged {
  const outcome = evaluate(apa2007, overall, inputs);
  if (outcome._tag === "Unjudged") throw new Error(`Cannot go on: unjudged by ${outcome.rule}.`);
  return outcome;
}

/** The grades of the six, from their published values in the letter's order; 0 for one that is not known. */
function published(values: string): Inputs {
  return Object.fromEntries(six.map((judgement, place) => [judgement, grades[Number(values[place]) - 1]]));
}

/** Every way to grade the six. */
const grid: readonly Inputs[] = six.reduce<readonly Inputs[]>(
  (inputs, judgement) => inputs.flatMap((given) => grades.map((grade) => ({ ...given, [judgement]: grade }))),
  [{}],
);
const outcomes = new Map(grid.map((inputs) => [keyOf(inputs), judged(inputs)]));

function keyOf(inputs: Inputs): string {
  return six.map((judgement) => inputs[judgement]).join(" ");
}

function expectedOf(inputs: Inputs): string {
  const expected = outcomes.get(keyOf(inputs))?.expected;
  if (expected === undefined) throw new Error(`Cannot go on: nothing is expected for ${keyOf(inputs)}.`);
  return expected;
}

describe("apa2007", () => {
  test("parses as it is defined, and after a round through JSON", () => {
    expect(parseFramework(JSON.parse(JSON.stringify(apa2007)))).toEqual({ _tag: "Right", right: apa2007 });
  });

  test("has a process that is proved", () => {
    expect(proveProcess(apa2007)).toEqual([]);
  });

  test("states its judgements in the order and under the headings of the letter of 2007", () => {
    const titles = apa2007.letter.sections.map(
      (id) => apa2007.judgements.find((judgement) => judgement.id === id)?.title,
    );
    expect(titles).toEqual([
      "Overall effectiveness of children's services",
      "Being healthy",
      "Staying safe",
      "Enjoying and achieving",
      "Making a positive contribution",
      "Achieving economic well-being",
      "Capacity to improve, including the management of services for children and young people",
    ]);
  });

  test("has no rule that binds: each is likely only, inferred or assumed, and counts its cases", () => {
    for (const { strength, source } of apa2007.rules) {
      expect(strength).toBe("likely");
      expect(["inferred", "assumption"]).toContain(source.status);
      expect(source.cases).toBeGreaterThan(0);
    }
  });

  test("words the letter with the names that a record can fill in, and no others", () => {
    const names = JSON.stringify(apa2007.letter).match(/\{[a-z0-9]+\}/g) ?? [];
    const known = (
      "title cycle body extent to what sources value label judgement as statute for dated sha256 held " +
      "name on digest provenance scale source command template version"
    ).split(" ");
    expect([...new Set(names)].toSorted()).toEqual(known.map((name) => `{${name}}`).toSorted());
  });

  test("lets the addressee act in nothing", () => {
    const { acts, rounds } = apa2007.process;
    expect(Object.values(acts).flat()).not.toContain("addressee");
    expect(rounds.map(({ by }) => by)).not.toContain("addressee");
  });
});

describe("the expectation of apa2007, over all 4,096 ways to grade the six", () => {
  test("there are 4,096 of them", () => {
    expect(outcomes.size).toBe(4096);
  });

  test("permitted holds usual, usual holds likely, and likely is the expected grade", () => {
    for (const { permitted, usual, likely, expected, missing } of outcomes.values()) {
      expect(permitted).toEqual(grades);
      expect(usual).toEqual(grades);
      expect(likely).toEqual([expected]);
      expect(missing).toEqual([]);
    }
  });

  test("is the second lowest outcome, but no better than adequate with safety inadequate, and inadequate with capacity too", () => {
    for (const inputs of grid) {
      const places = apa2007.groups.outcomes.map((judgement) =>
        grades.findIndex((grade) => grade === inputs[judgement]),
      );
      const second = places.toSorted((a, b) => a - b)[1] ?? 0;
      const unsafe = inputs["staying-safe"] === "inadequate";
      const unable = inputs["capacity-to-improve"] === "inadequate";
      expect(expectedOf(inputs)).toBe(grades[unsafe ? Math.min(second, unable ? 0 : 1) : second]);
    }
  });

  test("is monotone: raising one grade never lowers it", () => {
    for (const inputs of grid) {
      for (const judgement of six) {
        const raised = grades[grades.findIndex((grade) => grade === inputs[judgement]) + 1];
        if (raised === undefined) continue;
        expect(isWorse(scale, expectedOf({ ...inputs, [judgement]: raised }), expectedOf(inputs))).toBe(
          false,
        );
      }
    }
  });

  test("is unanimous: where all six agree, it is their grade", () => {
    for (const grade of grades) {
      expect(expectedOf(Object.fromEntries(six.map((judgement) => [judgement, grade])))).toBe(grade);
    }
  });

  test("lies within the span of the six", () => {
    for (const inputs of grid) {
      const expected = expectedOf(inputs);
      const given = six.flatMap((judgement) => inputs[judgement] ?? []);
      expect(given.some((grade) => !isBetter(scale, grade, expected))).toBe(true);
      expect(given.some((grade) => !isWorse(scale, grade, expected))).toBe(true);
    }
  });
});

// Outcomes in the letter's order, then capacity; then the overall grade.
const fullCases: readonly (readonly [name: string, six: string, overall: number])[] = [
  ["Leicestershire 2007", "333434", 3],
  ["Kent 2007", "333334", 3],
  ["Norfolk 2007", "332322", 2],
  ["Surrey 2008", "213221", 1],
  ["Gateshead 2008", "444444", 4],
];

const partCases: readonly (readonly [name: string, six: string, overall: readonly number[]])[] = [
  ["Halton 2008", "044404", [3]],
  ["Birmingham 2008", "010000", [2]],
  ["Essex 2008", "010000", [2]],
  ["Reading 2008", "010000", [2, 3, 4]],
  ["West Sussex 2008", "010000", [2, 3, 4]],
  ["Wokingham 2008", "010000", [2, 3, 4]],
  ["Hertfordshire 2007", "010000", [2, 3, 4]],
  ["Salford 2007", "010000", [2, 3, 4]],
  ["Stoke-on-Trent 2007", "010000", [2, 3, 4]],
  ["Peterborough 2007", "010000", [2, 3, 4]],
  ["Milton Keynes 2008, safety adequate", "020000", [1]],
  ["Milton Keynes 2008, safety outstanding", "040000", [1]],
];

describe("apa2007 on the known cases: none is refused, and the five that are known in full are expected", () => {
  test.each(fullCases)("%s is expected at its published grade", (_name, values, value) => {
    expect(judged(published(values)).expected).toBe(grades[value - 1]);
  });

  test.each(partCases)(
    "%s was published inside what is permitted, and nothing is expected of it",
    (_name, values, overalls) => {
      const outcome = judged(published(values));
      expect(outcome.expected).toBeUndefined();
      expect(outcome.permitted).toEqual(expect.arrayContaining(overalls.map((value) => grades[value - 1])));
    },
  );

  test("Halton's published good is what is expected where its two unknown outcomes, below outstanding, were good", () => {
    expect(judged(published("344434")).expected).toBe("good");
  });

  test("Surrey's inadequate is expected because of safety and capacity, and not by the second lowest", () => {
    const { base, findings } = judged(published("213221"));
    expect(base).toBe("adequate");
    expect(findings.filter(({ binding }) => binding).map(({ rule }) => rule)).toEqual([
      "inadequate-safety-and-capacity-make-the-overall-inadequate",
    ]);
  });

  test("another grade than the expected is a departure by likely rules only", () => {
    const outcome = judged(published("333434"));
    expect(departureOf(apa2007, overall, outcome, "good")).toBeUndefined();
    expect(departureOf(apa2007, overall, outcome, "outstanding")).toEqual({
      strength: "likely",
      rules: ["four-of-the-five-outcomes-reach-the-overall"],
    });
    expect(departureOf(apa2007, overall, outcome, "adequate")?.rules).toEqual([
      "four-of-the-five-outcomes-reach-the-overall",
      "the-overall-stays-within-the-six",
    ]);
  });

  test("an explanation begins by saying that no formula was published", () => {
    expect(explain(apa2007, overall, published("333434")).preface).toMatch(
      /no formula was published.*inferred from five letters\.$/,
    );
  });

  test("no rule speaks of the six themselves: each may have any grade", () => {
    for (const judgement of six) {
      expect(evaluate(apa2007, judgement, {})).toMatchObject({
        permitted: grades,
        usual: grades,
        likely: grades,
        findings: [],
      });
    }
  });
});
