import { at, integerAt } from "./at.ts";
import { bySubject, type BySubject } from "./by-subject.ts";
import { profiled } from "./profiles.ts";
import type { RatingProblem } from "./rating-problem.ts";
import type { Rating } from "./rating.ts";
import type { Ratings } from "./ratings.ts";
import { requireScale, type GradeScale } from "./scale.ts";

/** Ratings, or everything that is wrong with them, in the order of their places. */
export type ParsedRatings =
  | { readonly _tag: "Left"; readonly left: readonly RatingProblem[] }
  | { readonly _tag: "Right"; readonly right: Ratings };

/**
 * Reads ratings once against a declared scale. Who did not grade a subject gives no rating for it; nothing stands for
 * what is missing.
 *
 * Finds, at each place: Nameless, UnknownGrade, GradedTwice.
 * @throws RangeError where the scale has fewer than two grades, or names one twice
 * @law Neither the order of the ratings nor the names of subjects and raters change a figure.
 */
export function parseRatings(scale: GradeScale, ratings: Iterable<Rating>): ParsedRatings {
  requireScale(scale);
  const gradePlaces = new Map(scale.grades.map((grade, place) => [grade, place]));
  const problems: RatingProblem[] = [];
  const subjects = numbering();
  const raters = numbering();
  const columns = {
    subjects: [] as number[],
    raters: [] as number[],
    grades: [] as number[],
    places: [] as number[],
  };
  let place = 0;
  for (const { subject, rater, grade } of ratings) {
    const gradePlace = gradePlaces.get(grade);
    if (subject === "" || rater === "") {
      problems.push({ _tag: "Nameless", place, part: subject === "" ? "subject" : "rater" });
    } else if (gradePlace === undefined) {
      problems.push({ _tag: "UnknownGrade", place, grade, scale: scale.grades });
    } else {
      columns.subjects.push(subjects.of(subject));
      columns.raters.push(raters.of(rater));
      columns.grades.push(gradePlace);
      columns.places.push(place);
    }
    place += 1;
  }
  const grouped = bySubject(Int32Array.from(columns.subjects), subjects.names.length);
  const inOrder = (column: readonly number[]): Int32Array => grouped.order.map((each) => at(column, each));
  const raterColumn = inOrder(columns.raters);
  for (const [again, first] of repeats(grouped, raterColumn, raters.names.length)) {
    problems.push({
      _tag: "GradedTwice",
      place: at(columns.places, again),
      first: at(columns.places, first),
      subject: subjects.names[at(columns.subjects, again)] ?? "",
      rater: raters.names[at(columns.raters, again)] ?? "",
    });
  }
  if (problems.length > 0) return { _tag: "Left", left: problems.toSorted((a, b) => a.place - b.place) };
  return {
    _tag: "Right",
    right: assembled(scale, grouped, raters.names, raterColumn, inOrder(columns.grades)),
  };
}

function assembled(
  scale: GradeScale,
  { starts }: BySubject,
  names: readonly string[],
  raters: Int32Array,
  grades: Int32Array,
): Ratings {
  const { profiles, profileOf } = profiled(starts, grades, scale.grades.length);
  return {
    scale,
    profiles,
    subjects: starts.length - 1,
    ratings: grades.length,
    raters: names.length,
    paired: names.length === 2 && profiles.every(({ total }) => total === 2),
    names,
    columns: { starts, raters, grades, profiles: profileOf },
  };
}

/** The ratings that repeat an earlier one of the same subject by the same rater, each with the first. */
function repeats(
  { starts, order }: BySubject,
  raters: Int32Array,
  count: number,
): readonly (readonly [again: number, first: number])[] {
  const found: (readonly [number, number])[] = [];
  const lastSubject = new Int32Array(count).fill(-1);
  const firstPlace = new Int32Array(count);
  for (let subject = 0; subject < starts.length - 1; subject += 1) {
    for (let place = integerAt(starts, subject); place < integerAt(starts, subject + 1); place += 1) {
      const rater = integerAt(raters, place);
      if (integerAt(lastSubject, rater) === subject) {
        found.push([integerAt(order, place), integerAt(firstPlace, rater)]);
      } else {
        lastSubject[rater] = subject;
        firstPlace[rater] = integerAt(order, place);
      }
    }
  }
  return found;
}

function numbering(): { readonly names: readonly string[]; readonly of: (name: string) => number } {
  const numbers = new Map<string, number>();
  const names: string[] = [];
  return {
    names,
    of(name) {
      const known = numbers.get(name);
      if (known !== undefined) return known;
      numbers.set(name, names.length);
      return names.push(name) - 1;
    },
  };
}
