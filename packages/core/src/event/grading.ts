import * as z from "zod";
import { identifierSchema, revisionSchema } from "../identifier.ts";
import { freeText } from "./marked.ts";

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
}

/** A second person upholds (`from` equals `to`), raises or lowers the standing grade, in one round of the process. */
export interface GradeModerated {
  readonly judgement: string;
  readonly round: string;
  readonly from: string;
  readonly to: string;
  readonly reason: string;
  readonly because: string;
  readonly evidence?: readonly string[];
  readonly restsOn: number;
  readonly departure?: Departure;
}

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
}

/** Something that the body is asked to work on. `continues` names evidence of action that was already under way. */
export interface AreaForDevelopmentIdentified {
  readonly id: string;
  readonly judgement: string;
  readonly text: string;
  readonly evidence: readonly string[];
  readonly continues?: readonly string[];
}

const evidenceIds = z.array(identifierSchema);
/** A grade's key on its scale; digits are allowed, and no object is ever looked up by it. */
export const gradeKeySchema: z.ZodType<string> = z.string().min(1).max(100);

const departureSchema: z.ZodType<Departure> = z.strictObject({
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
});

export const proposalRevisedSchema: z.ZodType<ProposalRevised> = z.strictObject({
  judgement: identifierSchema,
  from: gradeKeySchema,
  to: gradeKeySchema,
  because: freeText,
  evidence: evidenceIds,
  restsOn: revisionSchema,
  departure: z.exactOptional(departureSchema),
});

export const gradeModeratedSchema: z.ZodType<GradeModerated> = z.strictObject({
  judgement: identifierSchema,
  round: identifierSchema,
  from: gradeKeySchema,
  to: gradeKeySchema,
  reason: identifierSchema,
  because: freeText,
  evidence: z.exactOptional(evidenceIds),
  restsOn: revisionSchema,
  departure: z.exactOptional(departureSchema),
});

export const judgementSettledSchema: z.ZodType<JudgementSettled> = z.strictObject({
  judgement: identifierSchema,
  grade: gradeKeySchema,
  restsOn: revisionSchema,
});

export const narrativeWrittenSchema: z.ZodType<NarrativeWritten> = z.strictObject({
  judgement: identifierSchema,
  paragraphs: z.array(z.strictObject({ text: freeText, evidence: evidenceIds })).min(1),
});

export const areaForDevelopmentIdentifiedSchema: z.ZodType<AreaForDevelopmentIdentified> = z.strictObject({
  id: identifierSchema,
  judgement: identifierSchema,
  text: freeText,
  evidence: evidenceIds,
  continues: z.exactOptional(evidenceIds),
});
