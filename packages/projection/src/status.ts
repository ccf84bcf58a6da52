import {
  own,
  type Instant,
  type Projection,
  type Provenance,
  type ViewContext,
  type WithheldEvent,
} from "@assay/core";
import { emptyAccount, untouched, type Account } from "./account.ts";
import { awaitedBy, type Awaited } from "./awaited.ts";
import { gradeView, type GradeView } from "./grade-view.ts";
import { issueBlocks, type IssueBlock } from "./issue-blocks.ts";
import { isNotGradedHere, notGradedHere, type DerivedView } from "./not-graded-here.ts";
import { phaseOf, type AssessmentPhase } from "./phase.ts";
import { accountRecipes } from "./recipes.ts";
import { openRepresentations, representationTime, type RepresentationTime } from "./representation-time.ts";
import { inputsOf } from "./rule-inputs.ts";
import { stageOf, type Stage } from "./stage.ts";
import { standingOf } from "./standing.ts";
import { withheldOf, type Withheld } from "./withheld.ts";

/** Where one judgement stands. `awaits` is what it still needs before it is settled, the next step first. */
export interface JudgementStatus {
  readonly judgement: string;
  readonly title: string;
  readonly stage: Stage;
  readonly grade: GradeView | null;
  /** Units: counts from 1; each reopening begins another. */
  readonly sitting: number;
  readonly awaits: readonly Awaited[];
  /** The rules that made the grade of a judgement that nobody grades. Absent where people do, or another body. */
  readonly derived?: DerivedView;
  /** What the reader may not see yet; the rest is told as if it had not happened. Absent where everything is shown. */
  readonly withheld?: readonly Withheld[];
}

/**
 * The letter that comes next: the first one, or the one that takes the place of the one that stands. `none`: nothing is
 * to be issued, because nothing has been opened, the letter that was issued stands, or the assessment was withdrawn.
 */
export interface LetterStatus {
  readonly next: "first" | "superseding" | "none";
  /** What keeps it from being issued. Empty where a proper person may issue it. */
  readonly blocks: readonly IssueBlock[];
}

/** Where an assessment stands and what its letter waits for. `at` is the moment as at which deadlines are told. */
export interface StatusView {
  readonly stream: string;
  readonly body: string | null;
  readonly cycle: string | null;
  readonly framework: { readonly id: string; readonly edition: string; readonly title: string };
  readonly state: AssessmentPhase;
  /** How we know of the assessment at all. */
  readonly provenance: Provenance;
  readonly revision: number;
  readonly at: Instant | null;
  readonly judgements: readonly JudgementStatus[];
  readonly letter: LetterStatus;
  readonly representation: {
    readonly time: RepresentationTime | null;
    readonly received: number;
    readonly open: readonly string[];
  };
  /** What the reader may not see yet, of whatever judgement. Absent where everything is shown. */
  readonly withheld?: readonly WithheldEvent[];
}

/** Where an assessment stands, as at the moment at which its last event was recorded. */
export const status: Projection<Account, StatusView> = {
  name: "status",
  version: 1,
  initial: emptyAccount,
  recipes: accountRecipes,
  view: (account, context) => statusAt(account, context, account.at),
};

/**
 * Where an assessment stands as at a moment: deadlines run while nothing is recorded.
 * @law nothing blocks the next letter if and only if a proper person may issue it at that moment
 */
export function statusAt(account: Account, context: ViewContext, at: Instant | undefined): StatusView {
  const { framework, stream, withheld = [] } = context;
  const { opening, representations } = account;
  return {
    stream,
    body: opening?.body.name ?? null,
    cycle: opening?.cycle ?? null,
    framework: { id: framework.id, edition: framework.edition, title: framework.title },
    state: phaseOf(account),
    provenance: opening?.provenance ?? "recorded",
    revision: account.revision,
    at: at ?? null,
    judgements: framework.judgements
      .filter(({ basis, internal }) => basis === "given" || internal !== true)
      .map((judgement) => {
        const story = own(account.judgements, judgement.id) ?? untouched();
        const standing = standingOf(story);
        const elsewhere = isNotGradedHere(judgement)
          ? notGradedHere(framework, account, inputsOf(account, framework), judgement)
          : undefined;
        const grade = standing === undefined ? null : gradeView(framework, judgement, standing.grade);
        return {
          judgement: judgement.id,
          title: judgement.title,
          stage: elsewhere?.stage ?? stageOf(story, account.letter),
          grade: elsewhere === undefined ? grade : elsewhere.grade,
          sitting: story.sitting,
          awaits: awaitedBy(framework, account, judgement.id),
          ...(elsewhere?.derived === undefined ? {} : { derived: elsewhere.derived }),
          ...withheldOf(context, judgement.id),
        };
      }),
    letter: letterStatus(account, context, at),
    representation: {
      time: representationTime(framework, account),
      received: representations.filter(({ nature }) => nature === "challenge").length,
      open: openRepresentations(account),
    },
    ...(withheld.length === 0 ? {} : { withheld }),
  };
}

function letterStatus(account: Account, { framework }: ViewContext, at: Instant | undefined): LetterStatus {
  const phase = phaseOf(account);
  if (at === undefined || (phase !== "open" && phase !== "reopened")) return { next: "none", blocks: [] };
  return {
    next: phase === "open" ? "first" : "superseding",
    blocks: issueBlocks(framework, account, at),
  };
}
