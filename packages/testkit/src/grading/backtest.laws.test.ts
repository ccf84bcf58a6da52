import { backtest, evaluate, type Framework, type PublishedCase } from "@assay/rules";
import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { gradesOf, randomCase } from "./random-case.test-data.ts";

/** A framework with cases that were published somehow. */
const publishedCases: fc.Arbitrary<{
  readonly framework: Framework;
  readonly cases: readonly PublishedCase[];
}> = randomCase.chain(({ framework }) => {
  const grade = fc.option(fc.constantFrom(...gradesOf(framework)), { nil: undefined, freq: 8 });
  const fact = fc.option(fc.boolean(), { nil: undefined });
  return fc.record({
    framework: fc.constant(framework),
    cases: fc.array(
      fc.record({
        line: fc.nat(),
        inputs: fc.record({ water: grade, light: grade, soil: grade }),
        facts: fc.record({ flooded: fact }),
        published: grade.map((key) => key ?? null),
        cases: fc.nat({ max: 9 }),
      }),
      { maxLength: 12 },
    ),
  });
});

describe("backtest()", () => {
  test("counts what evaluate answers for each case by itself, and no count exceeds what it is part of", () => {
    fc.assert(
      fc.property(publishedCases, ({ framework, cases }) => {
        const found = backtest(framework, cases);
        const counted = (isSo: (each: PublishedCase) => boolean): number =>
          cases.filter(isSo).reduce((total, each) => total + each.cases, 0);
        const judges = ({ published, inputs, facts }: PublishedCase): ReturnType<typeof evaluate> | null =>
          published === null ? null : evaluate(framework, "garden", inputs, facts);
        const inside = (set: "usual" | "permitted") => (each: PublishedCase) => {
          const outcome = judges(each);
          return outcome?._tag === "Judged" && outcome[set].includes(each.published ?? "");
        };
        expect(found).toMatchObject({
          cases: counted(() => true),
          judged: counted(({ published }) => published !== null),
          agreement: counted((each) => {
            const outcome = judges(each);
            return outcome?._tag === "Judged" && outcome.expected === each.published;
          }),
          withinUsual: counted(inside("usual")),
          withinPermitted: counted(inside("permitted")),
        });
        const { agreement, ceiling, judged, withinUsual, withinPermitted, onLimited, mutants } = found;
        return (
          agreement <= ceiling &&
          ceiling <= judged &&
          judged <= found.cases &&
          agreement <= withinUsual &&
          withinUsual <= withinPermitted &&
          withinPermitted <= judged &&
          onLimited.agreement <= onLimited.cases &&
          onLimited.cases <= judged &&
          mutants.every((mutant) => mutant.agreement <= ceiling)
        );
      }),
      { numRuns: 25 },
    );
  });

  test("it does not matter in which order cases stand, or whether equal ones are told together", () => {
    fc.assert(
      fc.property(publishedCases, ({ framework, cases }) => {
        const apart = cases.flatMap((each) =>
          Array.from({ length: each.cases }, () => ({ ...each, cases: 1 })),
        );
        const { misfits: _one, withoutOutcome: _two, ...counts } = backtest(framework, cases);
        const { misfits: _three, withoutOutcome: _four, ...turned } = backtest(framework, apart.toReversed());
        expect(turned).toEqual(counts);
      }),
      { numRuns: 15 },
    );
  });
});
