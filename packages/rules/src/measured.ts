import { absurd } from "./absurd.ts";
import type { BandRow, Bands, JointBands, JointRow, PointBound, Rounding } from "./bands.ts";
import type { Framework } from "./framework.ts";
import type { Graded } from "./inputs.ts";
import { requiredScale } from "./lookup.ts";
import type { Row } from "./row.ts";
import { gradeOf } from "./scale.ts";

/** A fraction of integers, exact. Its denominator is above 0. */
interface Quotient {
  readonly over: number;
  readonly under: number;
}

/**
 * The band in which the graded members of a group lie, or undefined between two bands. Members without a grade weigh
 * nothing: what is measured is then in proportion to those that are graded.
 *
 * Requires at least one graded member, and points and weights for all, as the parser sees to.
 */
export function bandOf(
  framework: Framework,
  bands: Bands,
  graded: readonly Graded[],
  members: readonly string[],
): BandRow | undefined {
  const measured = rounded(quotientOf(framework, bands, graded, members), bands.rounding);
  return bands.rows.find(
    ({ from, to }) => from * measured.under <= measured.over && measured.over <= to * measured.under,
  );
}

function quotientOf(
  framework: Framework,
  { measure, denominator }: Bands,
  graded: readonly Graded[],
  members: readonly string[],
): Quotient {
  const weightOf = (judgement: string): number =>
    measure.type === "weightedSum"
      ? (measure.weights.find((weight) => weight.judgement === judgement)?.weight ?? 0)
      : 1;
  const total = sum(
    graded.map(({ judgement, grade }) => weightOf(judgement) * pointsOf(framework, judgement, grade)),
  );
  if (measure.type === "percentOfMaximum") {
    const most = sum(graded.map(({ judgement }) => mostPoints(framework, judgement)));
    return { over: 100 * total, under: most };
  }
  // Exact, and the plain total where all are graded: both sums of weights are then the same.
  const weighed = sum(graded.map(({ judgement }) => weightOf(judgement)));
  return weighed === sum(members.map(weightOf))
    ? { over: total, under: denominator }
    : { over: total * sum(members.map(weightOf)), under: weighed * denominator };
}

function rounded({ over, under }: Quotient, rounding: Rounding): Quotient {
  const down = Math.floor(over / under);
  const rest = over - down * under;
  const up = rest === 0 ? down : down + 1;
  const twice = 2 * rest - under;
  switch (rounding) {
    case "none":
      return { over, under };
    case "down":
      return { over: down, under: 1 };
    case "up":
      return { over: up, under: 1 };
    case "half-down":
      return { over: twice > 0 ? up : down, under: 1 };
    case "half-up":
      return { over: twice >= 0 ? up : down, under: 1 };
    case "half-even":
      return { over: twice > 0 || (twice === 0 && down % 2 !== 0) ? up : down, under: 1 };
    default:
      return absurd(rounding);
  }
}

/**
 * The first row whose bounds are met by the total of all members' points and by each member's; else the one for all
 * other cases. Requires all members to be graded.
 */
export function jointRowOf(
  framework: Framework,
  { rows, otherwise }: JointBands,
  graded: readonly Graded[],
): Row | undefined {
  const points = graded.map(({ judgement, grade }) => pointsOf(framework, judgement, grade));
  const total = sum(points);
  const meets = (row: JointRow): boolean =>
    isWithin(row.total, total) && points.every((each) => isWithin(row.worst, each));
  return rows.find(meets) ?? otherwise;
}

function isWithin(bound: PointBound, points: number): boolean {
  return bound.atMost === undefined ? points >= bound.atLeast : points <= bound.atMost;
}

/** The points of a grade of a judgement. */
function pointsOf(framework: Framework, judgement: string, grade: string): number {
  const points = gradeOf(requiredScale(framework, judgement), grade)?.points;
  if (points === undefined) {
    throw new RangeError(
      `Cannot add up "${grade}" of "${judgement}": the grade has no points; give every grade of its scale points.`,
    );
  }
  return points;
}

/** The most points that a judgement can have. */
export function mostPoints(framework: Framework, judgement: string): number {
  return Math.max(...requiredScale(framework, judgement).grades.map(({ points }) => points ?? 0));
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, each) => total + each, 0);
}
