import * as z from "zod";
import { absurd } from "./absurd.ts";
import {
  bandRowsSchema,
  type Bands,
  type JointBands,
  jointRowsSchema,
  measureSchema,
  roundingSchema,
} from "./bands.ts";
import { type Condition, conditionSchema } from "./condition.ts";
import { idSchema } from "./identifier.ts";
import type { Names } from "./names.ts";
import { type Row, rowParts } from "./row.ts";

/** A row that applies when its condition is true. */
export interface ConditionRow<N extends Names = Names> extends Row<N> {
  readonly when: Condition<N>;
}

/**
 * The first row that applies, else `otherwise`. A row that is not known ends it without a base: nobody can say then that
 * a later one is the first.
 */
export interface FirstOf<N extends Names = Names> {
  readonly type: "firstOf";
  readonly rows: readonly ConditionRow<N>[];
  /** The row for all that no other row is for; left out, such a case has no base. */
  readonly otherwise?: Row<N>;
}

/** A decision table. Hit `unique`: never more than one row applies. Hit `first`: the first that applies counts. */
export interface Table<N extends Names = Names> {
  readonly type: "table";
  readonly hit: "unique" | "first";
  readonly rows: readonly ConditionRow<N>[];
}

/** The grade of another judgement, to be shifted and limited. */
export interface StartAt<N extends Names = Names> {
  readonly type: "startAt";
  readonly judgement: NoInfer<N["judgement"]>;
}

/** How the grades of a group become one; the k-th lowest counts from 1, and a median of two middle grades is the lower or the higher. */
export type GroupAggregate<N extends Names = Names> =
  | { readonly type: "lowest" }
  | { readonly type: "highest" }
  | { readonly type: "kthLowest"; readonly k: number }
  | { readonly type: "median"; readonly middle: "low" | "high" }
  | Bands<N>
  | JointBands<N>;

/** How a case becomes a grade, whatever judgements and facts are named in it. */
export type CaseAggregate<N extends Names = Names> = FirstOf<N> | Table<N> | StartAt<N>;

/** How a grade is computed. */
export type Aggregate<N extends Names = Names> = GroupAggregate<N> | CaseAggregate<N>;

/** Whether an aggregate takes its grades from a group, which its rule then names. */
export function readsGroup(aggregate: Aggregate): aggregate is GroupAggregate {
  return aggregate.type !== "firstOf" && aggregate.type !== "table" && aggregate.type !== "startAt";
}

/** The rows of an aggregate, in order, the one for all other cases last; none where it has no rows. */
export function rowsOf(aggregate: Aggregate): readonly Row[] {
  switch (aggregate.type) {
    case "bands":
    case "table":
      return aggregate.rows;
    case "firstOf":
    case "jointBands":
      return aggregate.otherwise === undefined ? aggregate.rows : [...aggregate.rows, aggregate.otherwise];
    case "lowest":
    case "highest":
    case "kthLowest":
    case "median":
    case "startAt":
      return [];
    default:
      return absurd(aggregate);
  }
}

const conditionRows: z.ZodType<readonly ConditionRow[]> = z
  .array(z.strictObject({ ...rowParts, when: conditionSchema }))
  .min(1);

const otherwise = z.exactOptional(z.strictObject(rowParts));

/** An aggregate as plain JSON. */
export const aggregateSchema: z.ZodType<Aggregate> = z.discriminatedUnion(
  "type",
  [
    z.strictObject({ type: z.literal("lowest") }),
    z.strictObject({ type: z.literal("highest") }),
    z.strictObject({ type: z.literal("kthLowest"), k: z.int().positive() }),
    z.strictObject({ type: z.literal("median"), middle: z.enum(["low", "high"]) }),
    z.strictObject({
      type: z.literal("firstOf"),
      rows: conditionRows,
      otherwise,
    }),
    z.strictObject({ type: z.literal("table"), hit: z.enum(["unique", "first"]), rows: conditionRows }),
    z.strictObject({ type: z.literal("startAt"), judgement: idSchema }),
    z.strictObject({
      type: z.literal("bands"),
      measure: measureSchema,
      denominator: z.int().positive(),
      rounding: roundingSchema,
      rows: bandRowsSchema,
    }),
    z.strictObject({ type: z.literal("jointBands"), rows: jointRowsSchema, otherwise }),
  ],
  {
    error:
      '"lowest", "highest", "kthLowest", "median", "firstOf", "bands", "jointBands", "table" or "startAt"',
  },
);
