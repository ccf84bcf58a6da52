import * as z from "zod";
import { claimedTimeSchema, type ClaimedTime } from "../claimed-time.ts";
import { digestSchema, identifierSchema } from "../identifier.ts";
import { evidenceIds, gradeKeySchema } from "./grading.ts";
import { freeText, plainText } from "./marked.ts";

/** Something that the rules ask about is found to be so, or not so; found again, the later finding counts. */
export interface FactEstablished {
  readonly fact: string;
  readonly holds: boolean;
  readonly because: string;
  readonly evidence: readonly string[];
}

/** Another body's grade, taken over as that body gave it. */
export interface JudgementImported {
  readonly judgement: string;
  readonly grade: string;
  readonly from: {
    readonly issuer: string;
    readonly framework: string;
    readonly judgement: string;
    /** The SHA-256 of the letter that states it, where that is known. */
    readonly letter?: string;
  };
  readonly on: ClaimedTime;
  readonly standing: "final" | "subject-to-review";
}

/** A file that belongs to the assessment: its bytes are kept beside the log, and known by their SHA-256. Units: bytes. */
export interface AttachmentAdded {
  readonly id: string;
  readonly name: string;
  readonly mediaType: string;
  readonly sizeBytes: number;
  readonly digest: string;
  readonly of?: "evidence" | "letter" | "representation";
}

export const factEstablishedSchema: z.ZodType<FactEstablished> = z.strictObject({
  fact: identifierSchema,
  holds: z.boolean(),
  because: freeText,
  evidence: evidenceIds,
});

export const judgementImportedSchema: z.ZodType<JudgementImported> = z.strictObject({
  judgement: identifierSchema,
  grade: gradeKeySchema,
  from: z.strictObject({
    issuer: plainText,
    framework: plainText,
    judgement: plainText,
    letter: z.exactOptional(digestSchema),
  }),
  on: claimedTimeSchema,
  standing: z.enum(["final", "subject-to-review"]),
});

export const attachmentAddedSchema: z.ZodType<AttachmentAdded> = z.strictObject({
  id: identifierSchema,
  name: plainText,
  mediaType: z.string().regex(/^[a-z]+\/[a-z0-9.+-]+$/, "must be a media type, like application/pdf"),
  sizeBytes: z.int().min(0),
  digest: digestSchema,
  of: z.exactOptional(z.enum(["evidence", "letter", "representation"])),
});
