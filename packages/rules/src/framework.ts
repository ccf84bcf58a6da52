import { digest } from "@assay/bytes";
import * as z from "zod";
import { editionSchema, idSchema, textSchema } from "./identifier.ts";
import { type Judgement, judgementSchema } from "./judgement.ts";
import { type LetterPlan, letterPlanSchema } from "./letter-plan.ts";
import type { Names } from "./names.ts";
import { type Process, processSchema } from "./process.ts";
import { type Rule, ruleSchema } from "./rule.ts";
import { type Scale, scaleSchema } from "./scale.ts";

/** Something that is so or not so in a case, beside the grades. */
export interface Fact {
  readonly says: string;
  /** What a fact that nobody has established counts as: not so, or open. */
  readonly whenUnknown: "false" | "block";
}

/** A check of the proof that this framework is allowed to fail. */
export interface Accepted {
  readonly check: string;
  readonly reason: string;
  readonly source: string;
}

/** Scales, judgements, rules, process and letter plan of one edition, as data. */
export interface Framework<N extends Names = Names> {
  readonly id: string;
  readonly edition: string;
  readonly issuer: string;
  readonly title: string;
  /** The first and the last day of inspections that this edition is for, as YYYY-MM-DD, both included. */
  readonly effective: { readonly from: string; readonly to?: string };
  readonly scales: Readonly<Record<N["scale"], Scale<N["grade"]>>>;
  readonly judgements: readonly Judgement<N>[];
  readonly groups: Readonly<Record<N["group"], readonly NoInfer<N["judgement"]>[]>>;
  readonly facts: Readonly<Record<N["fact"], Fact>>;
  readonly rules: readonly Rule<N>[];
  /** The judgement that sums all others up; null or left out where there is none. A record has no null: what is recorded leaves it out. */
  readonly outcome?: NoInfer<N["judgement"]> | null;
  readonly accepts: readonly Accepted[];
  readonly process: Process<N>;
  readonly letter: LetterPlan<N>;
  /** What an explanation begins with where a rule that decided is inferred or assumed. */
  readonly wording: { readonly inferredExpectation: string };
}

const daySchema = z.iso.date({ error: "a day as YYYY-MM-DD" });

/** The shape of a framework as plain JSON. What its parts say of each other is checked by `parseFramework`. */
export const frameworkSchema: z.ZodType<Framework> = z.strictObject({
  id: idSchema,
  edition: editionSchema,
  issuer: textSchema,
  title: textSchema,
  effective: z.strictObject({ from: daySchema, to: z.exactOptional(daySchema) }),
  scales: z.record(idSchema, scaleSchema),
  judgements: z.array(judgementSchema).min(1),
  groups: z.record(idSchema, z.array(idSchema).min(1)),
  facts: z.record(idSchema, z.strictObject({ says: textSchema, whenUnknown: z.enum(["false", "block"]) })),
  rules: z.array(ruleSchema),
  outcome: z.exactOptional(idSchema.nullable()),
  accepts: z.array(z.strictObject({ check: textSchema, reason: textSchema, source: textSchema })),
  process: processSchema,
  letter: letterPlanSchema,
  wording: z.strictObject({ inferredExpectation: textSchema }),
});

/** The SHA-256 of a framework's canonical JSON, in hex: two editions that differ in one letter have different digests. */
export function frameworkDigest(framework: Framework): string {
  return digest(framework);
}
