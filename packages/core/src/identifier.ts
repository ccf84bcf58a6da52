import * as z from "zod";

const identifierPattern = /^[a-z][a-z0-9.-]*$/;
const identifierLengthMax = 200;

/** An id of a stream, judgement, piece of evidence, source, area or actor: `^[a-z][a-z0-9.-]*$`, at most 200 characters. */
export const identifierSchema: z.ZodType<string> = z
  .string()
  .max(identifierLengthMax)
  .regex(
    identifierPattern,
    "must begin with a small letter and go on with small letters, digits, dots and hyphens",
  );

/** 64 hexadecimal digits, as SHA-256 gives them. */
export const digestSchema: z.ZodType<string> = z
  .string()
  .regex(/^[0-9a-f]{64}$/, "must be 64 hexadecimal digits");

/** A day, as YYYY-MM-DD. */
export const daySchema: z.ZodType<string> = z.iso.date({ error: "must be a day as YYYY-MM-DD" });

/** A revision: the number of an event in its stream, from 1. */
export const revisionSchema: z.ZodType<number> = z.int().min(1);

/** The id of a commit: a UUID of version 7, in small letters. */
export const commitIdSchema: z.ZodType<string> = z
  .string()
  .regex(
    /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/,
    "must be a UUID of version 7",
  );
