import { describeOutcome } from "../describe-changes.ts";
import type { Framework } from "../framework.ts";
import type { Outcome } from "../outcome.ts";
import { stretchOf, titleOf } from "../wording.ts";
import { describeBy, describeCase } from "./describe-proof.ts";
import type { Difference, Differing } from "./difference.ts";

/** How two editions differ about a judgement, as text in lines: a count and the smallest case for each way. */
export function describeDifference(difference: Difference, from: Framework, to: Framework): string {
  const { judgement, by, differing, expected, usual, permitted, judged } = difference;
  const ways: readonly (readonly [string, Differing, ("usual" | "permitted")?])[] = [
    ["a better grade is expected", expected.better],
    ["a worse grade is expected", expected.worse],
    ["a grade is expected where none was", expected.gained],
    ["no grade is expected where one was", expected.lost],
    ["a grade is usual that was not", usual.wider, "usual"],
    ["a grade is not usual that was", usual.narrower, "usual"],
    ["a grade is permitted that was not", permitted.wider, "permitted"],
    ["a grade is not permitted that was", permitted.narrower, "permitted"],
    ["it is judged where it was not", judged.gained],
    ["it is not judged where it was", judged.lost],
  ];
  return [
    `${titleOf(to, judgement)}: from ${from.id}@${from.edition} to ${to.id}@${to.edition}`,
    describeBy(by),
    differing.cases === 0 ? "They say the same." : `They differ in ${casesOf(differing.cases)}:`,
    ...ways.flatMap(([what, { cases, smallest }, set]) =>
      smallest === undefined
        ? []
        : [
            `  - in ${casesOf(cases)} ${what}: ${told(from, judgement, smallest.from, set)}, now ${told(to, judgement, smallest.to, set)}.`,
            `    ${describeCase(smallest, to)}`,
          ],
    ),
  ].join("\n");
}

function casesOf(count: number): string {
  return `${count} ${count === 1 ? "case" : "cases"}`;
}

function told(
  framework: Framework,
  judgement: string,
  outcome: Outcome,
  set: "usual" | "permitted" | undefined,
): string {
  return set === undefined || outcome._tag === "Unjudged"
    ? describeOutcome(framework, judgement, outcome)
    : `${stretchOf(framework, judgement, outcome[set])} ${set}`;
}
