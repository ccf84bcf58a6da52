import { describe, expect, test } from "vitest";
import { weightMatrix, weightsOfDisagreement } from "./weights.ts";

const three = { grades: ["poor", "fair", "good"] };

describe("weightMatrix()", () => {
  test.each([
    { name: "unweighted", near: 0, far: 0 },
    { name: "linear", near: 1 / 2, far: 0 },
    { name: "quadratic", near: 3 / 4, far: 0 },
    { name: "radical", near: 1 - Math.SQRT1_2, far: 0 },
    { name: "ordinal", near: 2 / 3, far: 0 },
    { name: "bipolar", near: 2 / 3, far: 0 },
  ] as const)("$name: $near for neighbours of three, $far for the ends", ({ name, near, far }) => {
    const [first = []] = weightMatrix(three, name);
    expect(first.map((weight) => weight.toFixed(10))).toEqual(
      [1, near, far].map((weight) => weight.toFixed(10)),
    );
  });

  test("reckons with the values of the scale where it has them, but for ordinal weights", () => {
    const uneven = { grades: ["poor", "fair", "good"], values: [1, 2, 5] };
    expect(weightMatrix(uneven, "linear")[0]).toEqual([1, 3 / 4, 0]);
    expect(weightMatrix(uneven, "ordinal")).toEqual(weightMatrix(three, "ordinal"));
  });

  test("ratio weights need values above 0", () => {
    expect(() => weightMatrix(three, "ratio")).toThrow(/no positive value; give the scale values above 0/);
    expect(weightMatrix({ ...three, values: [1, 2, 3] }, "ratio")[0]?.[1]).toBeCloseTo(5 / 9);
  });

  test.each([
    { what: "too few rows", weights: [[1]] },
    { what: "rows that are too short", weights: [[1], [0], [0]] },
    {
      what: "less than 1 on the diagonal",
      weights: [
        [0.9, 0, 0],
        [0, 1, 0],
        [0, 0, 1],
      ],
    },
    {
      what: "1 beside the diagonal",
      weights: [
        [1, 1, 0],
        [1, 1, 0],
        [0, 0, 1],
      ],
    },
    {
      what: "two sides that differ",
      weights: [
        [1, 0.5, 0],
        [0.4, 1, 0],
        [0, 0, 1],
      ],
    },
    {
      what: "what is no number",
      weights: [
        [1, Number.NaN, 0],
        [Number.NaN, 1, 0],
        [0, 0, 1],
      ],
    },
  ])("throws for weights with $what", ({ weights }) => {
    expect(() => weightMatrix(three, weights)).toThrow(/^Cannot weigh with these weights/);
  });
});

test("weightsOfDisagreement() takes the greatest disagreement for none of agreement", () => {
  expect(
    weightsOfDisagreement([
      [0, 1, 4],
      [1, 0, 2],
      [4, 2, 0],
    ]),
  ).toEqual([
    [1, 3 / 4, 0],
    [3 / 4, 1, 1 / 2],
    [0, 1 / 2, 1],
  ]);
});
