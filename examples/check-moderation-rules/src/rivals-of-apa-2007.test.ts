import { apa2007 } from "@assay/frameworks/apa-2007";
import {
  compareOver,
  describeDifference,
  difference,
  evaluate,
  type Framework,
  type Inputs,
  type IssuedGrades,
} from "@assay/rules";
import { describe, expect, test } from "vitest";
import { rivals } from "./rivals-of-apa-2007.ts";

const overall = "overall-effectiveness";
const grades = ["inadequate", "adequate", "good", "outstanding"] as const;

/** The published cases whose grades are known in full: the five outcomes and the capacity, then the overall grade. */
const published = [
  letter("leicestershire-2007", "333434", 3),
  letter("kent-2007", "333334", 3),
  letter("norfolk-2007", "332322", 2),
  letter("surrey-2008", "213221", 1),
  letter("gateshead-2008", "444444", 4),
];

function letter(id: string, six: string, value: number): IssuedGrades {
  return { id, grades: { ...inputsOf(six), [overall]: grades[value - 1] }, facts: {} };
}

function inputsOf(six: string): Inputs {
  return Object.fromEntries(
    apa2007.groups.six.map((judgement, place) => [judgement, grades[Number(six[place]) - 1]]),
  );
}

function expectedOf(framework: Framework, inputs: Inputs): string | undefined {
  const outcome = evaluate(framework, overall, inputs);
  return outcome._tag === "Judged" ? outcome.expected : undefined;
}

const named = [apa2007, ...rivals].map((framework) => ({ name: framework.edition, framework }));

describe.each(named)("$name", ({ framework }) => {
  test.each(published)("expects the published grade of $id", (issued) => {
    expect(expectedOf(framework, issued.grades)).toBe(issued.grades[overall]);
  });

  test("agrees with apa@2007 over all issued letters, so that they cannot tell the two apart", () => {
    expect(compareOver(apa2007, framework, published)).toEqual([]);
  });
});

// Of others only part is known: the grades that each of the six may have had, and those that the overall grade may have had.
const anyGrade = "1234";
const inPart: readonly (readonly [name: string, six: readonly string[], overall: string])[] = [
  ["Halton 2008", ["123", "4", "4", "4", "123", "4"], "3"],
  ["Birmingham and Essex 2008", [anyGrade, "1", anyGrade, anyGrade, anyGrade, anyGrade], "2"],
  ["Reading and six others", [anyGrade, "1", anyGrade, anyGrade, anyGrade, anyGrade], "234"],
  ["Milton Keynes 2008", [anyGrade, "234", anyGrade, anyGrade, anyGrade, anyGrade], "1"],
];

/** The six grades in every way that they may have been. */
function completions(six: readonly string[]): readonly string[] {
  return six.reduce<readonly string[]>(
    (all, may) => all.flatMap((begun) => may.split("").map((value) => begun + value)),
    [""],
  );
}

function refutedBy(framework: Framework): readonly string[] {
  return inPart.flatMap(([name, six, overalls]) => {
    const possible = overalls.split("").map((value) => grades[Number(value) - 1]);
    return completions(six).some((each) =>
      possible.some((grade) => grade === expectedOf(framework, inputsOf(each))),
    )
      ? []
      : [name];
  });
}

test("cases that are known in part speak against the lowest, and against no other", () => {
  const unsafe = ["Birmingham and Essex 2008", "Reading and six others"];
  expect(Object.fromEntries(named.map(({ name, framework }) => [name, refutedBy(framework)]))).toEqual({
    "2007": [],
    "2007-lowest-of-five": unsafe,
    "2007-lowest-of-six": unsafe,
    "2007-second-lowest-capped": [],
    "2007-mean-capped": [],
  });
});

// In how many of the 4,096 ways to grade the six a rival expects another grade than apa@2007, and the smallest of them.
test.each([
  ["2007-lowest-of-five", { better: 0, worse: 1879 }, "122222"],
  ["2007-lowest-of-six", { better: 0, worse: 2065 }, "122222"],
  ["2007-second-lowest-capped", { better: 32, worse: 758 }, "222221"],
  ["2007-mean-capped", { better: 922, worse: 837 }, "122222"],
])("apa@2007 and apa@%s part, and one letter more would tell them apart", (edition, cases, smallest) => {
  const rival = rivals.find((each) => each.edition === edition);
  if (rival === undefined) throw new Error(`Cannot compare: there is no rival ${edition}.`);
  const found = difference(apa2007, rival, overall);
  expect(found.expected).toMatchObject({ better: { cases: cases.better }, worse: { cases: cases.worse } });
  expect(found.differing.smallest?.inputs).toEqual(inputsOf(smallest));
  expect(describeDifference(found, apa2007, rival)).toContain(
    `They differ in ${cases.better + cases.worse} cases:`,
  );
});
