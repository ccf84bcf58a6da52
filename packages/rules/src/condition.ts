import * as z from "zod";
import { gradeKeySchema, idSchema } from "./identifier.ts";
import type { Names } from "./names.ts";

/** How a grade is compared; better and worse are by the order of the scale. */
export type Comparator = "is" | "atLeast" | "atMost" | "betterThan" | "worseThan";

const comparators: readonly Comparator[] = ["is", "atLeast", "atMost", "betterThan", "worseThan"];

/** Exactly one of the properties of `T`. */
type OneOf<T> = {
  [K in keyof T]: Readonly<Pick<T, K>> & { readonly [Other in Exclude<keyof T, K>]?: never };
}[keyof T];

/** A comparison with a value, written as one property named by the comparator: `{ atLeast: "good" }`. */
export type Comparison<Value> = OneOf<Record<Comparator, Value>>;

/** A bound on a count, written as one property: `{ atMost: 1 }`. */
export type CountBound = OneOf<{ atLeast: number; atMost: number; exactly: number }>;

/** What another judgement's grade stands for in a comparison. */
export interface GradeOfJudgement<N extends Names = Names> {
  readonly judgement: NoInfer<N["judgement"]>;
}

/** A comparison of one judgement with a grade, or with another judgement. */
export type JudgementCondition<N extends Names = Names> = {
  readonly judgement: NoInfer<N["judgement"]>;
} & Comparison<NoInfer<N["grade"]> | GradeOfJudgement<N>>;

/** Which judgements a count counts. `ratedOnly` leaves those without a grade out, where else they keep it open. */
export type Counted<N extends Names = Names> = {
  readonly of: NoInfer<N["group"]> | readonly NoInfer<N["judgement"]>[];
  readonly ratedOnly?: true;
} & Comparison<NoInfer<N["grade"]>>;

/** How many judgements compare so. */
export type CountCondition<N extends Names = Names> = { readonly count: Counted<N> } & CountBound;

/**
 * When a rule applies. Its truth is true, false or unknown: `any` is true if one member is, `all` is false if one is, a
 * count is known when its bounds decide, a comparison when both sides are graded.
 */
export type Condition<N extends Names = Names> =
  | { readonly all: readonly Condition<N>[] }
  | { readonly any: readonly Condition<N>[] }
  | { readonly not: Condition<N> }
  | JudgementCondition<N>
  | CountCondition<N>
  | { readonly fact: NoInfer<N["fact"]> };

/** The comparator of a comparison, and the value that it compares with. Requires one comparator, as the schema does. */
export function comparisonOf<Value>(comparison: Comparison<Value>): {
  readonly comparator: Comparator;
  readonly value: Value;
} {
  // One by one, for names that are written out are read many times faster than those of a list.
  if (comparison.is !== undefined) return { comparator: "is", value: comparison.is };
  if (comparison.atLeast !== undefined) return { comparator: "atLeast", value: comparison.atLeast };
  if (comparison.atMost !== undefined) return { comparator: "atMost", value: comparison.atMost };
  if (comparison.betterThan !== undefined) return { comparator: "betterThan", value: comparison.betterThan };
  if (comparison.worseThan !== undefined) return { comparator: "worseThan", value: comparison.worseThan };
  throw new TypeError(
    `Cannot compare: a comparison names no comparator; use one of ${comparators.join(", ")}.`,
  );
}

const gradeOrJudgement: z.ZodType<string | GradeOfJudgement> = z.union(
  [gradeKeySchema, z.strictObject({ judgement: idSchema })],
  { error: "a grade key or a judgement" },
);

const countedJudgements = {
  of: z.union([idSchema, z.array(idSchema).min(1)], { error: "a group or a list of judgements" }),
  ratedOnly: z.exactOptional(z.literal(true)),
};

const counted: z.ZodType<Counted> = z.union(
  [
    z.strictObject({ ...countedJudgements, is: gradeKeySchema }),
    z.strictObject({ ...countedJudgements, atLeast: gradeKeySchema }),
    z.strictObject({ ...countedJudgements, atMost: gradeKeySchema }),
    z.strictObject({ ...countedJudgements, betterThan: gradeKeySchema }),
    z.strictObject({ ...countedJudgements, worseThan: gradeKeySchema }),
  ],
  { error: "what to count" },
);

const members: z.ZodType<readonly Condition[]> = z.lazy(() => z.array(conditionSchema).min(1));

/** A condition as plain JSON. */
export const conditionSchema: z.ZodType<Condition> = z.union(
  [
    z.strictObject({ all: members }),
    z.strictObject({ any: members }),
    z.strictObject({ not: z.lazy(() => conditionSchema) }),
    z.strictObject({ judgement: idSchema, is: gradeOrJudgement }),
    z.strictObject({ judgement: idSchema, atLeast: gradeOrJudgement }),
    z.strictObject({ judgement: idSchema, atMost: gradeOrJudgement }),
    z.strictObject({ judgement: idSchema, betterThan: gradeOrJudgement }),
    z.strictObject({ judgement: idSchema, worseThan: gradeOrJudgement }),
    z.strictObject({ count: counted, atLeast: z.int().nonnegative() }),
    z.strictObject({ count: counted, atMost: z.int().nonnegative() }),
    z.strictObject({ count: counted, exactly: z.int().nonnegative() }),
    z.strictObject({ fact: idSchema }),
  ],
  { error: "a condition" },
);
