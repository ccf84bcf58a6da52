import * as z from "zod";
import { identifierSchema, revisionSchema } from "../identifier.ts";
import { claimedTimeSchema, type ClaimedTime } from "../claimed-time.ts";
import { freeText, personalText } from "./marked.ts";

/** A grade that is permitted but not expected: which rules it leaves, how strong the strongest is, and why it was left. */
export interface Departure {
  readonly strength: "normally" | "likely";
  readonly rules: readonly string[];
  readonly reason?: string;
}

/** A first grade for a judgement, with its grounds. */
export interface GradeProposed {
  readonly judgement: string;
  readonly grade: string;
  readonly because: string;
  readonly evidence: readonly string[];
  readonly departure?: Departure;
  /** Services that helped to come to the grade; the person answers for it. */
  readonly assistedBy?: readonly string[];
}

/** The assessed body's own grade, which binds nobody. */
export interface GradeSelfEvaluated {
  readonly judgement: string;
  readonly grade: string;
  readonly because?: string;
  /** Who signed it off for the body, and when. */
  readonly signedOff?: { readonly by?: string; readonly on?: ClaimedTime };
}

/** The proposal is taken back; the judgement is ungraded again. `restsOn` is the revision of the proposal that was seen. */
export interface ProposalWithdrawn {
  readonly judgement: string;
  readonly because: string;
  readonly restsOn: number;
}

/** The proposal is changed before anybody moderated it. `restsOn` is the revision of the proposal that was seen. */
export interface ProposalRevised {
  readonly judgement: string;
  readonly from: string;
  readonly to: string;
  readonly because: string;
  readonly evidence: readonly string[];
  readonly restsOn: number;
  readonly departure?: Departure;
  readonly assistedBy?: readonly string[];
}

/** A second person upholds (`from` equals `to`), raises or lowers the standing grade, in one round of the process. */
export interface GradeModerated {
  readonly judgement: string;
  readonly round: string;
  readonly from: string;
  readonly to: string;
  readonly reason: string;
  readonly because: string;
  readonly evidence: readonly string[];
  /** Who held the round beside the actor. */
  readonly participants: readonly string[];
  readonly restsOn: number;
  readonly departure?: Departure;
  readonly assistedBy?: readonly string[];
}

/** The shape before a round could be held by several. @see GradeModerated */
export type GradeModeratedV1 = Omit<GradeModerated, "evidence" | "participants" | "assistedBy"> & {
  readonly evidence?: readonly string[];
};

/** The last round that applies has confirmed the grade. */
export interface JudgementSettled {
  readonly judgement: string;
  readonly grade: string;
  readonly restsOn: number;
}

/** What the letter says about a judgement; written again, it takes the place of the earlier text. */
export interface NarrativeWritten {
  readonly judgement: string;
  readonly paragraphs: readonly { readonly text: string; readonly evidence: readonly string[] }[];
  readonly assistedBy?: readonly string[];
}

export const evidenceIds: z.ZodType<readonly string[]> = z.array(identifierSchema);
/** Services that helped with an act. */
export const assistedBy: z.ZodExactOptional<z.ZodType<readonly string[]>> = z.exactOptional(
  z.array(identifierSchema).min(1),
);
/** A grade's key on its scale; digits are allowed, and no object is ever looked up by it. */
export const gradeKeySchema: z.ZodType<string> = z.string().min(1).max(100);

export const departureSchema: z.ZodType<Departure> = z.strictObject({
  strength: z.enum(["normally", "likely"]),
  rules: z.array(identifierSchema),
  reason: z.exactOptional(freeText),
});

export const gradeProposedSchema: z.ZodType<GradeProposed> = z.strictObject({
  judgement: identifierSchema,
  grade: gradeKeySchema,
  because: freeText,
  evidence: evidenceIds,
  departure: z.exactOptional(departureSchema),
  assistedBy,
});

export const gradeSelfEvaluatedSchema: z.ZodType<GradeSelfEvaluated> = z.strictObject({
  judgement: identifierSchema,
  grade: gradeKeySchema,
  because: z.exactOptional(freeText),
  signedOff: z.exactOptional(
    z.strictObject({ by: z.exactOptional(personalText), on: z.exactOptional(claimedTimeSchema) }),
  ),
});

export const proposalWithdrawnSchema: z.ZodType<ProposalWithdrawn> = z.strictObject({
  judgement: identifierSchema,
  because: freeText,
  restsOn: revisionSchema,
});

export const proposalRevisedSchema: z.ZodType<ProposalRevised> = z.strictObject({
  judgement: identifierSchema,
  from: gradeKeySchema,
  to: gradeKeySchema,
  because: freeText,
  evidence: evidenceIds,
  restsOn: revisionSchema,
  departure: z.exactOptional(departureSchema),
  assistedBy,
});

const moderated = {
  judgement: identifierSchema,
  round: identifierSchema,
  from: gradeKeySchema,
  to: gradeKeySchema,
  reason: identifierSchema,
  because: freeText,
  restsOn: revisionSchema,
  departure: z.exactOptional(departureSchema),
};

export const gradeModeratedV1Schema: z.ZodType<GradeModeratedV1> = z.strictObject({
  ...moderated,
  evidence: z.exactOptional(evidenceIds),
});

export const gradeModeratedSchema: z.ZodType<GradeModerated> = z.strictObject({
  ...moderated,
  evidence: evidenceIds,
  participants: z.array(identifierSchema),
  assistedBy,
});

export const judgementSettledSchema: z.ZodType<JudgementSettled> = z.strictObject({
  judgement: identifierSchema,
  grade: gradeKeySchema,
  restsOn: revisionSchema,
});

export const narrativeWrittenSchema: z.ZodType<NarrativeWritten> = z.strictObject({
  judgement: identifierSchema,
  paragraphs: z.array(z.strictObject({ text: freeText, evidence: evidenceIds })).min(1),
  assistedBy,
});
