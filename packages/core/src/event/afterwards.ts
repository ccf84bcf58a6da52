import * as z from "zod";
import { claimedTimeSchema, type ClaimedTime } from "../claimed-time.ts";
import { identifierSchema } from "../identifier.ts";
import { freeText, plainText } from "./marked.ts";

/** A letter that was issued is published. */
export interface LetterPublished {
  readonly on: ClaimedTime;
  readonly where: string;
}

/** The body's plan of action for its areas has come in. */
export interface ActionPlanReceived {
  readonly id: string;
  readonly on: ClaimedTime;
  readonly areas: readonly string[];
}

/** Settled judgements are taken up again, before issue or after; their grades stand as proposals of a new sitting. */
export interface AssessmentReopened {
  readonly judgements: readonly string[];
  readonly ground: "representation" | "challenge" | "new-evidence" | "error" | "conflict-of-interest";
  readonly because: string;
}

/** Somebody challenges what was issued, or the challenge has come to an end: recorded again under its id, with an outcome. */
export interface ChallengeRecorded {
  readonly id: string;
  readonly kind: "review" | "complaint" | "court";
  readonly by: string;
  readonly on: ClaimedTime;
  readonly about: string;
  readonly outcome?: "upheld" | "in-part" | "dismissed" | "settled" | "withdrawn";
}

/** The assessment comes to nothing. What was recorded stays. */
export interface AssessmentWithdrawn {
  readonly because: string;
}

/** What the record says of a person is erased beside it, on whose authority and why; the record itself stays whole. */
export interface SubjectErased {
  readonly subject: string;
  readonly because: string;
  readonly authority: string;
}

export const letterPublishedSchema: z.ZodType<LetterPublished> = z.strictObject({
  on: claimedTimeSchema,
  where: plainText,
});

export const actionPlanReceivedSchema: z.ZodType<ActionPlanReceived> = z.strictObject({
  id: identifierSchema,
  on: claimedTimeSchema,
  areas: z.array(identifierSchema),
});

export const assessmentReopenedSchema: z.ZodType<AssessmentReopened> = z.strictObject({
  judgements: z.array(identifierSchema).min(1),
  ground: z.enum(["representation", "challenge", "new-evidence", "error", "conflict-of-interest"]),
  because: freeText,
});

export const challengeRecordedSchema: z.ZodType<ChallengeRecorded> = z.strictObject({
  id: identifierSchema,
  kind: z.enum(["review", "complaint", "court"]),
  by: plainText,
  on: claimedTimeSchema,
  about: freeText,
  outcome: z.exactOptional(z.enum(["upheld", "in-part", "dismissed", "settled", "withdrawn"])),
});

export const assessmentWithdrawnSchema: z.ZodType<AssessmentWithdrawn> = z.strictObject({
  because: freeText,
});

export const subjectErasedSchema: z.ZodType<SubjectErased> = z.strictObject({
  subject: identifierSchema,
  because: plainText,
  authority: plainText,
});
