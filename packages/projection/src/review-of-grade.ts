import { own, type Provenance } from "@assay/core";
import type { Account, JudgementAccount } from "./account.ts";
import type { AssessmentAccount } from "./assessment-account.ts";
import { directionOf, type Direction } from "./direction.ts";
import { personIn } from "./persons.ts";

/** A grade that one person gave and others looked at: what it was before, and what they made of it. */
export interface ReviewOfGrade {
  readonly judgement: string;
  readonly persons: readonly string[];
  readonly round?: string;
  readonly direction: Direction;
  /** How many steps of the scale the two are apart; 0 where it was upheld. */
  readonly steps: number;
}

/** Reviews, and how many were left out because of how they are known or because a grade is not on the scale. */
export interface Reviews {
  readonly counted: readonly ReviewOfGrade[];
  readonly leftOut: number;
}

/**
 * Every act of moderation, by those who held the round: the actor and who took part. An act that was retold without a
 * source says nothing of anybody's grading: which provenances count is asked for.
 */
export function moderationsIn(assessment: AssessmentAccount, counts: readonly Provenance[]): Reviews {
  const { account } = assessment;
  return collect(
    Object.entries(account.judgements).flatMap(([judgement, { moderations }]) =>
      moderations.map((act) => {
        const persons = personsOf(account, [act.by, ...act.participants]);
        return counts.includes(act.provenance)
          ? review(assessment, { judgement, persons, round: act.round }, act.from, act.to)
          : undefined;
      }),
    ),
  );
}

/**
 * The last proposal of each sitting that others have looked at: second grader, adjudicator or moderators. It counts once,
 * by the grade that all of them left, however many rounds there were.
 */
export function proposalsIn(assessment: AssessmentAccount, counts: readonly Provenance[]): Reviews {
  const { account } = assessment;
  return collect(
    Object.entries(account.judgements).flatMap(([judgement, story]) =>
      sittingsOf(story).flatMap((sitting) => {
        const proposal = story.proposals.findLast((each) => each.sitting === sitting);
        const later = laterGrade(story, sitting);
        if (proposal === undefined || later === undefined) return [];
        const known = [proposal, later].every(({ provenance }) => counts.includes(provenance));
        const persons = personsOf(account, [proposal.by]);
        return [known ? review(assessment, { judgement, persons }, proposal.grade, later.grade) : undefined];
      }),
    ),
  );
}

/** The grade that others left in a sitting. */
function laterGrade(
  { moderations, adjudications, reveals }: JudgementAccount,
  sitting: number,
): { readonly grade: string; readonly provenance: Provenance } | undefined {
  const moderated =
    moderations.findLast((each) => each.sitting === sitting) ??
    adjudications.findLast((each) => each.sitting === sitting);
  if (moderated !== undefined) return { grade: moderated.to, provenance: moderated.provenance };
  const revealed = reveals.findLast((each) => each.sitting === sitting);
  const stands = revealed?.resolution.stands;
  return revealed === undefined || stands === undefined
    ? undefined
    : { grade: stands, provenance: revealed.provenance };
}

function sittingsOf({ sitting }: JudgementAccount): readonly number[] {
  return Array.from({ length: sitting }, (_none, index) => index + 1);
}

function review(
  { framework }: AssessmentAccount,
  about: Pick<ReviewOfGrade, "judgement" | "persons" | "round">,
  from: string,
  to: string,
): ReviewOfGrade | undefined {
  const name = framework.judgements.find(({ id }) => id === about.judgement)?.scale ?? "";
  const scale = own(framework.scales, name);
  const keys = scale?.grades.map(({ key }) => key) ?? [];
  const direction = directionOf(scale, from, to);
  if (direction === undefined || !keys.includes(to)) return undefined;
  return { ...about, direction, steps: Math.abs(keys.indexOf(to) - keys.indexOf(from)) };
}

function personsOf(account: Account, actors: readonly string[]): readonly string[] {
  return [...new Set(actors.map((actor) => personIn(account, actor)))];
}

function collect(reviews: readonly (ReviewOfGrade | undefined)[]): Reviews {
  const counted = reviews.filter((each) => each !== undefined);
  return { counted, leftOut: reviews.length - counted.length };
}
