import * as fc from "fast-check";
import { expect } from "vitest";
import { agreement } from "./agreement.ts";
import type { Figure } from "./figure.ts";
import { graded, type Grid } from "./graded.test-data.ts";
import type { Ratings } from "./ratings.ts";
import type { GradeScale } from "./scale.ts";

/** A case of graders and subjects, over a scale of which not all grades need be used. */
export interface RandomCase {
  readonly scale: GradeScale;
  readonly grid: Grid;
}

const keys = ["poor", "fair", "good", "great", "superb"];

function caseOf(options: {
  readonly raters: fc.Arbitrary<number>;
  readonly missing: boolean;
}): fc.Arbitrary<RandomCase> {
  return fc
    .record({
      size: fc.integer({ min: 2, max: 5 }),
      raters: options.raters,
      subjects: fc.integer({ min: 2, max: 12 }),
    })
    .chain(({ size, raters, subjects }) => {
      const grades = keys.slice(0, size);
      const grade = fc.constantFrom(...grades);
      const given = options.missing ? fc.option(grade, { nil: null, freq: 4 }) : grade;
      const row = fc.array(given, { minLength: raters, maxLength: raters });
      return fc.record({
        scale: fc.constant({ grades }),
        grid: fc.array(row, { minLength: subjects, maxLength: subjects }),
      });
    });
}

/** Any case: two to four raters, some ratings missing. */
export const anyCase: fc.Arbitrary<RandomCase> = caseOf({
  raters: fc.integer({ min: 2, max: 4 }),
  missing: true,
});

/** Cases in which every rater graded every subject. */
export const completeCase: fc.Arbitrary<RandomCase> = caseOf({
  raters: fc.integer({ min: 2, max: 4 }),
  missing: false,
});

/** Cases of two raters who graded every subject. */
export const pairedCase: fc.Arbitrary<RandomCase> = caseOf({ raters: fc.constant(2), missing: false });

/** The figures of ratings, by their paths: `gwetAC.linear`. */
export function allFigures(ratings: Ratings): Readonly<Record<string, Figure>> {
  const { observed, coefficients } = agreement(ratings);
  const byPath = Object.entries(coefficients).flatMap(([name, figures]) =>
    Object.entries(figures).map(([by, figure]) => [`${name}.${by}`, figure as Figure] as const),
  );
  return Object.fromEntries([["exact", observed.exact], ["adjacent", observed.adjacent], ...byPath]);
}

/** Holds a law against cases and their ratings. */
export function law(
  cases: fc.Arbitrary<RandomCase>,
  holds: (each: RandomCase, ratings: Ratings) => void,
): void {
  const property = fc.property(cases, (each) => holds(each, graded(each.scale, each.grid)));
  fc.assert(property, { numRuns: 150 });
}

/** Two figures that say the same, but for rounding. */
export function expectSame(found: Figure | undefined, expected: Figure | undefined): void {
  if (found === undefined || expected === undefined) throw new Error("A figure is missing.");
  if ("undefined" in found || "undefined" in expected) {
    expect(found).toEqual(expected);
    return;
  }
  for (const part of ["estimate", "se", "low", "high"] as const)
    expect(found[part]).toBeCloseTo(expected[part], 8);
}

/** The figures of the names that are chosen say the same. */
export function expectAllSame(
  found: Readonly<Record<string, Figure>>,
  expected: Readonly<Record<string, Figure>>,
  names: (name: string) => boolean = () => true,
): void {
  for (const name of Object.keys(expected).filter(names)) expectSame(found[name], expected[name]);
}
