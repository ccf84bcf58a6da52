import { type Framework, type Inputs, parseFramework, type Rounding } from "@assay/rules";
import { describe, expect, test } from "vitest";
import { judgedBy } from "../expected.test-data.ts";
import { cqcLocalAuthorities2023 } from "./index.ts";

const { statements } = cqcLocalAuthorities2023.groups;
const sums = Array.from({ length: 28 }, (_none, place) => place + 9);

/** Nine scores with this sum, from 9 to 36, as even as they can be. */
function scored(sum: number): Inputs {
  return Object.fromEntries(
    statements.map((statement, place) => [statement, String(Math.floor((sum + place) / statements.length))]),
  );
}

/** The same framework with another way to make a whole per cent of a fraction. */
function rounding(way: Rounding): Framework {
  const [rule] = cqcLocalAuthorities2023.rules;
  if (rule?.kind !== "aggregate" || rule.aggregate.type !== "bands")
    throw new Error("Cannot go on: no bands.");
  const parsed = parseFramework({
    ...cqcLocalAuthorities2023,
    rules: [{ ...rule, aggregate: { ...rule.aggregate, rounding: way } }],
  });
  if (parsed._tag === "Left") throw new Error(JSON.stringify(parsed.left));
  return parsed.right;
}

describe("the rating of cqcLocalAuthorities2023", () => {
  test("is that of the band in which the sum lies, for every sum from 9 to 36", () => {
    for (const sum of sums) {
      const percent = (100 * sum) / 36;
      const expected =
        percent > 87.5
          ? "outstanding"
          : percent > 62.5
            ? "good"
            : percent > 38.5
              ? "requires-improvement"
              : "inadequate";
      expect([sum, judgedBy(cqcLocalAuthorities2023, scored(sum)).expected]).toEqual([sum, expected]);
    }
  });

  test("never rests on the side of a half, such as 62.5 or 87.5 per cent: no sum of nine scores is there", () => {
    expect(sums.filter((sum) => (100 * sum) % 36 === 18)).toEqual([]);
  });

  test.each(["half-down", "half-even", "up"] as const)("is the same with the rounding %s", (way) => {
    const other = rounding(way);
    for (const sum of sums) {
      const inputs = scored(sum);
      expect(judgedBy(other, inputs).expected).toBe(judgedBy(cqcLocalAuthorities2023, inputs).expected);
    }
  });

  test("depends on rounding for a sum of 14 alone, which is 38.9 per cent", () => {
    const differing = (way: Rounding): readonly unknown[] =>
      sums.flatMap((sum) => {
        const there = judgedBy(rounding(way), scored(sum)).expected;
        return there === judgedBy(cqcLocalAuthorities2023, scored(sum)).expected ? [] : [[sum, there]];
      });
    expect(differing("down")).toEqual([[14, "inadequate"]]);
    expect(differing("none")).toEqual([[14, undefined]]);
  });

  test("waits for every statement: only a full assessment is rated", () => {
    const { "statement-5": _fifth, ...others } = scored(27);
    expect(judgedBy(cqcLocalAuthorities2023, others)).toMatchObject({ missing: ["statement-5"] });
    const notAssessed = { ...scored(27), "statement-5": "not-assessed" };
    expect(judgedBy(cqcLocalAuthorities2023, notAssessed).expected).toBeUndefined();
  });
});
