import { absurd } from "./absurd.ts";
import type { Framework } from "./framework.ts";
import type { Finding, Judged } from "./outcome.ts";
import { labelOf, stretchOf, titleOf } from "./wording.ts";

/** One sentence that says what a rule did to a judgement, in the framework's words. */
export function sentenceOf(
  framework: Framework,
  judgement: string,
  outcome: Judged,
  finding: Finding,
): string {
  const stretch = stretchOf(framework, judgement, finding.grades ?? []);
  switch (finding.effect) {
    case "base":
      return outcome.expected === undefined
        ? `It gives ${stretch}, which decides nothing as long as something is missing.`
        : `It gives ${stretch}, which is expected.`;
    case "limits":
      return `It leaves ${stretch}.`;
    case "holdsWithoutEffect":
      return `It would leave ${stretch}, and takes nothing away that others leave.`;
    case "gaveWay":
      return isAggregate(framework, finding) && outcome.expected !== undefined
        ? `It gives ${stretch}, which the limits exclude; ${labelOf(framework, judgement, outcome.expected)}, the nearest that they leave, is expected.`
        : `It would leave ${stretch}, which would leave nothing beside the rules that go before it; it gives way.`;
    case "didNotApply":
      return "Its condition is not met.";
    case "unknown":
      return `It cannot be applied yet, for want of ${openIn(framework, outcome, finding).join(", ")}.`;
    default:
      return absurd(finding.effect);
  }
}

function isAggregate(framework: Framework, finding: Finding): boolean {
  return framework.rules.some((rule) => rule.id === finding.rule && rule.kind === "aggregate");
}

/** What the rule read and the case is missing, by title. */
function openIn(framework: Framework, outcome: Judged, finding: Finding): readonly string[] {
  const judgements = finding.inputs.filter(({ grade }) => grade === null).map((input) => input.judgement);
  const facts = (finding.facts ?? []).map(({ fact }) => fact);
  return [...judgements, ...facts]
    .filter((name) => outcome.missing.includes(name))
    .map((name) => `“${titleOf(framework, name)}”`);
}
