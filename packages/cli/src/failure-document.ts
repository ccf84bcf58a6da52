import * as z from "zod";

/** What `--json` prints where a verb could not do what was asked: the same for all verbs. */
export const failureDocument: z.ZodType = z.strictObject({
  v: z.literal(0),
  error: z.strictObject({
    /** Stable: `Usage`, `Defect`, `Interrupted`, or the tag of a refusal or a failure. */
    code: z.string().regex(/^[A-Z][A-Za-z]*$/),
    message: z.string().min(1),
    where: z.string().min(1),
    fix: z.string().min(1),
    rows: z.array(z.strictObject({ line: z.int(), problem: z.string() })).optional(),
    problems: z
      .array(z.strictObject({ path: z.string(), found: z.string(), allowed: z.string() }))
      .optional(),
  }),
});
