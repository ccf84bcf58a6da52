import * as z from "zod";
import { identifierSchema } from "../identifier.ts";
import { evidenceIds } from "./grading.ts";
import { freeText } from "./marked.ts";

/** Something that the body is asked to work on. `continues` names evidence of action that was already under way. */
export interface AreaForDevelopmentIdentified {
  readonly id: string;
  readonly judgement: string;
  readonly text: string;
  readonly evidence: readonly string[];
  readonly continues?: readonly string[];
}

/** An area is worded anew, or rests on other evidence. */
export interface AreaForDevelopmentRevised {
  readonly id: string;
  readonly text: string;
  readonly evidence: readonly string[];
  readonly because: string;
}

/** What became of an area of an earlier cycle: `as` is the area of this assessment in which it goes on. */
export interface AreaForDevelopmentReviewed {
  readonly of: { readonly stream: string; readonly area: string };
  readonly fate: "met" | "continuing" | "dropped";
  readonly because: string;
  readonly evidence: readonly string[];
  readonly as?: string;
}

export const areaForDevelopmentIdentifiedSchema: z.ZodType<AreaForDevelopmentIdentified> = z.strictObject({
  id: identifierSchema,
  judgement: identifierSchema,
  text: freeText,
  evidence: evidenceIds,
  continues: z.exactOptional(evidenceIds),
});

export const areaForDevelopmentRevisedSchema: z.ZodType<AreaForDevelopmentRevised> = z.strictObject({
  id: identifierSchema,
  text: freeText,
  evidence: evidenceIds,
  because: freeText,
});

export const areaForDevelopmentReviewedSchema: z.ZodType<AreaForDevelopmentReviewed> = z.strictObject({
  of: z.strictObject({ stream: identifierSchema, area: identifierSchema }),
  fate: z.enum(["met", "continuing", "dropped"]),
  because: freeText,
  evidence: evidenceIds,
  as: z.exactOptional(identifierSchema),
});
