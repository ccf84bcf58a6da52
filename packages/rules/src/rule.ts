import * as z from "zod";
import {
  type Aggregate,
  aggregateSchema,
  type CaseAggregate,
  type GroupAggregate,
  readsGroup,
} from "./aggregate.ts";
import { type Condition, conditionSchema } from "./condition.ts";
import { gradeKeySchema, idSchema, textSchema } from "./identifier.ts";
import type { Names } from "./names.ts";
import { type Source, sourceSchema, type Strength, strengthSchema } from "./source.ts";

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

/** A rule that computes a grade from the grades of a group. */
export interface GroupAggregateRule<N extends Names = Names> extends RuleBase<N> {
  readonly kind: "aggregate";
  readonly of: NoInfer<N["group"]>;
  readonly aggregate: GroupAggregate<N>;
}

/** A rule that computes a grade from what it names itself. */
export interface CaseAggregateRule<N extends Names = Names> extends RuleBase<N> {
  readonly kind: "aggregate";
  readonly of?: never;
  readonly aggregate: CaseAggregate<N>;
}

/** A rule that computes a grade; a judgement has at most one. */
export type AggregateRule<N extends Names = Names> = GroupAggregateRule<N> | CaseAggregateRule<N>;

/** A rule that moves the computed grade up or down the scale when its condition is true; all are summed, and then clamped once. */
export interface ShiftRule<N extends Names = Names> extends RuleBase<N> {
  readonly kind: "shift";
  /** Steps of the scale, up where positive; never 0. */
  readonly by: number;
  readonly when: Condition<N>;
}

/** A rule that leaves only some grades, always or when its condition is true. */
export interface LimitRule<N extends Names = Names> extends RuleBase<N> {
  readonly kind: "limit";
  readonly limit: Limit<N>;
  readonly when?: Condition<N>;
}

/** A rule that says that the judgement is not to be made when its condition is true, whatever its strength, and why. */
export interface GateRule<N extends Names = Names> extends RuleBase<N> {
  readonly kind: "gate";
  /** The reason, as one sentence. */
  readonly unjudged: string;
  readonly when: Condition<N>;
}

/** A sentence with a source that says which grades a judgement is expected, usual or permitted to have. */
export type Rule<N extends Names = Names> = AggregateRule<N> | ShiftRule<N> | LimitRule<N> | GateRule<N>;

const base = {
  id: idSchema,
  judgement: idSchema,
  says: textSchema,
  source: sourceSchema,
  strength: strengthSchema,
  adoptedBy: z.exactOptional(textSchema),
};

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

const aggregateRuleSchema = z
  .strictObject({
    ...base,
    kind: z.literal("aggregate"),
    of: z.exactOptional(idSchema),
    aggregate: aggregateSchema,
  })
  .refine((rule) => rule.of !== undefined || !readsGroup(rule.aggregate), {
    path: ["of"],
    error: "the group whose grades it reads",
  })
  .refine((rule) => rule.of === undefined || readsGroup(rule.aggregate), {
    path: ["of"],
    error: "no group: its rows say what they read",
  });

const ruleShape: z.ZodType<LooseRule> = z.discriminatedUnion(
  "kind",
  [
    aggregateRuleSchema,
    z.strictObject({
      ...base,
      kind: z.literal("shift"),
      by: z.int().refine((by) => by !== 0, { error: "a number of steps that is not 0" }),
      when: conditionSchema,
    }),
    z.strictObject({
      ...base,
      kind: z.literal("limit"),
      limit: limitSchema,
      when: z.exactOptional(conditionSchema),
    }),
    z.strictObject({ ...base, kind: z.literal("gate"), unjudged: textSchema, when: conditionSchema }),
  ],
  { error: '"aggregate", "shift", "limit" or "gate"' },
);

type LooseRule =
  | (RuleBase<Names> & { readonly kind: "aggregate"; readonly of?: string; readonly aggregate: Aggregate })
  | ShiftRule
  | LimitRule
  | GateRule;

/** A rule as plain JSON. */
// The refinements see to it that an aggregate has a group where, and only where, it reads one: the type cannot say so.
export const ruleSchema: z.ZodType<Rule> = ruleShape as z.ZodType<Rule>;
