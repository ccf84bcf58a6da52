import { own, type Projection, type ViewContext } from "@assay/core";
import type { Judgement } from "@assay/rules";
import { emptyAccount, untouched, type Account } from "./account.ts";
import { gradeView, type GradeView } from "./grade-view.ts";
import { issuedGrade } from "./issued-grade.ts";
import { notGradedHere, type DerivedView } from "./not-graded-here.ts";
import { accountRecipes } from "./recipes.ts";
import { inputsOf } from "./rule-inputs.ts";
import type { TrailStep } from "./trail-step.ts";
import { trailSteps } from "./trail-steps.ts";
import { withheldOf, type Withheld } from "./withheld.ts";

/** How a judgement came to its grade, step by step, and what an auditor asks of it first. */
export interface JudgementTrail {
  readonly judgement: string;
  readonly title: string;
  readonly steps: readonly TrailStep[];
  /** The grade that was proposed first. */
  readonly firstProposed: GradeView | null;
  /** The grade of the letter that stands; null where none was issued. */
  readonly issued: GradeView | null;
  /** Whether the two differ; null where there are not both. */
  readonly differs: boolean | null;
  /** How many steps after the first proposal made the grade another, in all sittings. */
  readonly changes: number;
  /** Who took those steps, with those who took part, each once. */
  readonly changedBy: readonly string[];
  /** Nobody gives the grade: what rules make of the others now, and by which rules. Absent where people give it. */
  readonly derived?: DerivedView & { readonly grade: GradeView | null };
  /** What the reader may not see yet; the rest is told as if it had not happened. Absent where everything is shown. */
  readonly withheld?: readonly Withheld[];
}

/** How the judgements of an assessment came to their grades. */
export interface ModerationTrailView {
  readonly stream: string;
  readonly body: string | null;
  readonly cycle: string | null;
  readonly revision: number;
  readonly judgements: readonly JudgementTrail[];
}

/** Every step that gave, changed, confirmed, opened, questioned, settled, issued or reopened a grade, by judgement. */
export const moderationTrail: Projection<Account, ModerationTrailView> = {
  name: "moderation-trail",
  version: 1,
  initial: emptyAccount,
  recipes: accountRecipes,
  view: (account, context) => ({
    stream: context.stream,
    body: account.opening?.body.name ?? null,
    cycle: account.opening?.cycle ?? null,
    revision: account.revision,
    judgements: context.framework.judgements
      .filter(({ internal }) => internal !== true)
      .map((judgement) => trailOf(judgement, account, context)),
  }),
};

function trailOf(judgement: Judgement, account: Account, context: ViewContext): JudgementTrail {
  const { framework } = context;
  const story = own(account.judgements, judgement.id) ?? untouched();
  const steps = trailSteps(framework, judgement, account);
  const { letter } = account;
  const first = story.proposals.at(0)?.grade;
  const issued = letter === undefined ? undefined : issuedGrade(framework, account, judgement, letter);
  const derived =
    judgement.basis === "derived"
      ? notGradedHere(framework, account, inputsOf(account, framework), judgement)
      : undefined;
  const view = (key: string | undefined): GradeView | null =>
    key === undefined ? null : gradeView(framework, judgement, key);
  const changes = steps.filter(isChange);
  return {
    judgement: judgement.id,
    title: judgement.title,
    steps,
    firstProposed: view(first),
    issued: view(issued),
    differs: first === undefined || issued === undefined ? null : first !== issued,
    changes: changes.length,
    ...(derived?.derived === undefined ? {} : { derived: { grade: derived.grade, ...derived.derived } }),
    changedBy: [...new Set(changes.flatMap(({ by, participants = [] }) => [by, ...participants]))],
    ...withheldOf(context, judgement.id),
  };
}

/** Whether a step made the grade another. Two grades that were opened and not yet brought to one changed nothing so far. */
function isChange({ from, to }: TrailStep): boolean {
  return from !== undefined && to !== undefined && from.key !== to.key;
}
