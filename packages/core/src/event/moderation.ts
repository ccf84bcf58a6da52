import * as z from "zod";
import { digestSchema, identifierSchema } from "../identifier.ts";
import { freeText } from "./marked.ts";
import { nonceSchema } from "./second-grading.ts";

/** Somebody asks about a judgement; until it is answered, the judgement is not settled. */
export interface QueryRaised {
  readonly id: string;
  readonly judgement: string;
  readonly text: string;
}

/** A question about a judgement is answered, by somebody else. */
export interface QueryAnswered {
  readonly id: string;
  readonly text: string;
}

/**
 * A seed is fixed, and not told, before anybody can know what it will draw. `step` is the round that the sample is for,
 * or `second-grading`; `commitment` is the SHA-256 of the seed in hexadecimal.
 */
export interface SampleCommitted {
  readonly id: string;
  readonly step: string;
  readonly commitment: string;
}

/** The seed is told, and with it what was drawn; anybody can draw again (`drawSample`). */
export interface SampleDrawn {
  readonly id: string;
  readonly seed: string;
  readonly drawn: readonly string[];
}

export const queryRaisedSchema: z.ZodType<QueryRaised> = z.strictObject({
  id: identifierSchema,
  judgement: identifierSchema,
  text: freeText,
});

export const queryAnsweredSchema: z.ZodType<QueryAnswered> = z.strictObject({
  id: identifierSchema,
  text: freeText,
});

export const sampleCommittedSchema: z.ZodType<SampleCommitted> = z.strictObject({
  id: identifierSchema,
  step: identifierSchema,
  commitment: digestSchema,
});

export const sampleDrawnSchema: z.ZodType<SampleDrawn> = z.strictObject({
  id: identifierSchema,
  seed: nonceSchema,
  drawn: z.array(identifierSchema),
});
