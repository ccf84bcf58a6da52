import { changeLines, describeOutcome, exactness } from "./describe-changes.ts";
import type { Framework } from "./framework.ts";
import { sourceLines } from "./source-lines.ts";
import type { Standing, WhyNot } from "./why-not.ts";
import { labelOf, titleOf } from "./wording.ts";

const standingWords: Readonly<Record<Standing, string>> = {
  expected: "is expected",
  likely: "is likely, but not expected",
  usual: "is usual, but not likely",
  permitted: "is permitted, but not usual",
  refused: "is not permitted",
};

const wantedWords: Readonly<Record<Exclude<Standing, "refused">, string>> = {
  expected: "It would be expected with",
  likely: "It would be likely with",
  usual: "It would be usual with",
  permitted: "It would be permitted with",
};

/** Why a judgement does not have a grade, as text in lines: how it stands, which rules are against it, what would have to be otherwise. */
export function describeWhyNot(whyNot: WhyNot, framework: Framework): string {
  const { preface, judgement, grade, outcome, standing, against, otherwise } = whyNot;
  const label = labelOf(framework, judgement, grade);
  return [
    ...(preface === undefined ? [] : [preface, ""]),
    `${titleOf(framework, judgement)}: why not ${label}?`,
    standing === undefined
      ? `It is ${describeOutcome(framework, judgement, outcome)}.`
      : `${label} ${standingWords[standing]}; ${describeOutcome(framework, judgement, outcome)}.`,
    ...against.flatMap((finding) => [
      "",
      `Against it, ${finding.rule} (${finding.strength}): ${finding.says}`,
      `  ${finding.sentence}`,
      ...sourceLines(finding),
    ]),
    ...otherwise.flatMap(({ standing: wanted, nearest }) => [
      "",
      `${wantedWords[wanted]}${exactness(nearest)}:`,
      ...changeLines(framework, judgement, nearest),
    ]),
  ].join("\n");
}
