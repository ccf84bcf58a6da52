import * as z from "zod";

const pattern = /^[a-z][a-z0-9.-]*$/;
// Judgements, groups and facts become property names: `constructor` is the one word of the pattern that every object inherits.
const inherited = "constructor";

/** An id: lower-case letters, digits, dots and hyphens, a letter first; never a name that every object inherits. */
export const idSchema: z.ZodType<string> = z
  .string()
  .refine((id) => pattern.test(id) && id !== inherited, {
    error: "an id of lower-case letters, digits, dots and hyphens, a letter first",
  })
  .meta({ pattern: pattern.source });

/** A grade's key: as an id, but it may begin with a digit; it is never used as a property name. */
export const gradeKeySchema: z.ZodType<string> = z
  .string()
  .regex(/^[a-z0-9][a-z0-9.-]*$/, { error: "a grade key of lower-case letters, digits, dots and hyphens" });

/** The name of an edition: text without `@`, which stands between a framework's id and its edition where both are named. */
export const editionSchema: z.ZodType<string> = z
  .string()
  .refine((text) => text.trim() !== "", { error: "text that is not blank" })
  .refine((text) => !text.includes("@"), { error: "an edition without @: it is named as id@edition" })
  .meta({ pattern: "^[^@]*[^@\\s][^@]*$" });

/** Text that says something. */
export const textSchema: z.ZodType<string> = z
  .string()
  .refine((text) => text.trim() !== "", { error: "text that is not blank" })
  .meta({ pattern: "\\S" });
