import {
  claimedTimeSchema,
  eventSchema,
  identifierSchema,
  provenanceSchema,
  type AreaForDevelopmentIdentified,
  type AssessedBody,
  type AssessmentLinked,
  type ClaimedTime,
  type EvidenceRecorded,
  type EvidenceRelated,
  type FindingsShared,
  type NarrativeWritten,
  type Provenance,
  type RatingConveyed,
  type RatingDesignated,
  type RetoldDocument,
  type SourceReceived,
  type TeamAssigned,
} from "@assay/core";
import * as z from "zod";

/** The kinds of fact whose provenance a file may state. What leads from the facts to the grades is always reconstructed. */
type StatedKind =
  | "framework"
  | "opening"
  | "team"
  | "links"
  | "sharedFindings"
  | "sources"
  | "statements"
  | "relations"
  | "narrative"
  | "areas"
  | "designation"
  | "conveyance"
  | "letter";

/** Every kind of fact: those that the file states, and the three steps to a grade that are made from them. */
export type FactKind = StatedKind | "proposals" | "moderations" | "settlements";

/**
 * When things are claimed to have happened: the letter on its date, everything else at `notAfter`, unless its kind says
 * otherwise. Nothing that no source dates is given an instant.
 */
type Occurred = { readonly notAfter: ClaimedTime; readonly letter: ClaimedTime } & {
  readonly [K in Exclude<FactKind, "letter">]?: ClaimedTime;
};

/** The acts that lead from facts to a letter. */
export const handActs = ["record", "propose", "moderate", "settle", "write", "issue"] as const;

/** Who in the team is taken to have done each act. */
export type Hands = { readonly [Act in (typeof handActs)[number]]: string };

/** On which day the stream was made from the facts (the time of recording of every commit), and by whose hands. */
interface Reconstruction {
  readonly day: string;
  readonly by: Hands;
}

/** The grade that was issued for a judgement. `departureReason` is asked for where it leaves a rule that holds *normally*. */
export interface IssuedGrade {
  readonly id: string;
  readonly grade: string;
  readonly departureReason?: string;
}

/** The facts of one letter: all that is needed to make the stream of its assessment, for any body and any framework. */
export interface Facts {
  readonly format: 1;
  readonly log: string;
  readonly stream: string;
  /** `<id>@<edition>` of a known framework. */
  readonly framework: string;
  readonly cycle: string;
  readonly body: AssessedBody;
  readonly dates?: { readonly from?: ClaimedTime; readonly to?: ClaimedTime };
  /** The document that the facts were read from; absent where they were not read from one. */
  readonly retells?: RetoldDocument;
  readonly reconstruction: Reconstruction;
  readonly occurred: Occurred;
  readonly provenance?: { readonly [K in StatedKind]?: Provenance };
  /** Remarks for those who read the file; they do not enter the stream. */
  readonly notes?: readonly string[];
  readonly team: TeamAssigned;
  /** The actor who signs the letter. */
  readonly signatory: string;
  readonly links: readonly AssessmentLinked[];
  readonly sharedFindings: readonly FindingsShared[];
  readonly sources: readonly SourceReceived[];
  readonly statements: readonly EvidenceRecorded[];
  readonly relations: readonly EvidenceRelated[];
  readonly narrative: readonly NarrativeWritten[];
  readonly areas: readonly AreaForDevelopmentIdentified[];
  readonly judgements: readonly IssuedGrade[];
  readonly designation?: RatingDesignated;
  readonly conveyance?: RatingConveyed;
}

/** The provenance of each kind of fact where the file says nothing else: that of facts read from an issued letter. */
export const provenanceByDefault: { readonly [K in FactKind]: Provenance } = {
  framework: "reconstructed",
  opening: "reconstructed",
  team: "reconstructed",
  links: "documented",
  sharedFindings: "documented",
  sources: "documented",
  statements: "documented",
  relations: "inferred",
  narrative: "reconstructed",
  areas: "documented",
  proposals: "reconstructed",
  moderations: "reconstructed",
  settlements: "reconstructed",
  designation: "documented",
  conveyance: "documented",
  letter: "documented",
};

const text = z.string().min(1);
const claimed = z.exactOptional(claimedTimeSchema);
const known = z.exactOptional(provenanceSchema);

const bodySchema: z.ZodType<AssessedBody> = z.strictObject({
  name: text,
  identifiers: z.array(z.strictObject({ scheme: text, value: text })),
  address: z.exactOptional(z.array(text)),
});

const retoldSchema: z.ZodType<RetoldDocument> = z.strictObject({
  what: text,
  dated: claimedTimeSchema,
  sha256: z.string().regex(/^[0-9a-f]{64}$/, "64 hexadecimal digits"),
  held: text,
});

const reconstructionSchema: z.ZodType<Reconstruction> = z.strictObject({
  day: z.iso.date({ error: "a day as YYYY-MM-DD" }),
  by: z.strictObject({
    record: identifierSchema,
    propose: identifierSchema,
    moderate: identifierSchema,
    settle: identifierSchema,
    write: identifierSchema,
    issue: identifierSchema,
  }),
});

const occurredSchema: z.ZodType<Occurred> = z.strictObject({
  notAfter: claimedTimeSchema,
  framework: claimed,
  opening: claimed,
  team: claimed,
  links: claimed,
  sharedFindings: claimed,
  sources: claimed,
  statements: claimed,
  relations: claimed,
  narrative: claimed,
  areas: claimed,
  proposals: claimed,
  moderations: claimed,
  settlements: claimed,
  designation: claimed,
  conveyance: claimed,
  letter: claimedTimeSchema,
});

const statedProvenanceSchema: z.ZodType<{ readonly [K in StatedKind]?: Provenance }> = z.strictObject({
  framework: known,
  opening: known,
  team: known,
  links: known,
  sharedFindings: known,
  sources: known,
  statements: known,
  relations: known,
  narrative: known,
  areas: known,
  designation: known,
  conveyance: known,
  letter: known,
});

/** The shape of a facts file. What its parts say of each other is checked by `parseFacts`. */
export const factsSchema: z.ZodType<Facts> = z.strictObject({
  format: z.literal(1),
  log: identifierSchema,
  stream: identifierSchema,
  framework: z.string().regex(/^[a-z][a-z0-9.-]*@.+$/, "a framework as id@edition"),
  cycle: text,
  body: bodySchema,
  dates: z.exactOptional(z.strictObject({ from: claimed, to: claimed })),
  retells: z.exactOptional(retoldSchema),
  reconstruction: reconstructionSchema,
  occurred: occurredSchema,
  provenance: z.exactOptional(statedProvenanceSchema),
  notes: z.exactOptional(z.array(text)),
  team: eventSchema("TeamAssigned"),
  signatory: identifierSchema,
  links: z.array(eventSchema("AssessmentLinked")),
  sharedFindings: z.array(eventSchema("FindingsShared")),
  sources: z.array(eventSchema("SourceReceived")),
  statements: z.array(eventSchema("EvidenceRecorded")),
  relations: z.array(eventSchema("EvidenceRelated")),
  narrative: z.array(eventSchema("NarrativeWritten")),
  areas: z.array(eventSchema("AreaForDevelopmentIdentified")),
  judgements: z.array(
    z.strictObject({ id: identifierSchema, grade: text, departureReason: z.exactOptional(text) }),
  ),
  designation: z.exactOptional(eventSchema("RatingDesignated")),
  conveyance: z.exactOptional(eventSchema("RatingConveyed")),
});
