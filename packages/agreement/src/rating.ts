/** One grader's grade for one subject. A subject is whatever is graded once: one judgement of one assessment, say. */
export interface Rating {
  readonly subject: string;
  readonly rater: string;
  /** The key of a grade of the scale. */
  readonly grade: string;
}
