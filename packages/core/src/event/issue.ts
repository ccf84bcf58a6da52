import * as z from "zod";
import { claimedTimeSchema, type ClaimedTime } from "../claimed-time.ts";
import { digestSchema, identifierSchema, revisionSchema } from "../identifier.ts";
import { gradeKeySchema } from "./grading.ts";
import { freeText, plainText } from "./marked.ts";

/** A grade is made a rating in law: which judgement, as what rating, under which statute. */
export interface RatingDesignated {
  readonly judgement: string;
  readonly as: string;
  readonly statute: string;
}

/** A grade goes to another body for its own use, or is said to be going there. */
export interface RatingConveyed {
  readonly judgement: string;
  readonly to: string;
  readonly for: string;
  readonly standing: "announced" | "done";
}

/** What rules made of a judgement when a letter went out. Neither grade nor rule: nothing was expected. */
export interface DerivedGrade {
  readonly judgement: string;
  readonly grade?: string;
  /** The rule that says why the judgement is not made. */
  readonly unjudgedBy?: string;
}

/**
 * The letter is issued. `digest` freezes its model, `derived` the judgements in it that rules compute; `restsOn` is the head
 * of the stream that the issuer saw.
 */
export interface LetterIssued {
  readonly digest: string;
  readonly template: { readonly id: string; readonly version: number };
  readonly on: ClaimedTime;
  readonly signatory: string;
  readonly restsOn: number;
  /** Absent where rules compute none. */
  readonly derived?: readonly DerivedGrade[];
}

/** The shape before a letter could hold what rules compute. @see LetterIssued */
export type LetterIssuedV1 = Omit<LetterIssued, "derived">;

/** A later letter takes the place of an issued one, which stays in the record. `supersedes` is the digest of that one. */
export interface LetterSuperseded extends LetterIssued {
  readonly supersedes: string;
  readonly because: string;
}

/** The shape before a letter could hold what rules compute. @see LetterSuperseded */
export type LetterSupersededV1 = Omit<LetterSuperseded, "derived">;

/** A person answers for the whole of the letter as it stands at the head that was seen. */
export interface AssessmentSignedOff {
  readonly restsOn: number;
}

export const ratingDesignatedSchema: z.ZodType<RatingDesignated> = z.strictObject({
  judgement: identifierSchema,
  as: plainText,
  statute: plainText,
});

export const ratingConveyedSchema: z.ZodType<RatingConveyed> = z.strictObject({
  judgement: identifierSchema,
  to: plainText,
  for: plainText,
  standing: z.enum(["announced", "done"]),
});

export const assessmentSignedOffSchema: z.ZodType<AssessmentSignedOff> = z.strictObject({
  restsOn: revisionSchema,
});

const letterIssuedFields = {
  digest: digestSchema,
  template: z.strictObject({ id: identifierSchema, version: z.int().min(1) }),
  on: claimedTimeSchema,
  signatory: identifierSchema,
  restsOn: revisionSchema,
};

const supersededFields = { supersedes: digestSchema, because: freeText };

const derived = z.exactOptional(
  z
    .array(
      z.strictObject({
        judgement: identifierSchema,
        grade: z.exactOptional(gradeKeySchema),
        unjudgedBy: z.exactOptional(identifierSchema),
      }),
    )
    .min(1),
);

export const letterIssuedV1Schema: z.ZodType<LetterIssuedV1> = z.strictObject(letterIssuedFields);

export const letterIssuedSchema: z.ZodType<LetterIssued> = z.strictObject({ ...letterIssuedFields, derived });

export const letterSupersededV1Schema: z.ZodType<LetterSupersededV1> = z.strictObject({
  ...letterIssuedFields,
  ...supersededFields,
});

export const letterSupersededSchema: z.ZodType<LetterSuperseded> = z.strictObject({
  ...letterIssuedFields,
  ...supersededFields,
  derived,
});
