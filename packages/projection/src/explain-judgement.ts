import { own, type Provenance } from "@assay/core";
import { describeExplanation, explain, type Explanation, type Framework } from "@assay/rules";
import type { RecordedEvidence } from "./account.ts";
import type { JudgementsView, JudgementView } from "./judgements.ts";

/** One step on the way to a grade. */
export interface Step {
  readonly act: "proposed" | "moderated" | "settled" | "issued";
  readonly says: string;
  readonly by: string;
  readonly at: string;
  readonly occurred?: string;
  readonly revision: number;
  readonly provenance: Provenance;
}

/** How a grade was reached: the steps of people, what the rules say, and the evidence that was cited. */
export interface JudgementExplanation {
  readonly judgement: JudgementView;
  readonly steps: readonly Step[];
  readonly rules: Explanation;
  readonly evidence: readonly RecordedEvidence[];
}

/**
 * Explains one judgement down to its evidence, or undefined where the view has no such judgement.
 * Requires the framework that the view was made under.
 */
export function explainJudgement(
  framework: Framework,
  view: JudgementsView,
  judgement: string,
): JudgementExplanation | undefined {
  const found = view.judgements.find((each) => each.judgement === judgement);
  if (found === undefined) return undefined;
  const grades = Object.fromEntries(
    view.judgements.flatMap(({ judgement: id, grade }) =>
      grade === null || grade.value === null ? [] : [[id, grade.key] as const],
    ),
  );
  return {
    judgement: found,
    steps: stepsOf(found, view),
    rules: explain(framework, judgement, grades),
    evidence: found.evidence.flatMap((id) => own(view.evidence, id) ?? []),
  };
}

/** An explanation as text for an auditor. */
export function describeJudgement(explanation: JudgementExplanation, framework: Framework): string {
  const { judgement, steps, rules, evidence } = explanation;
  const { title, grade, stage, departure } = judgement;
  const standing = grade === null ? "no grade yet" : `${grade.value ?? ""} ${grade.label}`.trim();
  const reason = departure?.reason === undefined ? "" : `, because: ${departure.reason}`;
  return [
    `${title}: ${standing} (${stage}${mark(judgement.provenance)})`,
    "",
    "How the grade was reached",
    ...(steps.length === 0 ? ["  No step has been recorded."] : steps.map(describeStep)),
    ...(departure === null
      ? []
      : [
          `  The grade departs from what ${departure.strength} holds (${departure.rules.join(", ")})${reason}.`,
        ]),
    "",
    "What the rules say",
    ...describeExplanation(rules, framework)
      .split("\n")
      .map((line) => `  ${line}`),
    "",
    `Evidence cited (${evidence.length})`,
    ...evidence.map(describeEvidence),
  ].join("\n");
}

function stepsOf(view: JudgementView, { letter }: JudgementsView): readonly Step[] {
  const proposed = view.proposals.map((proposal): Step => ({
    ...stepAt(proposal),
    act: "proposed",
    says: `${proposal.grade} proposed: ${proposal.because}`,
  }));
  const moderated = view.moderations.map((moderation): Step => ({
    ...stepAt(moderation),
    act: "moderated",
    says: `${moderation.from === moderation.to ? `${moderation.to} upheld` : `moderated from ${moderation.from} to ${moderation.to}`} in the round ${moderation.round} (${moderation.reason}): ${moderation.because}`,
  }));
  const settled =
    view.settlement === null
      ? []
      : [
          {
            ...stepAt(view.settlement),
            act: "settled" as const,
            says: `settled at ${view.settlement.grade}`,
          },
        ];
  const issued =
    letter === null || view.stage !== "issued"
      ? []
      : [
          {
            ...stepAt(letter),
            act: "issued" as const,
            says: `issued in the letter dated ${letter.issuedAt}`,
          },
        ];
  return [...proposed, ...moderated, ...settled, ...issued];
}

function stepAt(trace: {
  readonly by: string;
  readonly at: string;
  readonly occurred?: string;
  readonly revision: number;
  readonly provenance: Provenance;
}): Omit<Step, "act" | "says"> {
  const { by, at, revision, provenance, occurred } = trace;
  return { by, at, ...(occurred === undefined ? {} : { occurred }), revision, provenance };
}

function describeStep({ says, by, at, occurred, revision, provenance }: Step): string {
  const when = occurred === undefined ? at : `${occurred}, recorded ${at}`;
  return `  r${revision}  ${says}\n        by ${by}, ${when}${mark(provenance)}`;
}

function describeEvidence(evidence: RecordedEvidence): string {
  const compared = evidence.comparisons.map(
    ({ basis, relation, bearing }) => `${relation} ${basis} (${bearing})`,
  );
  const notes = [evidence.polarity, `source ${evidence.source.name}`, ...compared].join("; ");
  return `  ${evidence.id}  ${evidence.statement} [${notes}]${mark(evidence.provenance)}`;
}

function mark(provenance: Provenance): string {
  return provenance === "recorded" ? "" : `, ${provenance}`;
}
