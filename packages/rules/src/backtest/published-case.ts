import type { Facts, Inputs } from "../inputs.ts";

/** Cases that were published alike: what was graded, what came out, and how many there are. */
export interface PublishedCase {
  /** Where they stand in the file that they come from, from 1. */
  readonly line: number;
  readonly inputs: Inputs;
  readonly facts: Facts;
  /** The outcome, or null where none was rated. */
  readonly published: string | null;
  /** How many they are: a whole number, 0 or more. */
  readonly cases: number;
}
