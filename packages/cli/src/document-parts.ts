import * as z from "zod";

/** Where an assessment stands. */
export const stateSchema: z.ZodType = z.enum(["not-opened", "open", "issued", "reopened", "withdrawn"]);

/** A framework, as documents name it. */
export const frameworkNamed: z.ZodType = z.strictObject({
  id: z.string(),
  edition: z.string(),
  digest: z.string().regex(/^[0-9a-f]{64}$/),
});

/** How we know of something. */
export const provenanceSchema: z.ZodType = z.enum(["recorded", "documented", "inferred", "reconstructed"]);
