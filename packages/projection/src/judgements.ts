import {
  own,
  type Departure,
  type Instant,
  type Projection,
  type Provenance,
  type RetoldDocument,
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
import { phaseOf, type AssessmentPhase } from "./phase.ts";
import { accountRecipes } from "./recipes.ts";
import { stageOf, type Stage } from "./stage.ts";
import { standingOf } from "./standing.ts";
import { outcomeFor, standingGrades } from "./standing-grades.ts";
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
  const grades = standingGrades(account, framework);
  const { opening, letter } = account;
  const recorded = Object.values(account.evidence);
  const stated = recorded.filter(({ kind }) => kind === "grade-statement").length;
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
      .map((judgement) => judgementView(judgement, account, context, grades)),
    ...(withheld.length === 0 ? {} : { withheld }),
    evidence: account.evidence,
    statements: { evidence: recorded.length - stated, gradeStatements: stated },
    letter: letter === undefined ? null : { ...letter, issuedAt: letter.occurred ?? letter.on },
  };
}

function judgementView(
  judgement: Judgement,
  account: Account,
  context: ViewContext,
  grades: Readonly<Record<string, string>>,
): JudgementView {
  const { framework } = context;
  const story = own(account.judgements, judgement.id) ?? untouched();
  const standing = standingOf(story);
  const outcome = outcomeFor(framework, account, grades, judgement.id);
  const stage = stageOf(story, account.letter);
  const departure =
    standing === undefined ? undefined : departureOf(framework, judgement.id, outcome, standing.grade);
  const reason = reasonGiven(story);
  return {
    judgement: judgement.id,
    title: judgement.title,
    grade: standing === undefined ? null : gradeView(framework, judgement, standing.grade),
    stage,
    sitting: story.sitting,
    provenance: (stage === "issued" ? account.letter : standing)?.provenance ?? "recorded",
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
