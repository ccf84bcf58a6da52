import * as z from "zod";
import { idSchema } from "./identifier.ts";
import type { Names } from "./names.ts";
import { type Row, rowParts } from "./row.ts";

/** How much a judgement's points count in a weighted sum. */
export interface Weight<N extends Names = Names> {
  readonly judgement: NoInfer<N["judgement"]>;
  readonly weight: number;
}

/**
 * What is measured of a group's points, before it is divided and rounded.
 * - `sum`: the points added up.
 * - `weightedSum`: each member's points times its weight, added up.
 * - `percentOfMaximum`: a hundred times the points added up; the denominator is then the most that they can come to.
 */
export type Measure<N extends Names = Names> =
  | { readonly type: "sum" }
  | { readonly type: "weightedSum"; readonly weights: readonly Weight<N>[] }
  | { readonly type: "percentOfMaximum" };

/** How a quotient becomes an integer: `half-…` say where exactly half goes; `none` compares the quotient as it is. */
export type Rounding = "down" | "up" | "half-down" | "half-up" | "half-even" | "none";

/** A row for measures from one edge to the other, both included. */
export interface BandRow<N extends Names = Names> extends Row<N> {
  readonly from: number;
  readonly to: number;
}

/** The grade of the band in which a measure of a group's points lies; between two bands there is none. */
export interface Bands<N extends Names = Names> {
  readonly type: "bands";
  readonly measure: Measure<N>;
  /** What the measure is divided by: 1 for a plain sum. */
  readonly denominator: number;
  readonly rounding: Rounding;
  /** Lowest first. */
  readonly rows: readonly BandRow<N>[];
}

/** A bound on points, written as one property: `atMost` where few points are good, `atLeast` where many are. */
export type PointBound =
  | { readonly atMost: number; readonly atLeast?: never }
  | { readonly atLeast: number; readonly atMost?: never };

/** A row for cases whose total and whose worst single points are both within a bound. */
export interface JointRow<N extends Names = Names> extends Row<N> {
  readonly total: PointBound;
  readonly worst: PointBound;
}

/** The grade of the first row whose bounds on the total of a group's points and on each member's are both met. */
export interface JointBands<N extends Names = Names> {
  readonly type: "jointBands";
  readonly rows: readonly JointRow<N>[];
  /** The row for all that no other row is for; left out, such a case has no base. */
  readonly otherwise?: Row<N>;
}

/** A measure as plain JSON. */
export const measureSchema: z.ZodType<Measure> = z.discriminatedUnion(
  "type",
  [
    z.strictObject({ type: z.literal("sum") }),
    z.strictObject({
      type: z.literal("weightedSum"),
      weights: z.array(z.strictObject({ judgement: idSchema, weight: z.int().positive() })).min(1),
    }),
    z.strictObject({ type: z.literal("percentOfMaximum") }),
  ],
  { error: '"sum", "weightedSum" or "percentOfMaximum"' },
);

const pointBoundSchema: z.ZodType<PointBound> = z.union(
  [z.strictObject({ atMost: z.int() }), z.strictObject({ atLeast: z.int() })],
  { error: "a bound, atMost or atLeast" },
);

/** The rows of bands as plain JSON. */
export const bandRowsSchema: z.ZodType<readonly BandRow[]> = z
  .array(z.strictObject({ ...rowParts, from: z.int(), to: z.int() }))
  .min(1);

/** The rows of joint bands as plain JSON. */
export const jointRowsSchema: z.ZodType<readonly JointRow[]> = z
  .array(z.strictObject({ ...rowParts, total: pointBoundSchema, worst: pointBoundSchema }))
  .min(1);

/** A rounding as plain JSON. */
export const roundingSchema: z.ZodType<Rounding> = z.enum([
  "down",
  "up",
  "half-down",
  "half-up",
  "half-even",
  "none",
]);
