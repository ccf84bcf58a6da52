import { own, type Provenance } from "@assay/core";
import { describeExplanation, explain, type Explanation, type Framework } from "@assay/rules";
import type { Moderation, RecordedEvidence, Reveal, Trace } from "./account.ts";
import type { JudgementsView, JudgementView } from "./judgements.ts";
import type { DerivedView } from "./not-graded-here.ts";

type Imported = NonNullable<JudgementView["imported"]>;

/** One step on the way to a grade. */
export interface Step {
  readonly act:
    | "proposed"
    | "sealed"
    | "revealed"
    | "adjudicated"
    | "moderated"
    | "settled"
    | "reopened"
    | "issued";
  readonly says: string;
  readonly by: string;
  /** For whom the actor acted, under a delegation. */
  readonly onBehalfOf?: string;
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
  const { inputs, facts } = view.ruleInputs;
  return {
    judgement: found,
    steps: stepsOf(found, view),
    rules: explain(framework, judgement, inputs, facts),
    evidence: found.evidence.flatMap((id) => own(view.evidence, id) ?? []),
  };
}

/** An explanation as text for an auditor. */
export function describeJudgement(explanation: JudgementExplanation, framework: Framework): string {
  const { judgement, steps, rules, evidence } = explanation;
  const { title, grade, stage, departure, derived, imported } = judgement;
  const standing = grade === null ? "no grade yet" : `${grade.value ?? ""} ${grade.label}`.trim();
  const reason = departure?.reason === undefined ? "" : `, because: ${departure.reason}`;
  return [
    `${title}: ${standing} (${stage}${mark(judgement.provenance)})`,
    "",
    "How the grade was reached",
    ...(derived === undefined ? [] : describeDerived(derived)),
    ...(imported === undefined ? [] : [describeImported(imported)]),
    ...(steps.length === 0 && derived === undefined && imported === undefined
      ? ["  No step has been recorded."]
      : steps.map(describeStep)),
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

function describeDerived({ rules, unjudged }: DerivedView): readonly string[] {
  const by = rules.map(({ rule }) => rule).join(", ");
  return unjudged === undefined
    ? [`  Nobody gives it: rules compute it${by === "" ? "" : ` (${by})`}.`]
    : [`  It is not judged (${unjudged.rule}): ${unjudged.reason}`];
}

function describeImported({ grade, from, on, standing, revision }: Imported): string {
  const review = standing === "final" ? "" : ", subject to review there";
  return `  r${revision}  taken over from ${from.issuer}: "${grade}" of "${from.judgement}" (${from.framework}), of ${on}${review}`;
}

function stepsOf(view: JudgementView, { letter }: JudgementsView): readonly Step[] {
  const step = (act: Step["act"], trace: Trace, says: string): Step => ({ ...stepAt(trace), act, says });
  return [
    ...view.proposals.map((each) => step("proposed", each, `${each.grade} proposed: ${each.because}`)),
    ...(view.seal === null ? [] : [step("sealed", view.seal, "a second grade sealed, and not opened yet")]),
    ...view.reveals.map((each) => step("revealed", each, revealed(each))),
    ...view.adjudications.map((each) =>
      step("adjudicated", each, `adjudicated at ${each.to}${beside(each)}: ${each.because}`),
    ),
    ...view.moderations.map((each) => step("moderated", each, moderated(each))),
    ...view.reopenings.map((each) => step("reopened", each, `reopened (${each.ground}): ${each.because}`)),
    ...(view.settlement === null
      ? []
      : [step("settled", view.settlement, `settled at ${view.settlement.grade}`)]),
    ...(letter === null || view.stage !== "issued"
      ? []
      : [step("issued", letter, `issued in the letter dated ${letter.issuedAt}`)]),
  ].toSorted((a, b) => a.revision - b.revision);
}

function revealed({ first, second, resolution }: Reveal): string {
  const { how, stands } = resolution;
  const came = stands === undefined ? "a person is to decide" : `${stands} stands`;
  return `two grades opened, ${first} and ${second.grade} (${how}): ${came}; the second because: ${second.because}`;
}

function moderated(moderation: Moderation): string {
  const { from, to, round, reason, because } = moderation;
  const did = from === to ? `${to} upheld` : `moderated from ${from} to ${to}`;
  return `${did} in the round ${round}${beside(moderation)} (${reason}): ${because}`;
}

function beside({ participants }: { readonly participants: readonly string[] }): string {
  return participants.length === 0 ? "" : ` with ${participants.join(", ")}`;
}

function stepAt({ by, onBehalfOf, at, revision, provenance, occurred }: Trace): Omit<Step, "act" | "says"> {
  return {
    by,
    ...(onBehalfOf === undefined ? {} : { onBehalfOf }),
    at,
    ...(occurred === undefined ? {} : { occurred }),
    revision,
    provenance,
  };
}

function describeStep({ says, by, onBehalfOf, at, occurred, revision, provenance }: Step): string {
  const when = occurred === undefined ? at : `${occurred}, recorded ${at}`;
  return `  r${revision}  ${says}\n        by ${by}${onBehalfOf === undefined ? "" : ` for ${onBehalfOf}`}, ${when}${mark(provenance)}`;
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
