import { evaluate, gradeOf, scaleOf } from "@assay/rules";
import * as fc from "fast-check";
import { expect, test } from "vitest";
import { harbours } from "../harbours.ts";
import { casesOf, factsOf, gradesOf } from "./cases-of.ts";

const withNonGrade = {
  ...harbours,
  scales: {
    four: {
      ...(harbours.scales["four"] ?? { title: "none", grades: [] }),
      nonGrades: [{ key: "not-seen", label: "Not seen" }],
    },
  },
};

test("every case that is drawn can be evaluated", () => {
  fc.assert(
    fc.property(casesOf(withNonGrade), ({ inputs, facts }) => {
      evaluate(withNonGrade, "overall", inputs, facts);
    }),
  );
});

test("a complete case has a grade of each given judgement, and an answer about each fact", () => {
  fc.assert(
    fc.property(casesOf(withNonGrade, { complete: true }), ({ inputs, facts }) => {
      expect(Object.keys(inputs)).toEqual(["safety", "berths", "overall"]);
      for (const [id, key] of Object.entries(inputs)) {
        const scale = scaleOf(withNonGrade, id);
        expect(scale !== undefined && gradeOf(scale, key ?? "")).toBeTruthy();
      }
      expect(Object.keys(facts)).toEqual(["spill"]);
    }),
  );
});

test("others lack grades and facts, and have non-grades", () => {
  const options = { numRuns: 100, seed: 2031 };
  const grades = fc.sample(gradesOf(withNonGrade), options);
  expect(grades.some((inputs) => Object.keys(inputs).length < 3)).toBe(true);
  expect(grades.some((inputs) => Object.values(inputs).includes("not-seen"))).toBe(true);
  expect(grades.some((inputs) => Object.keys(inputs).length === 3)).toBe(true);
  const facts = fc.sample(factsOf(withNonGrade), options);
  expect(new Set(facts.map((established) => established["spill"]))).toEqual(
    new Set([undefined, true, false]),
  );
});

test("what rules compute has no grade", () => {
  const derived = {
    ...harbours,
    judgements: harbours.judgements.map((each) =>
      each.id === "overall" ? ({ ...each, basis: "derived" } as const) : each,
    ),
  };
  for (const inputs of fc.sample(gradesOf(derived), 50)) expect(inputs).not.toHaveProperty("overall");
});
