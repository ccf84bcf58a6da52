import { absurd } from "./absurd.ts";
import type { Framework } from "./framework.ts";
import type { Finding, Judged, Outcome } from "./outcome.ts";
import { labelOf, stretchOf, titleOf } from "./wording.ts";

/** One sentence that says what a rule did to a judgement, in the framework's words. */
export function sentenceOf(
  framework: Framework,
  judgement: string,
  outcome: Outcome,
  finding: Finding,
): string {
  return outcome._tag === "Unjudged"
    ? `It says that the judgement is not to be made: ${outcome.reason}`
    : sentenceIn(framework, judgement, outcome, finding);
}

function sentenceIn(framework: Framework, judgement: string, outcome: Judged, finding: Finding): string {
  const stretch = stretchOf(framework, judgement, finding.grades ?? []);
  switch (finding.effect) {
    case "base":
      return `${given(framework, judgement, outcome, finding)}, which ${outcome.expected === undefined ? "decides nothing as long as something is missing" : "is expected"}.`;
    case "shifts":
      return `It moves the base ${stepsOf(finding.by ?? 0)}${finding.binding ? "" : ", which makes no difference"}.`;
    case "unjudges":
      return "It says that the judgement is not to be made.";
    case "tooFewRated":
      return "It gives nothing: too few are graded.";
    case "noRow":
      return "It gives nothing: none of its rows is for this case.";
    case "ambiguous":
      return "It gives nothing: more than one of its rows is for this case.";
    case "limits":
      return `It leaves ${stretch}.`;
    case "holdsWithoutEffect":
      return finding.by === undefined
        ? `It would leave ${stretch}, and takes nothing away that others leave.`
        : `It would move the base ${stepsOf(finding.by)}, but there is none.`;
    case "gaveWay":
      return isAggregate(framework, finding) && outcome.expected !== undefined
        ? `${given(framework, judgement, outcome, finding)}, which the limits exclude; ${labelOf(framework, judgement, outcome.expected)}, the nearest that they leave, is expected.`
        : `It would leave ${stretch}, which would leave nothing beside the rules that go before it; it gives way.`;
    case "didNotApply":
      return "Its condition is not met.";
    case "unknown":
      return `It cannot be applied yet, for want of ${openIn(framework, outcome, finding).join(", ")}.`;
    default:
      return absurd(finding.effect);
  }
}

/** What an aggregate gives, by which row, and what shifts make of it. */
function given(framework: Framework, judgement: string, outcome: Judged, finding: Finding): string {
  const [grade] = finding.grades ?? [];
  const own = stretchOf(framework, judgement, finding.grades ?? []);
  const row = finding.row === undefined ? "" : ` by its row “${finding.row.says}”`;
  const moved =
    outcome.base === undefined || outcome.base === grade
      ? ""
      : `, and with the shifts ${labelOf(framework, judgement, outcome.base)}`;
  return `It gives ${own}${row}${moved}`;
}

function stepsOf(by: number): string {
  const steps = Math.abs(by);
  return `${by > 0 ? "up" : "down"} by ${steps} ${steps === 1 ? "step" : "steps"}`;
}

function isAggregate(framework: Framework, finding: Finding): boolean {
  return framework.rules.some((rule) => rule.id === finding.rule && rule.kind === "aggregate");
}

/** What the rule read and the case is missing, by title. */
function openIn(framework: Framework, outcome: Judged, finding: Finding): readonly string[] {
  const read = [
    ...finding.inputs.map((input) => input.judgement),
    ...(finding.facts ?? []).map(({ fact }) => fact),
  ];
  const missing = read.filter((name) => outcome.missing.includes(name));
  // A derived judgement is open for want of what its own rules read.
  const names = missing.length > 0 ? missing : outcome.missing;
  return names.map((name) => `“${titleOf(framework, name)}”`);
}
