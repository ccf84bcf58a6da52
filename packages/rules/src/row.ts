import * as z from "zod";
import { gradeKeySchema, idSchema, textSchema } from "./identifier.ts";
import type { Names } from "./names.ts";
import { type Source, sourceSchema, type Strength } from "./source.ts";

/** One row of an aggregate: a sentence with a source that says for which cases it gives which grade. */
export interface Row<N extends Names = Names> {
  /** No rule and no other row of the framework has it. */
  readonly id: string;
  /** One sentence, shown to auditors. */
  readonly says: string;
  readonly source: Source;
  /** How it binds, where that is weaker than its rule. */
  readonly strength?: Exclude<Strength, "must">;
  readonly gives: NoInfer<N["grade"]>;
}

/** The parts that every row has, as plain JSON. */
export const rowParts: {
  readonly id: z.ZodType<string>;
  readonly says: z.ZodType<string>;
  readonly source: z.ZodType<Source>;
  readonly strength: z.ZodExactOptional<z.ZodType<Exclude<Strength, "must">>>;
  readonly gives: z.ZodType<string>;
} = {
  id: idSchema,
  says: textSchema,
  source: sourceSchema,
  strength: z.exactOptional(z.enum(["normally", "likely"])),
  gives: gradeKeySchema,
};
