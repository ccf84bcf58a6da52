import {
  own,
  type Departure,
  type Instant,
  type Projection,
  type Provenance,
  type RetoldDocument,
  type ViewContext,
} from "@assay/core";
import { departureOf, evaluate, gradeOf, type Framework, type Judgement, type Outcome } from "@assay/rules";
import {
  emptyAccount,
  untouched,
  type Account,
  type JudgementAccount,
  type Moderation,
  type Proposal,
  type RecordedEvidence,
  type Settlement,
  type Trace,
} from "./account.ts";
import { accountRecipes } from "./recipes.ts";
import { standingOf } from "./standing.ts";

/** How far a judgement has come. */
export type Stage = "ungraded" | "proposed" | "moderated" | "settled" | "issued";

/** A grade as a reader meets it: its key, its word and its number as published. */
export interface GradeView {
  readonly key: string;
  readonly label: string;
  readonly value: number | null;
}

/** One judgement, rebuilt: its grade at every stage, who gave it, when, why, on what evidence, and what the rules say. */
export interface JudgementView {
  readonly judgement: string;
  readonly title: string;
  readonly grade: GradeView | null;
  readonly stage: Stage;
  /** How we know of the step that brought the judgement to its stage. */
  readonly provenance: Provenance;
  readonly proposals: readonly Proposal[];
  readonly moderations: readonly Moderation[];
  readonly settlement: Settlement | null;
  readonly outcome: Outcome;
  readonly departure: Departure | null;
  /** The evidence that the standing grade cites. */
  readonly evidence: readonly string[];
  readonly areas: readonly { readonly id: string; readonly text: string; readonly provenance: Provenance }[];
}

/** All judgements of an assessment, in the framework's order. */
export interface JudgementsView {
  readonly stream: string;
  readonly framework: { readonly id: string; readonly edition: string; readonly title: string };
  readonly body: string | null;
  readonly cycle: string | null;
  readonly provenance: Provenance;
  readonly retells: RetoldDocument | null;
  readonly state: "not-opened" | "open" | "issued" | "reopened" | "withdrawn";
  readonly revision: number;
  readonly at: Instant | null;
  readonly judgements: readonly JudgementView[];
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

/** The grades that stand in an account, by judgement; what is not on the scale counts as none. */
function standingGrades(account: Account, framework: Framework): Readonly<Record<string, string>> {
  return Object.fromEntries(
    framework.judgements.flatMap((judgement): [string, string][] => {
      const standing = standingOf(own(account.judgements, judgement.id) ?? untouched());
      const known = standing !== undefined && gradeView(framework, judgement, standing.grade).value !== null;
      return known ? [[judgement.id, standing.grade]] : [];
    }),
  );
}

function judgementsView(account: Account, { framework, stream }: ViewContext): JudgementsView {
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
      .map((judgement) => judgementView(framework, judgement, account, grades)),
    evidence: account.evidence,
    statements: { evidence: recorded.length - stated, gradeStatements: stated },
    letter: letter === undefined ? null : { ...letter, issuedAt: letter.occurred ?? letter.on },
  };
}

function phaseOf({ opening, letter, reopened, withdrawal }: Account): JudgementsView["state"] {
  if (opening === undefined) return "not-opened";
  if (withdrawal !== undefined) return "withdrawn";
  if (letter === undefined) return "open";
  return reopened ? "reopened" : "issued";
}

function judgementView(
  framework: Framework,
  judgement: Judgement,
  account: Account,
  grades: Readonly<Record<string, string>>,
): JudgementView {
  const story = own(account.judgements, judgement.id) ?? untouched();
  const standing = standingOf(story);
  const outcome = evaluate(framework, judgement.id, grades, factsOf(account));
  const stage = stageOf(story, account.letter);
  const departure =
    standing === undefined ? undefined : departureOf(framework, judgement.id, outcome, standing.grade);
  const reason = reasonGiven(story);
  return {
    judgement: judgement.id,
    title: judgement.title,
    grade: standing === undefined ? null : gradeView(framework, judgement, standing.grade),
    stage,
    provenance: (stage === "issued" ? account.letter : standing)?.provenance ?? "recorded",
    proposals: story.proposals,
    moderations: story.moderations,
    settlement: story.settlement ?? null,
    outcome,
    departure: departure === undefined ? null : { ...departure, ...(reason === undefined ? {} : { reason }) },
    evidence: citedIn(story),
    areas: story.areas.map(({ id, text, provenance }) => ({ id, text, provenance })),
  };
}

function gradeView(framework: Framework, judgement: Judgement, key: string): GradeView {
  const scale = own(framework.scales, judgement.scale);
  const grade = scale === undefined ? undefined : gradeOf(scale, key);
  return { key, label: grade?.label ?? key, value: grade?.value ?? null };
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

function factsOf({ facts }: Account): Readonly<Record<string, boolean>> {
  return Object.fromEntries(Object.entries(facts).map(([fact, { holds }]) => [fact, holds]));
}

function stageOf(account: JudgementAccount, letter: Trace | undefined): Stage {
  const { settlement, sitting } = account;
  if (letter !== undefined && settlement !== undefined && settlement.revision < letter.revision)
    return "issued";
  if (settlement !== undefined) return "settled";
  if (account.moderations.some((moderation) => moderation.sitting === sitting)) return "moderated";
  return standingOf(account) === undefined && account.reveals.length === 0 ? "ungraded" : "proposed";
}

function citedIn({ proposals, reveals, adjudications, moderations }: JudgementAccount): readonly string[] {
  const cited = [
    ...(proposals.at(-1)?.evidence ?? []),
    ...reveals.flatMap(({ second }) => second.evidence),
    ...[...adjudications, ...moderations].flatMap(({ evidence }) => evidence),
  ];
  return [...new Set(cited)];
}
