import * as z from "zod";
import { idSchema, textSchema } from "./identifier.ts";
import type { Names } from "./names.ts";

/** One in so many, drawn from a seed that was committed before anybody could know what it would draw. */
export interface Sampling {
  readonly oneIn: number;
}

/** Which judgements a step applies to: all, or those for which at least one of these holds. */
export type Which<N extends Names = Names> =
  | "all"
  | {
      readonly judgements?: readonly NoInfer<N["judgement"]>[];
      /** The standing grade is one of these. */
      readonly gradeIs?: readonly NoInfer<N["grade"]>[];
      /** The standing grade departs from what normally or likely holds. */
      readonly departures?: true;
      /**
       * An earlier step, of second grading or moderation, changed the proposed grade, or left it open because two graders
       * differed: the matter is escalated.
       */
      readonly changed?: true;
      readonly sample?: Sampling;
    };

/**
 * Which judgements are graded twice. It cannot depend on a grade: whether a second one is asked for would tell the first.
 */
export type WhichBlind<N extends Names = Names> =
  | "all"
  | { readonly judgements?: readonly NoInfer<N["judgement"]>[]; readonly sample?: Sampling };

/**
 * How two grades come to one where they differ.
 * - `adjudicate`: a third person decides.
 * - `jointly`: the two graders agree on a grade.
 * - `worst`: the worse of the two stands.
 * - `keep-first-within-tolerance`: the first stands where they are no more than `tolerance` grades apart, and otherwise
 *   a third person decides.
 */
export type Resolve = "adjudicate" | "jointly" | "worst" | "keep-first-within-tolerance";

/**
 * A second grade, given without sight of the first. Units: `tolerance` in steps of the scale; above 0 only where
 * `resolve` says which grade stands within it.
 */
export interface SecondGrading<N extends Names = Names> {
  readonly which: WhichBlind<N>;
  readonly tolerance: number;
  readonly resolve: Resolve;
}

const samplingSchema: z.ZodType<Sampling> = z.strictObject({ oneIn: z.int().min(1) });
const judgementsSchema = z.array(idSchema).min(1);

/** Which judgements a step applies to, as plain JSON. */
export const whichSchema: z.ZodType<Which> = z.union([
  z.literal("all"),
  z.strictObject({
    judgements: z.exactOptional(judgementsSchema),
    gradeIs: z.exactOptional(z.array(textSchema).min(1)),
    departures: z.exactOptional(z.literal(true)),
    changed: z.exactOptional(z.literal(true)),
    sample: z.exactOptional(samplingSchema),
  }),
]);

/** Second grading as plain JSON. */
export const secondGradingSchema: z.ZodType<SecondGrading> = z.strictObject({
  which: z.union([
    z.literal("all"),
    z.strictObject({
      judgements: z.exactOptional(judgementsSchema),
      sample: z.exactOptional(samplingSchema),
    }),
  ]),
  tolerance: z.int().min(0),
  resolve: z.enum(["adjudicate", "jointly", "worst", "keep-first-within-tolerance"]),
});
