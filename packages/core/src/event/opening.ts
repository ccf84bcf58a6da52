import { frameworkSchema, type Framework } from "@assay/rules";
import * as z from "zod";
import { daySchema, digestSchema, identifierSchema, revisionSchema } from "../identifier.ts";
import { claimedTimeSchema, type ClaimedTime } from "../claimed-time.ts";
import { freeText, personalText, plainText } from "./marked.ts";

/** A grading framework enters the log, whole, so that the record explains itself. Stands in the stream `framework.<id>`. */
export interface FrameworkAdopted {
  readonly definition: Framework;
  readonly digest: string;
}

/** Which edition an assessment is held to; the digest pins its exact definition. */
export interface FrameworkReference {
  readonly id: string;
  readonly edition: string;
  readonly digest: string;
}

/** The body that is assessed. */
export interface AssessedBody {
  readonly name: string;
  readonly identifiers: readonly { readonly scheme: string; readonly value: string }[];
  readonly address?: readonly string[];
}

/** A document of the time that this record tells again; its digest says which text was read. */
export interface RetoldDocument {
  readonly what: string;
  readonly dated: ClaimedTime;
  readonly sha256: string;
  readonly held: string;
}

/** An assessment of one body, in one cycle, under one edition of a framework begins. */
export interface AssessmentOpened {
  readonly framework: FrameworkReference;
  readonly body: AssessedBody;
  readonly cycle: string;
  readonly dates?: { readonly from?: ClaimedTime; readonly to?: ClaimedTime };
  readonly retells?: RetoldDocument;
}

/** One person or service with a part in the assessment. Names stand here and nowhere else. */
export interface TeamMember {
  readonly actor: string;
  readonly kind: "person" | "service" | "import";
  readonly roles: readonly string[];
  readonly name?: string;
  readonly office?: string;
  /** Another actor id of the same person: what the one has done, the other has done. Once said, it stays so. */
  readonly sameAs?: string;
}

/** Who takes which role from now on; a member named again takes the new roles only. */
export interface TeamAssigned {
  readonly members: readonly TeamMember[];
}

/** Whoever grants may be acted for by another, in these of his own roles, until the day given. */
export interface DelegationGranted {
  readonly to: string;
  readonly roles: readonly string[];
  /** The last day on which it holds, as YYYY-MM-DD; absent means until it is granted anew. */
  readonly until?: string;
}

/** Somebody has an interest in the body, and may not act from now on; what he did before is flagged. */
export interface ConflictDeclared {
  readonly actor: string;
  readonly because: string;
}

/** The assessment goes over to another definition: a corrected one, or another edition. */
export interface FrameworkReplaced {
  readonly from: FrameworkReference;
  readonly to: FrameworkReference;
  readonly because: string;
}

/** This assessment stands in a relation to another; the relation is a key of the framework's letter plan. */
export interface AssessmentLinked {
  readonly id: string;
  readonly to: { readonly title: string; readonly cycle?: string; readonly stream?: string };
  readonly relation: string;
  readonly extent?: string;
}

/** Findings were given to somebody before issue. */
export interface FindingsShared {
  readonly what: string;
  readonly to: string;
  readonly asAt?: number;
}

/** A body of material that evidence is drawn from was received. */
export interface SourceReceived {
  readonly id: string;
  readonly class: string;
  readonly title: string;
  readonly from?: string;
  readonly version?: string;
  readonly period?: string;
}

export const frameworkAdoptedSchema: z.ZodType<FrameworkAdopted> = z.strictObject({
  definition: frameworkSchema,
  digest: digestSchema,
});

export const frameworkReferenceSchema: z.ZodType<FrameworkReference> = z.strictObject({
  id: identifierSchema,
  edition: plainText,
  digest: digestSchema,
});

export const assessmentOpenedSchema: z.ZodType<AssessmentOpened> = z.strictObject({
  framework: frameworkReferenceSchema,
  body: z.strictObject({
    name: plainText,
    identifiers: z.array(z.strictObject({ scheme: plainText, value: plainText })),
    address: z.exactOptional(z.array(plainText)),
  }),
  cycle: plainText,
  dates: z.exactOptional(
    z.strictObject({ from: z.exactOptional(claimedTimeSchema), to: z.exactOptional(claimedTimeSchema) }),
  ),
  retells: z.exactOptional(
    z.strictObject({ what: plainText, dated: claimedTimeSchema, sha256: digestSchema, held: plainText }),
  ),
});

export const teamAssignedSchema: z.ZodType<TeamAssigned> = z.strictObject({
  members: z
    .array(
      z.strictObject({
        actor: identifierSchema,
        kind: z.enum(["person", "service", "import"]),
        roles: z.array(identifierSchema),
        name: z.exactOptional(personalText),
        office: z.exactOptional(plainText),
        sameAs: z.exactOptional(identifierSchema),
      }),
    )
    .min(1),
});

export const delegationGrantedSchema: z.ZodType<DelegationGranted> = z.strictObject({
  to: identifierSchema,
  roles: z.array(identifierSchema).min(1),
  until: z.exactOptional(daySchema),
});

export const conflictDeclaredSchema: z.ZodType<ConflictDeclared> = z.strictObject({
  actor: identifierSchema,
  because: freeText,
});

export const frameworkReplacedSchema: z.ZodType<FrameworkReplaced> = z.strictObject({
  from: frameworkReferenceSchema,
  to: frameworkReferenceSchema,
  because: freeText,
});

export const assessmentLinkedSchema: z.ZodType<AssessmentLinked> = z.strictObject({
  id: identifierSchema,
  to: z.strictObject({
    title: plainText,
    cycle: z.exactOptional(plainText),
    stream: z.exactOptional(identifierSchema),
  }),
  relation: identifierSchema,
  extent: z.exactOptional(plainText),
});

export const findingsSharedSchema: z.ZodType<FindingsShared> = z.strictObject({
  what: plainText,
  to: plainText,
  asAt: z.exactOptional(revisionSchema),
});

export const sourceReceivedSchema: z.ZodType<SourceReceived> = z.strictObject({
  id: identifierSchema,
  class: identifierSchema,
  title: plainText,
  from: z.exactOptional(plainText),
  version: z.exactOptional(plainText),
  period: z.exactOptional(plainText),
});
