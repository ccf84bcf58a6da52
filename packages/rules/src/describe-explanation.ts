import type { ExplainedFinding, Explanation } from "./explain.ts";
import type { Framework } from "./framework.ts";
import type { Judged } from "./outcome.ts";
import { sourceLines } from "./source-lines.ts";
import { labelOf, nonGradeLabelOf, stretchOf, titleOf } from "./wording.ts";

/** An explanation as text for an auditor, in lines: what is expected and permitted, then every rule with its source. */
export function describeExplanation(explanation: Explanation, framework: Framework): string {
  const { preface } = explanation;
  return [...(preface === undefined ? [] : [preface, ""]), ...linesOf(explanation, framework)].join("\n");
}

function linesOf(explanation: Explanation, framework: Framework): readonly string[] {
  const { judgement, outcome, findings, steps = [] } = explanation;
  return [
    titleOf(framework, judgement),
    ...(outcome._tag === "Judged"
      ? resultLines(framework, judgement, outcome)
      : [`Not judged, by ${outcome.rule}: ${outcome.reason}`]),
    ...findings.flatMap((finding) => ["", ...findingLines(framework, finding)]),
    ...steps.flatMap((step) => [
      "",
      "Rests on",
      ...linesOf(step, framework).map((line) => (line === "" ? "" : `  ${line}`)),
    ]),
  ];
}

function resultLines(framework: Framework, judgement: string, outcome: Judged): readonly string[] {
  const { expected, permitted, usual, likely, missing } = outcome;
  const stretch = (grades: readonly string[]): string => stretchOf(framework, judgement, grades);
  return [
    expected === undefined
      ? "Nothing is expected."
      : `${labelOf(framework, judgement, expected)} is expected.`,
    `Likely: ${stretch(likely)}. Usual: ${stretch(usual)}. Permitted: ${stretch(permitted)}.`,
    ...(missing.length === 0
      ? []
      : [`Missing: ${missing.map((name) => titleOf(framework, name)).join("; ")}.`]),
  ];
}

function findingLines(framework: Framework, finding: ExplainedFinding): readonly string[] {
  const inputs = finding.inputs.map(({ judgement, grade, nonGrade }) => {
    const ungraded = nonGrade === undefined ? "not graded" : nonGradeLabelOf(framework, judgement, nonGrade);
    return `${titleOf(framework, judgement)}: ${grade === null ? ungraded : labelOf(framework, judgement, grade)}`;
  });
  const facts = (finding.facts ?? []).map(({ fact, established }) => {
    return `${titleOf(framework, fact)}: ${established === null ? "not established" : established ? "yes" : "no"}`;
  });
  const read = [...inputs, ...facts];
  return [
    `${finding.rule} (${finding.strength}): ${finding.says}`,
    `  ${finding.sentence}`,
    ...(read.length === 0 ? [] : [`  Read: ${read.join("; ")}.`]),
    ...sourceLines(finding),
  ];
}
