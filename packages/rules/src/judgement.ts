import * as z from "zod";
import { gradeKeySchema, idSchema, textSchema } from "./identifier.ts";
import type { Names } from "./names.ts";

/**
 * What an input that has no grade does to a judgement whose rules read it.
 * - `block`: nothing is expected, and only the limits that are known hold.
 * - `skip`: it is left out, whether nothing is recorded of it or a non-grade.
 * - `notApplicable`: it is left out where a non-grade is recorded of it, and blocks where nothing is.
 * - `reweight`: as `skip`, and bands measure those that are graded in proportion.
 */
export type MissingPolicy = "block" | "skip" | "notApplicable" | "reweight";

/** What one grade means for one judgement. */
export interface Descriptor<N extends Names = Names> {
  readonly grade: NoInfer<N["grade"]>;
  readonly descriptor: string;
  /** Where it was read. */
  readonly source?: string;
}

/** Whose grade a judgement takes over, and what each of those grades becomes. */
export interface Imported<N extends Names = Names> {
  /** The id of the other framework, in whichever edition. */
  readonly framework: string;
  readonly judgement: string;
  readonly map: readonly { readonly from: string; readonly to: NoInfer<N["grade"]> }[];
  /** The non-grade that stands for a grade which its body is still reviewing. */
  readonly subjectToReview?: string;
}

/** A named thing that is graded. */
export interface Judgement<N extends Names = Names> {
  readonly id: N["judgement"];
  /** The heading in a letter. */
  readonly title: string;
  readonly scale: NoInfer<N["scale"]>;
  /** Whether people grade it, or rules compute it: the expected grade of its rules is then its grade. */
  readonly basis: "given" | "derived";
  readonly role?: "outcome" | "capacity" | "overall";
  /** A step on the way that no letter shows. */
  readonly internal?: boolean;
  readonly whenMissing: MissingPolicy;
  /** What its grades mean for this judgement, beside what the scale says. */
  readonly descriptors?: readonly Descriptor<N>[];
  readonly imported?: Imported<N>;
}

const descriptorSchema: z.ZodType<Descriptor> = z.strictObject({
  grade: gradeKeySchema,
  descriptor: textSchema,
  source: z.exactOptional(textSchema),
});

const importedSchema: z.ZodType<Imported> = z.strictObject({
  framework: idSchema,
  judgement: idSchema,
  map: z.array(z.strictObject({ from: gradeKeySchema, to: gradeKeySchema })).min(1),
  subjectToReview: z.exactOptional(gradeKeySchema),
});

/** A judgement as plain JSON. */
export const judgementSchema: z.ZodType<Judgement> = z.strictObject({
  id: idSchema,
  title: textSchema,
  scale: idSchema,
  basis: z.enum(["given", "derived"]),
  role: z.exactOptional(z.enum(["outcome", "capacity", "overall"])),
  internal: z.exactOptional(z.boolean()),
  whenMissing: z.enum(["block", "skip", "notApplicable", "reweight"]),
  descriptors: z.exactOptional(z.array(descriptorSchema)),
  imported: z.exactOptional(importedSchema),
});
