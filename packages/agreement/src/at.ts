/** The number at a place. Requires that there is one: a gap would spread as NaN. */
export function at(values: readonly number[], place: number): number {
  const value = values[place];
  if (value === undefined) throw outside(place, values.length);
  return value;
}

/** The integer at a place of a column; apart from `at`, so that each is compiled for one kind of array. */
export function integerAt(column: Int32Array, place: number): number {
  const value = column[place];
  if (value === undefined) throw outside(place, column.length);
  return value;
}

/** The number in a row and a column of a matrix. */
export function cell(matrix: readonly (readonly number[])[], row: number, column: number): number {
  const values = matrix[row];
  if (values === undefined) throw outside(row, matrix.length);
  return at(values, column);
}

function outside(place: number, length: number): RangeError {
  return new RangeError(`Cannot read place ${place}: there are ${length}; this is a defect of ours.`);
}
