import type { Counts } from "./counts.ts";

/**
 * Ratings that were read once and are ready to be reckoned with. Subjects, raters and grades are numbers from 0: subjects
 * and raters in the order in which they first appear, grades by their place on the scale.
 */
export interface Ratings extends Counts {
  readonly raters: number;
  /** The names of the raters. */
  readonly names: readonly string[];
  /** The ratings, subject after subject. */
  readonly columns: Columns;
}

/** Ratings as columns, subject after subject. */
export interface Columns {
  /** Where the ratings of each subject begin, and at the end how many ratings there are. */
  readonly starts: Int32Array;
  /** Who gave each rating. */
  readonly raters: Int32Array;
  /** The place on the scale of each rating. */
  readonly grades: Int32Array;
  /** Which of the profiles each subject has. */
  readonly profiles: Int32Array;
}
