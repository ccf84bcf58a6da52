import type { Provenance } from "@assay/core";
import type { AssessmentAccount } from "./assessment-account.ts";
import { moderationsIn, proposalsIn, type ReviewOfGrade } from "./review-of-grade.ts";
import { wilsonInterval, zOf95, type ShareInterval } from "./wilson.ts";

/** A rate with its interval, or that there were too few cases to give one. Units: 0 to 1; `n` and `needs` count cases. */
export type Rate =
  | ({ readonly _tag: "Rate" } & ShareInterval)
  | { readonly _tag: "TooFew"; readonly n: number; readonly needs: number };

/** How often one grader, moderator, round or judgement saw a grade changed, and which way. */
export interface GradingProfile {
  /** The person, the round or the judgement. */
  readonly of: string;
  /** How many grades were looked at, and how many of them were changed. */
  readonly graded: number;
  readonly changed: number;
  readonly raised: number;
  readonly lowered: number;
  /** How many were moved by so many steps of the scale. Grades are ordinal: there is no mean of them. */
  readonly moves: readonly {
    readonly direction: "raised" | "lowered";
    readonly steps: number;
    readonly count: number;
  }[];
  readonly rates: { readonly changed: Rate; readonly raised: Rate; readonly lowered: Rate };
}

/**
 * How grades were changed, from four sides. By proposer: the last proposal of each sitting against the grade that all
 * later steps left. By moderator, round and judgement: every act of moderation, from the grade that it found.
 */
export interface GraderProfiles {
  readonly options: Required<ProfileOptions>;
  /** Acts and proposals that were not counted, because of how they are known or because a grade is off the scale. */
  readonly leftOut: number;
  readonly proposers: readonly GradingProfile[];
  readonly moderators: readonly GradingProfile[];
  readonly rounds: readonly GradingProfile[];
  readonly judgements: readonly GradingProfile[];
}

export interface ProfileOptions {
  /** The point of the normal distribution for the intervals; left out, 1.959964 for 95 %. */
  readonly z?: number;
  /** The least number of cases for which rates are given; left out, 10, which is an assumption. */
  readonly minimum?: number;
  /** What is counted, by how it is known; left out, what was recorded or is documented. */
  readonly counts?: readonly Provenance[];
}

/**
 * Profiles of those who gave and moderated grades, over some assessments. A person goes by one name in each assessment;
 * whoever acts for another is counted for himself. Nobody's grades are adjusted by it.
 * Requires a minimum of at least 1 and a z above 0; anything else throws a RangeError.
 */
export function graderProfiles(
  assessments: readonly AssessmentAccount[],
  { z = zOf95, minimum = 10, counts = ["recorded", "documented"] }: ProfileOptions = {},
): GraderProfiles {
  if (!Number.isInteger(minimum) || minimum < 1) {
    throw new RangeError(
      `Cannot give rates from ${minimum} cases on: it is no count; use a whole number, at least 1.`,
    );
  }
  const proposals = assessments.map((each) => proposalsIn(each, counts));
  const moderations = assessments.map((each) => moderationsIn(each, counts));
  const proposed = proposals.flatMap(({ counted }) => counted);
  const moderated = moderations.flatMap(({ counted }) => counted);
  const profiles = (
    reviews: readonly ReviewOfGrade[],
    names: (review: ReviewOfGrade) => readonly string[],
  ): readonly GradingProfile[] =>
    [...new Set(reviews.flatMap(names))].toSorted().map((of) => {
      const own = reviews.filter((review) => names(review).includes(of));
      return profileOf(of, own, { z, minimum });
    });
  return {
    options: { z, minimum, counts },
    leftOut: [...proposals, ...moderations].reduce((sum, { leftOut }) => sum + leftOut, 0),
    proposers: profiles(proposed, ({ persons }) => persons),
    moderators: profiles(moderated, ({ persons }) => persons),
    rounds: profiles(moderated, ({ round }) => (round === undefined ? [] : [round])),
    judgements: profiles(moderated, ({ judgement }) => [judgement]),
  };
}

function profileOf(
  of: string,
  reviews: readonly ReviewOfGrade[],
  { z, minimum }: { readonly z: number; readonly minimum: number },
): GradingProfile {
  const graded = reviews.length;
  const raised = reviews.filter(({ direction }) => direction === "raised").length;
  const lowered = reviews.filter(({ direction }) => direction === "lowered").length;
  const rate = (count: number): Rate =>
    graded < minimum
      ? { _tag: "TooFew", n: graded, needs: minimum }
      : { _tag: "Rate", ...wilsonInterval(count, graded, z) };
  return {
    of,
    graded,
    changed: raised + lowered,
    raised,
    lowered,
    moves: movesOf(reviews),
    rates: { changed: rate(raised + lowered), raised: rate(raised), lowered: rate(lowered) },
  };
}

function movesOf(reviews: readonly ReviewOfGrade[]): GradingProfile["moves"] {
  return (["lowered", "raised"] as const).flatMap((direction) => {
    const steps = reviews.filter((review) => review.direction === direction).map((review) => review.steps);
    return [...new Set(steps)]
      .toSorted((a, b) => a - b)
      .map((size) => ({ direction, steps: size, count: steps.filter((each) => each === size).length }));
  });
}
