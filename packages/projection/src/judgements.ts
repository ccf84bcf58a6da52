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
  readonly state: "not-opened" | "open" | "issued";
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
    state: opening === undefined ? "not-opened" : letter === undefined ? "open" : "issued",
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

function judgementView(
  framework: Framework,
  judgement: Judgement,
  account: Account,
  grades: Readonly<Record<string, string>>,
): JudgementView {
  const story = own(account.judgements, judgement.id) ?? untouched();
  const standing = standingOf(story);
  const outcome = evaluate(framework, judgement.id, grades);
  const stage = stageOf(story, account.letter !== undefined);
  const departure =
    standing === undefined ? undefined : departureOf(framework, judgement.id, outcome, standing.grade);
  const reason = story.moderations.at(-1)?.departure?.reason ?? story.proposals.at(-1)?.departure?.reason;
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

function standingOf(account: JudgementAccount): (Trace & { readonly grade: string }) | undefined {
  const moderated = account.moderations.at(-1);
  return (
    account.settlement ??
    (moderated === undefined ? account.proposals.at(-1) : { ...moderated, grade: moderated.to })
  );
}

function stageOf(account: JudgementAccount, issued: boolean): Stage {
  if (issued && account.settlement !== undefined) return "issued";
  if (account.settlement !== undefined) return "settled";
  if (account.moderations.length > 0) return "moderated";
  return account.proposals.length > 0 ? "proposed" : "ungraded";
}

function citedIn({ proposals, moderations }: JudgementAccount): readonly string[] {
  const cited = [...(proposals.at(-1)?.evidence ?? []), ...moderations.flatMap(({ evidence }) => evidence)];
  return [...new Set(cited)];
}
