import * as z from "zod";
import { digestSchema, identifierSchema, revisionSchema } from "../identifier.ts";
import { assistedBy, departureSchema, evidenceIds, gradeKeySchema, type Departure } from "./grading.ts";
import { freeText } from "./marked.ts";

/**
 * A second person has graded without sight of the first grade. The grade waits, sealed: `commitment` is the SHA-256 of 32
 * random bytes in hexadecimal, followed by the grade.
 */
export interface SecondGradeSealed {
  readonly judgement: string;
  readonly commitment: string;
}

/** What the two grades come to: `stands` is the grade that is now the standing one, absent where persons must decide. */
export interface Resolution {
  readonly how: "agreed" | "kept-first" | "worst" | "to-adjudicate" | "to-agree";
  readonly stands?: string;
}

/** Both grades are opened at once. `nonce` are the 32 random bytes, so that anybody can check the commitment. */
export interface GradesRevealed {
  readonly judgement: string;
  readonly first: string;
  readonly second: {
    readonly grade: string;
    readonly because: string;
    readonly evidence: readonly string[];
    readonly nonce: string;
  };
  readonly resolution: Resolution;
}

/** Two grades that differ come to one: by a third person, or by the two graders together. */
export interface GradeAdjudicated {
  readonly judgement: string;
  readonly to: string;
  readonly because: string;
  readonly evidence: readonly string[];
  readonly participants: readonly string[];
  readonly restsOn: number;
  readonly departure?: Departure;
  readonly assistedBy?: readonly string[];
}

export const nonceSchema: z.ZodType<string> = z
  .string()
  .regex(/^[0-9a-f]{64}$/, "must be 32 bytes as 64 hexadecimal digits; a ledger fills it in");

export const secondGradeSealedSchema: z.ZodType<SecondGradeSealed> = z.strictObject({
  judgement: identifierSchema,
  commitment: digestSchema,
});

export const gradesRevealedSchema: z.ZodType<GradesRevealed> = z.strictObject({
  judgement: identifierSchema,
  first: gradeKeySchema,
  second: z.strictObject({
    grade: gradeKeySchema,
    because: freeText,
    evidence: evidenceIds,
    nonce: nonceSchema,
  }),
  resolution: z.strictObject({
    how: z.enum(["agreed", "kept-first", "worst", "to-adjudicate", "to-agree"]),
    stands: z.exactOptional(gradeKeySchema),
  }),
});

export const gradeAdjudicatedSchema: z.ZodType<GradeAdjudicated> = z.strictObject({
  judgement: identifierSchema,
  to: gradeKeySchema,
  because: freeText,
  evidence: evidenceIds,
  participants: z.array(identifierSchema),
  restsOn: revisionSchema,
  departure: z.exactOptional(departureSchema),
  assistedBy,
});
