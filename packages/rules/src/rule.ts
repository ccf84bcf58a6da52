import * as z from "zod";
import { type Condition, conditionSchema } from "./condition.ts";
import { gradeKeySchema, idSchema, textSchema } from "./identifier.ts";
import type { Names } from "./names.ts";
import { type Source, sourceSchema, type Strength, strengthSchema } from "./source.ts";

/** How the grades of a group become one; the k-th lowest counts from 1. */
export type Aggregate =
  | { readonly type: "lowest" }
  | { readonly type: "highest" }
  | { readonly type: "kthLowest"; readonly k: number };

/** An end of a limit: a grade, or the lowest or highest that a group has. */
export type Bound<N extends Names = Names> =
  | NoInfer<N["grade"]>
  | { readonly lowest: NoInfer<N["group"]> }
  | { readonly highest: NoInfer<N["group"]> };

/** Which grades a limit leaves: none better than a cap, none worse than a floor, only those from one to another. */
export type Limit<N extends Names = Names> =
  | { readonly cap: Bound<N> }
  | { readonly floor: Bound<N> }
  | { readonly only: { readonly from: Bound<N>; readonly to: Bound<N> } };

interface RuleBase<N extends Names> {
  readonly id: string;
  /** The judgement that it speaks about. */
  readonly judgement: NoInfer<N["judgement"]>;
  /** One sentence, shown to auditors. */
  readonly says: string;
  readonly source: Source;
  readonly strength: Strength;
  /** The body that has adopted the rule as binding, by name. */
  readonly adoptedBy?: string;
}

/** A rule that computes a grade from a group; a judgement has at most one. */
export interface AggregateRule<N extends Names = Names> extends RuleBase<N> {
  readonly kind: "aggregate";
  readonly of: NoInfer<N["group"]>;
  readonly aggregate: Aggregate;
}

/** A rule that leaves only some grades, always or when its condition is true. */
export interface LimitRule<N extends Names = Names> extends RuleBase<N> {
  readonly kind: "limit";
  readonly limit: Limit<N>;
  readonly when?: Condition<N>;
}

/** A sentence with a source that says which grades a judgement is expected, usual or permitted to have. */
export type Rule<N extends Names = Names> = AggregateRule<N> | LimitRule<N>;

const base = {
  id: idSchema,
  judgement: idSchema,
  says: textSchema,
  source: sourceSchema,
  strength: strengthSchema,
  adoptedBy: z.exactOptional(textSchema),
};

const aggregateSchema: z.ZodType<Aggregate> = z.discriminatedUnion(
  "type",
  [
    z.strictObject({ type: z.literal("lowest") }),
    z.strictObject({ type: z.literal("highest") }),
    z.strictObject({ type: z.literal("kthLowest"), k: z.int().positive() }),
  ],
  { error: '"lowest", "highest" or "kthLowest"' },
);

const boundSchema: z.ZodType<Bound> = z.union(
  [gradeKeySchema, z.strictObject({ lowest: idSchema }), z.strictObject({ highest: idSchema })],
  { error: "a grade key, or the lowest or highest of a group" },
);

const limitSchema: z.ZodType<Limit> = z.union(
  [
    z.strictObject({ cap: boundSchema }),
    z.strictObject({ floor: boundSchema }),
    z.strictObject({ only: z.strictObject({ from: boundSchema, to: boundSchema }) }),
  ],
  { error: "a cap, a floor or an only" },
);

/** A rule as plain JSON. */
export const ruleSchema: z.ZodType<Rule> = z.discriminatedUnion(
  "kind",
  [
    z.strictObject({ ...base, kind: z.literal("aggregate"), of: idSchema, aggregate: aggregateSchema }),
    z.strictObject({
      ...base,
      kind: z.literal("limit"),
      limit: limitSchema,
      when: z.exactOptional(conditionSchema),
    }),
  ],
  { error: '"aggregate" or "limit"' },
);
