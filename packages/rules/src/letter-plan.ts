import * as z from "zod";
import { idSchema, textSchema } from "./identifier.ts";
import { type LetterWordings, letterWordingsSchema } from "./letter-wordings.ts";
import type { Names } from "./names.ts";

/** How a letter is built and worded. Every wording is text in which a name in braces stands for what the record says. */
export interface LetterPlan<N extends Names = Names> {
  readonly template: string;
  /** Counts from 1; another wording is another version. */
  readonly version: number;
  readonly title: string;
  readonly opening: string;
  /** A wording for each relation that an assessment may have to another. */
  readonly links: Readonly<Record<N["relation"], string>>;
  /** Says which findings were shared, and with whom. */
  readonly shared: string;
  readonly sources: string;
  /** The judgements in the order of the letter. */
  readonly sections: readonly NoInfer<N["judgement"]>[];
  /** The line that states a grade. */
  readonly grade: string;
  /** The heading over one area for development, and over several. */
  readonly areas: { readonly one: string; readonly many: string };
  /** Says as what a rating counts under which statute. */
  readonly designated: string;
  /** Says to whom a rating goes, before it has gone and after. */
  readonly conveyed: { readonly announced: string; readonly done: string };
  readonly closing: string;
  /** What a letter that retells another says on its face. */
  readonly retelling: string;
  /** Wordings for the rest; where one is left out, the letter falls back on those of the house, and names their version. */
  readonly wordings?: Partial<LetterWordings>;
}

/** A letter plan as plain JSON. */
export const letterPlanSchema: z.ZodType<LetterPlan> = z.strictObject({
  template: idSchema,
  version: z.int().positive(),
  title: textSchema,
  opening: textSchema,
  links: z.record(idSchema, textSchema),
  shared: textSchema,
  sources: textSchema,
  sections: z.array(idSchema).min(1),
  grade: textSchema,
  areas: z.strictObject({ one: textSchema, many: textSchema }),
  designated: textSchema,
  conveyed: z.strictObject({ announced: textSchema, done: textSchema }),
  closing: textSchema,
  retelling: textSchema,
  wordings: z.exactOptional(letterWordingsSchema),
});
