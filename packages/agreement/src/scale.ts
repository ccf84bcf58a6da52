/**
 * The grades that were open to the graders, worst first. It comes from the framework and never from the ratings: a grade
 * that nobody gave moves several coefficients.
 */
export interface GradeScale {
  /** The keys of the grades, worst to best. */
  readonly grades: readonly string[];
  /**
   * What each grade measures, ascending, for scales whose grades are amounts. Weights and interval and ratio alpha reckon
   * with it; where it is left out, weights and interval alpha reckon with the places 0, 1, 2 …, and ratio alpha is undefined.
   */
  readonly values?: readonly number[];
}

/**
 * Holds a scale against what every coefficient needs of it.
 *
 * @throws RangeError where it has fewer than two grades, names one twice, or has values that do not ascend with them
 */
export function requireScale({ grades, values }: GradeScale): void {
  const act = `Cannot use the scale ${grades.join(", ") || "without grades"}`;
  if (grades.length < 2) throw new RangeError(`${act}: it has fewer than two grades; name them all.`);
  if (new Set(grades).size < grades.length) {
    throw new RangeError(`${act}: it names a grade twice; name each once.`);
  }
  if (values === undefined) return;
  const ascending = values.every((value, place) => {
    const before = values[place - 1];
    return Number.isFinite(value) && (before === undefined || before < value);
  });
  if (values.length !== grades.length || !ascending) {
    throw new RangeError(`${act}: its values do not ascend with its grades; give one for each, or none.`);
  }
}

/** What the grades measure: the values of the scale, or their places. */
export function valuesOf({ grades, values }: GradeScale): readonly number[] {
  return values ?? grades.map((_, place) => place);
}
