import {
  own,
  type Departure,
  type Instant,
  type Projection,
  type Provenance,
  type RetoldDocument,
  type RuleInputs,
  type ViewContext,
  type WithheldEvent,
} from "@assay/core";
import { departureOf, type Judgement, type Outcome } from "@assay/rules";
import {
  emptyAccount,
  untouched,
  type Account,
  type Adjudication,
  type JudgementAccount,
  type Moderation,
  type Proposal,
  type RecordedEvidence,
  type Reveal,
  type Settlement,
  type Trace,
} from "./account.ts";
import { gradeView, type GradeView } from "./grade-view.ts";
import { isNotGradedHere, notGradedHere, type DerivedView } from "./not-graded-here.ts";
import { phaseOf, type AssessmentPhase } from "./phase.ts";
import { accountRecipes } from "./recipes.ts";
import { inputsOf, outcomeFor } from "./rule-inputs.ts";
import { stageOf, type Stage } from "./stage.ts";
import { standingOf } from "./standing.ts";
import { withheldOf, type Withheld } from "./withheld.ts";

/** One judgement, rebuilt: its grade at every stage, who gave it, when, why, on what evidence, and what the rules say. */
export interface JudgementView {
  readonly judgement: string;
  readonly title: string;
  readonly grade: GradeView | null;
  readonly stage: Stage;
  /** Units: counts from 1; each reopening begins another. */
  readonly sitting: number;
  /** How we know of the step that brought the judgement to its stage. */
  readonly provenance: Provenance;
  readonly proposals: readonly Proposal[];
  /** A second grade that is sealed and not opened. */
  readonly seal: Trace | null;
  readonly reveals: readonly Reveal[];
  readonly adjudications: readonly Adjudication[];
  readonly moderations: readonly Moderation[];
  readonly settlement: Settlement | null;
  readonly reopenings: JudgementAccount["reopenings"];
  readonly outcome: Outcome;
  readonly departure: Departure | null;
  /** The evidence that the standing grade cites. */
  readonly evidence: readonly string[];
  readonly areas: readonly { readonly id: string; readonly text: string; readonly provenance: Provenance }[];
  /** The rules that made the grade of a judgement that nobody grades. Absent where people do, or another body. */
  readonly derived?: DerivedView;
  /** The grade of another body that is taken over, as it was last imported. Absent where nothing is taken over. */
  readonly imported?: JudgementAccount["imported"][number];
  /** What the reader may not see yet; the rest is told as if it had not happened. Absent where everything is shown. */
  readonly withheld?: readonly Withheld[];
}

/** All judgements of an assessment, in the framework's order. */
export interface JudgementsView {
  readonly stream: string;
  readonly framework: { readonly id: string; readonly edition: string; readonly title: string };
  readonly body: string | null;
  readonly cycle: string | null;
  readonly provenance: Provenance;
  readonly retells: RetoldDocument | null;
  readonly state: AssessmentPhase;
  readonly revision: number;
  readonly at: Instant | null;
  readonly judgements: readonly JudgementView[];
  /** What the reader may not see yet, of whatever judgement. Absent where everything is shown. */
  readonly withheld?: readonly WithheldEvent[];
  /** All that rules read of the assessment. */
  readonly ruleInputs: RuleInputs;
  readonly evidence: Readonly<Record<string, RecordedEvidence>>;
  readonly statements: { readonly evidence: number; readonly gradeStatements: number };
  readonly letter: (Trace & { readonly issuedAt: string; readonly digest: string }) | null;
}

/** The judgements of an assessment, as at any moment. */
export const judgements: Projection<Account, JudgementsView> = {
  name: "judgements",
  version: 1,
  initial: emptyAccount,
  recipes: accountRecipes,
  view: judgementsView,
};

function judgementsView(account: Account, context: ViewContext): JudgementsView {
  const { framework, stream, withheld = [] } = context;
  const ruleInputs = inputsOf(account, framework);
  const { opening, letter } = account;
  return {
    stream,
    framework: { id: framework.id, edition: framework.edition, title: framework.title },
    body: opening?.body.name ?? null,
    cycle: opening?.cycle ?? null,
    provenance: opening?.provenance ?? "recorded",
    retells: opening?.retells ?? null,
    state: phaseOf(account),
    revision: account.revision,
    at: account.at ?? null,
    judgements: framework.judgements
      .filter(({ internal }) => internal !== true)
      .map((judgement) => judgementView(judgement, account, context, ruleInputs)),
    ruleInputs,
    ...(withheld.length === 0 ? {} : { withheld }),
    evidence: account.evidence,
    statements: statementsIn(account.evidence),
    letter: letter === undefined ? null : { ...letter, issuedAt: letter.occurred ?? letter.on },
  };
}

/** How much evidence there is, and how many statements of a grade among it. */
function statementsIn(evidence: Account["evidence"]): JudgementsView["statements"] {
  const known = counted.get(evidence);
  if (known !== undefined) return known;
  const recorded = Object.values(evidence);
  const stated = recorded.filter(({ kind }) => kind === "grade-statement").length;
  const statements = { evidence: recorded.length - stated, gradeStatements: stated };
  // What is frozen holds the same for ever, and most moments share their evidence with others.
  if (Object.isFrozen(evidence)) counted.set(evidence, statements);
  return statements;
}

const counted = new WeakMap<Account["evidence"], JudgementsView["statements"]>();

function judgementView(
  judgement: Judgement,
  account: Account,
  context: ViewContext,
  ruleInputs: RuleInputs,
): JudgementView {
  const { framework } = context;
  const story = own(account.judgements, judgement.id) ?? untouched();
  const outcome = outcomeFor(framework, ruleInputs, judgement.id);
  const elsewhere = isNotGradedHere(judgement)
    ? notGradedHere(framework, account, ruleInputs, judgement)
    : undefined;
  const standing = elsewhere === undefined ? standingOf(story) : undefined;
  const stage = elsewhere?.stage ?? stageOf(story, account.letter);
  const imported = judgement.imported === undefined ? undefined : story.imported.at(-1);
  // What rules compute is known as the assessment is.
  const given = elsewhere?.derived === undefined ? (standing ?? imported) : account.opening;
  const departure =
    standing === undefined ? undefined : departureOf(framework, judgement.id, outcome, standing.grade);
  const reason = reasonGiven(story);
  return {
    judgement: judgement.id,
    title: judgement.title,
    grade:
      elsewhere?.grade ?? (standing === undefined ? null : gradeView(framework, judgement, standing.grade)),
    stage,
    sitting: story.sitting,
    provenance: (stage === "issued" ? account.letter : given)?.provenance ?? "recorded",
    proposals: story.proposals,
    seal: story.seal ?? null,
    reveals: story.reveals,
    adjudications: story.adjudications,
    moderations: story.moderations,
    settlement: story.settlement ?? null,
    reopenings: story.reopenings,
    outcome,
    departure: departure === undefined ? null : { ...departure, ...(reason === undefined ? {} : { reason }) },
    evidence: citedIn(story),
    areas: story.areas.map(({ id, text, provenance }) => ({ id, text, provenance })),
    ...(elsewhere?.derived === undefined ? {} : { derived: elsewhere.derived }),
    ...(imported === undefined ? {} : { imported }),
    ...withheldOf(context, judgement.id),
  };
}

/** The reason that was last given for departing, in this sitting. */
function reasonGiven({
  sitting,
  moderations,
  adjudications,
  proposals,
}: JudgementAccount): string | undefined {
  const acts = [...proposals, ...adjudications, ...moderations].filter((act) => act.sitting === sitting);
  return acts.flatMap(({ departure }) => departure?.reason ?? []).at(-1);
}

function citedIn({ proposals, reveals, adjudications, moderations }: JudgementAccount): readonly string[] {
  const cited = [
    ...(proposals.at(-1)?.evidence ?? []),
    ...reveals.flatMap(({ second }) => second.evidence),
    ...[...adjudications, ...moderations].flatMap(({ evidence }) => evidence),
  ];
  return [...new Set(cited)];
}
