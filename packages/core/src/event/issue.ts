import * as z from "zod";
import { claimedTimeSchema, type ClaimedTime } from "../claimed-time.ts";
import { digestSchema, identifierSchema, revisionSchema } from "../identifier.ts";
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

/** The letter is issued. `digest` freezes its model; `restsOn` is the head of the stream that the issuer saw. */
export interface LetterIssued {
  readonly digest: string;
  readonly template: { readonly id: string; readonly version: number };
  readonly on: ClaimedTime;
  readonly signatory: string;
  readonly restsOn: number;
}

/** A later letter takes the place of an issued one, which stays in the record. `supersedes` is the digest of that one. */
export interface LetterSuperseded extends LetterIssued {
  readonly supersedes: string;
  readonly because: string;
}

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

export const letterIssuedSchema: z.ZodType<LetterIssued> = z.strictObject(letterIssuedFields);

export const letterSupersededSchema: z.ZodType<LetterSuperseded> = z.strictObject({
  ...letterIssuedFields,
  supersedes: digestSchema,
  because: freeText,
});
