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

/** Which grades the rules leave, as `evaluate` and `why-not` print it. */
export const outcomeKeys: Readonly<Record<string, z.ZodType>> = {
  judged: z.boolean(),
  expected: z.string().nullable(),
  likely: z.array(z.string()),
  usual: z.array(z.string()),
  permitted: z.array(z.string()),
  missing: z.array(z.string()),
  unjudgedBecause: z.string().optional(),
};

/** What a rule said of a case, with its sentence. */
export const findingSchema: z.ZodType = z.looseObject({
  rule: z.string(),
  says: z.string(),
  strength: z.enum(["must", "normally", "likely"]),
  effect: z.string(),
  binding: z.boolean(),
  sentence: z.string(),
});

/** A grade, as documents show it. */
export const gradeSchema: z.ZodType = z.looseObject({
  key: z.string(),
  label: z.string(),
  value: z.int().nullable(),
});

/** An event of the record that something rests on. */
export const eventCited: z.ZodType = z.strictObject({
  revision: z.int(),
  type: z.string(),
  by: z.string(),
  onBehalfOf: z.string().optional(),
  at: z.string(),
  occurred: z.string().optional(),
  provenance: provenanceSchema,
});

/** Who did something and when, and how it is known. */
export const traceKeys: Readonly<Record<string, z.ZodType>> = {
  revision: z.int(),
  by: z.string(),
  at: z.string(),
  occurred: z.string().optional(),
  onBehalfOf: z.string().optional(),
  provenance: provenanceSchema,
};
