import { at } from "./at.ts";

/** The sum of numbers. */
export function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}

/** The sum of the products of what stands at the same place in both. Requires equal lengths. */
export function dot(left: readonly number[], right: readonly number[]): number {
  return left.reduce((total, value, place) => total + value * at(right, place), 0);
}

/** A matrix applied to a vector. */
export function times(matrix: readonly (readonly number[])[], vector: readonly number[]): readonly number[] {
  return matrix.map((row) => dot(row, vector));
}

/** A matrix with its rows as columns. Requires a square matrix. */
export function transposed(matrix: readonly (readonly number[])[]): readonly (readonly number[])[] {
  return matrix.map((_, column) => matrix.map((row) => at(row, column)));
}
