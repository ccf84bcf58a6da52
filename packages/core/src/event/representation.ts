import * as z from "zod";
import { daySchema, digestSchema, identifierSchema, revisionSchema } from "../identifier.ts";
import { freeText, keptText, plainText } from "./marked.ts";

/**
 * A letter as it stood before issue, kept in content: `content` is the canonical JSON of its model, and `digest` its
 * SHA-256. `sent` says to whom it went for representations, and on which day: their time runs from then.
 */
export interface LetterDrafted {
  readonly id: string;
  readonly content: string;
  readonly digest: string;
  readonly template: { readonly id: string; readonly version: number };
  readonly sent?: { readonly to: string; readonly on: string };
  readonly restsOn: number;
}

/**
 * The assessed body challenges a draft, or says that it will not (`no-comment`). `judgements` are those that it is about;
 * `admittedBecause` says why one that came too late is looked at all the same.
 */
export interface RepresentationReceived {
  readonly id: string;
  readonly nature: "challenge" | "no-comment";
  readonly from: string;
  readonly on: string;
  readonly judgements: readonly string[];
  readonly text?: string;
  readonly admittedBecause?: string;
}

/** What came of a representation, and on what it has an effect. */
export interface RepresentationDetermined {
  readonly id: string;
  readonly outcome: "accepted" | "in-part" | "rejected";
  readonly because: string;
  readonly effect: { readonly text: boolean; readonly grades: readonly string[] };
}

export const letterDraftedSchema: z.ZodType<LetterDrafted> = z.strictObject({
  id: identifierSchema,
  content: keptText,
  digest: digestSchema,
  template: z.strictObject({ id: identifierSchema, version: z.int().min(1) }),
  sent: z.exactOptional(z.strictObject({ to: plainText, on: daySchema })),
  restsOn: revisionSchema,
});

export const representationReceivedSchema: z.ZodType<RepresentationReceived> = z.strictObject({
  id: identifierSchema,
  nature: z.enum(["challenge", "no-comment"]),
  from: plainText,
  on: daySchema,
  judgements: z.array(identifierSchema),
  text: z.exactOptional(freeText),
  admittedBecause: z.exactOptional(freeText),
});

export const representationDeterminedSchema: z.ZodType<RepresentationDetermined> = z.strictObject({
  id: identifierSchema,
  outcome: z.enum(["accepted", "in-part", "rejected"]),
  because: freeText,
  effect: z.strictObject({ text: z.boolean(), grades: z.array(identifierSchema) }),
});
