import * as z from "zod";
import { idSchema, textSchema } from "./identifier.ts";
import type { Names } from "./names.ts";

/** A named thing that is graded. */
export interface Judgement<N extends Names = Names> {
  readonly id: N["judgement"];
  /** The heading in a letter. */
  readonly title: string;
  readonly scale: NoInfer<N["scale"]>;
  /** Whether people grade it, or rules compute it. */
  readonly basis: "given" | "derived";
  readonly role?: "outcome" | "capacity" | "overall";
  /** A step on the way that no letter shows. */
  readonly internal?: boolean;
  /** What an input that is not graded does to this judgement. */
  readonly whenMissing: "block" | "skip" | "notApplicable" | "reweight";
}

/**
 * A judgement as plain JSON. What the language does not speak yet is refused here, by name, and nowhere else: a derived
 * basis and the policies for missing inputs beside `block`.
 */
export const judgementSchema: z.ZodType<Judgement> = z.strictObject({
  id: idSchema,
  title: textSchema,
  scale: idSchema,
  basis: z.enum(["given", "derived"]).refine((basis) => basis === "given", {
    error: '"given"; derived judgements come with a later edition of the language',
  }),
  role: z.exactOptional(z.enum(["outcome", "capacity", "overall"])),
  internal: z.exactOptional(z.boolean()),
  whenMissing: z.enum(["block", "skip", "notApplicable", "reweight"]).refine((policy) => policy === "block", {
    error: '"block"; the other policies come with a later edition of the language',
  }),
});
