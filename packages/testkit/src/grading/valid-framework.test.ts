import { evaluate, parseFramework } from "@assay/rules";
import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { casesOf } from "./cases-of.ts";
import { gradesOf } from "./random-case.test-data.ts";
import { validFramework } from "./valid-framework.ts";

describe("validFramework()", () => {
  test("draws frameworks that can be read, with as many grades as are asked for", () => {
    fc.assert(
      fc.property(validFramework({ gradesAtLeast: 2, gradesAtMost: 3 }), (framework) => {
        expect(parseFramework(JSON.parse(JSON.stringify(framework)))).toEqual({
          _tag: "Right",
          right: framework,
        });
        expect([2, 3]).toContain(gradesOf(framework).length);
      }),
    );
  });

  test("draws none with a gate where none is wanted: every case is judged", () => {
    const judgedCase = validFramework({ withoutGates: true }).chain((framework) =>
      casesOf(framework).map(({ inputs, facts }) => evaluate(framework, "garden", inputs, facts)),
    );
    fc.assert(fc.property(judgedCase, ({ _tag }) => _tag === "Judged"));
  });

  test("draws every construct of the language", () => {
    const drawn = fc.sample(validFramework(), { numRuns: 400, seed: 2007 });
    const words = new Set(drawn.flatMap((framework) => [...wordsIn(framework)]));
    const constructs = (
      "lowest highest kthLowest median firstOf table startAt bands jointBands " +
      "sum weightedSum percentOfMaximum unique first otherwise down up half-down " +
      "half-up half-even none limit shift gate cap floor only " +
      "must normally likely all any not count fact ratedOnly " +
      "is atLeast atMost betterThan worseThan block skip notApplicable reweight " +
      "derived internal imported subjectToReview "
    )
      .trim()
      .split(" ");
    expect(constructs.filter((word) => !words.has(word))).toEqual([]);
  });
});

/** Every name and every text in a value. */
function wordsIn(value: unknown): ReadonlySet<string> {
  if (typeof value === "string") return new Set([value]);
  if (typeof value !== "object" || value === null) return new Set();
  return new Set(Object.entries(value).flatMap(([name, part]) => [name, ...wordsIn(part)]));
}
