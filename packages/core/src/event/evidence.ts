import * as z from "zod";
import { identifierSchema } from "../identifier.ts";
import { freeText, plainText } from "./marked.ts";

/** What a value is held against, how it stands to it, and whether that is to the body's credit. */
export interface Comparison {
  readonly basis:
    | "national"
    | "regional"
    | "similar-authorities"
    | "target"
    | "own-past"
    | "within-authority"
    | "statutory-standard"
    | "unspecified";
  readonly relation: string;
  readonly bearing: "favourable" | "unfavourable" | "unclear";
  readonly degree?: string;
  readonly of?: string;
  readonly set?: string;
  readonly setter?: string;
  readonly targetValue?: string;
  readonly due?: string;
  readonly since?: string;
  readonly reference?: string;
  readonly likelyBasis?: string;
  readonly persists?: true;
}

/** How a value moves. `from` names the evidence that states the movement, where this only repeats it. */
export interface Trend {
  readonly direction: "rising" | "falling" | "stable";
  readonly bearing: "improving" | "deteriorating" | "unclear";
  readonly from?: string;
  readonly continues?: true;
  readonly period?: string;
}

/** A figure as the source gives it. Units: `value` is a decimal as a string, in `unit`. */
export interface Measure {
  readonly value?: string;
  readonly unit?: string;
  readonly bound?: "under" | "over";
  readonly of?: string;
  readonly fromWord?: string;
  readonly period?: string;
  readonly since?: string;
  readonly due?: string;
}

/** A statement that bears on one or more judgements, or that states a grade. The first judgement is the section that it stands in. */
export interface EvidenceRecorded {
  readonly id: string;
  readonly kind: "evidence" | "grade-statement";
  readonly judgements: readonly string[];
  readonly statement: string;
  readonly source: { readonly name: string; readonly class: string; readonly id?: string };
  readonly polarity: "strength" | "weakness" | "neutral";
  readonly comparisons: readonly Comparison[];
  readonly trend?: Trend;
  readonly higherIsBetter?: boolean;
  readonly measure?: Measure;
  readonly population?: string;
  readonly states?: readonly string[];
  readonly place?: {
    readonly section: string;
    readonly order: number;
    readonly paragraph: number;
    readonly sentence: number;
  };
  readonly persists?: true;
  readonly confidence?: "medium";
  readonly note?: string;
}

/** How evidence stands to other evidence. `as` names the manner of mitigation, or the fact that is shared. */
export interface EvidenceRelated {
  readonly relation: "mitigates" | "corroborates" | "restates" | "explains" | "infers" | "shares-fact";
  readonly from: string;
  readonly to: readonly string[];
  readonly as?: string;
  /** The stream in which the evidence named in `to` stands; absent means this one. */
  readonly stream?: string;
}

/** A piece of evidence is stated anew, whole; the earlier statement stays in the record. */
export interface EvidenceCorrected extends EvidenceRecorded {
  readonly because: string;
}

/** A piece of evidence is no longer relied on. It stays in the record; the grades that cite it are flagged. */
export interface EvidenceWithdrawn {
  readonly id: string;
  readonly because: string;
}

const comparisonSchema: z.ZodType<Comparison> = z.strictObject({
  basis: z.enum([
    "national",
    "regional",
    "similar-authorities",
    "target",
    "own-past",
    "within-authority",
    "statutory-standard",
    "unspecified",
  ]),
  relation: plainText,
  bearing: z.enum(["favourable", "unfavourable", "unclear"]),
  degree: z.exactOptional(plainText),
  of: z.exactOptional(plainText),
  set: z.exactOptional(plainText),
  setter: z.exactOptional(plainText),
  targetValue: z.exactOptional(plainText),
  due: z.exactOptional(plainText),
  since: z.exactOptional(plainText),
  reference: z.exactOptional(plainText),
  likelyBasis: z.exactOptional(plainText),
  persists: z.exactOptional(z.literal(true)),
});

const trendSchema: z.ZodType<Trend> = z.strictObject({
  direction: z.enum(["rising", "falling", "stable"]),
  bearing: z.enum(["improving", "deteriorating", "unclear"]),
  from: z.exactOptional(identifierSchema),
  continues: z.exactOptional(z.literal(true)),
  period: z.exactOptional(plainText),
});

const measureSchema: z.ZodType<Measure> = z.strictObject({
  value: z.exactOptional(z.string().regex(/^-?\d+(\.\d+)?$/, "must be a decimal written as a string")),
  unit: z.exactOptional(plainText),
  bound: z.exactOptional(z.enum(["under", "over"])),
  of: z.exactOptional(plainText),
  fromWord: z.exactOptional(plainText),
  period: z.exactOptional(plainText),
  since: z.exactOptional(plainText),
  due: z.exactOptional(plainText),
});

const recordedFields = {
  id: identifierSchema,
  kind: z.enum(["evidence", "grade-statement"]),
  judgements: z.array(identifierSchema).min(1),
  statement: freeText,
  source: z.strictObject({
    name: plainText,
    class: identifierSchema,
    id: z.exactOptional(identifierSchema),
  }),
  polarity: z.enum(["strength", "weakness", "neutral"]),
  comparisons: z.array(comparisonSchema),
  trend: z.exactOptional(trendSchema),
  higherIsBetter: z.exactOptional(z.boolean()),
  measure: z.exactOptional(measureSchema),
  population: z.exactOptional(plainText),
  states: z.exactOptional(z.array(identifierSchema).min(1)),
  place: z.exactOptional(
    z.strictObject({
      section: identifierSchema,
      order: z.int().min(1),
      paragraph: z.int().min(1),
      sentence: z.int().min(1),
    }),
  ),
  persists: z.exactOptional(z.literal(true)),
  confidence: z.exactOptional(z.literal("medium")),
  note: z.exactOptional(freeText),
};

export const evidenceRecordedSchema: z.ZodType<EvidenceRecorded> = z.strictObject(recordedFields);

export const evidenceCorrectedSchema: z.ZodType<EvidenceCorrected> = z.strictObject({
  ...recordedFields,
  because: freeText,
});

export const evidenceWithdrawnSchema: z.ZodType<EvidenceWithdrawn> = z.strictObject({
  id: identifierSchema,
  because: freeText,
});

export const evidenceRelatedSchema: z.ZodType<EvidenceRelated> = z.strictObject({
  relation: z.enum(["mitigates", "corroborates", "restates", "explains", "infers", "shares-fact"]),
  from: identifierSchema,
  to: z.array(identifierSchema).min(1),
  as: z.exactOptional(plainText),
  stream: z.exactOptional(identifierSchema),
});
