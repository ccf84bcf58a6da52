import * as z from "zod";
import { idSchema, textSchema } from "./identifier.ts";
import type { Names } from "./names.ts";

/** What one person may do to a judgement or a letter that another has touched. */
export type Act = "propose" | "moderate" | "settle" | "issue";

/** Which roles may act in what. Moderation is not here: each round says by whom. */
export interface Acts<N extends Names = Names> {
  readonly record: readonly NoInfer<N["role"]>[];
  readonly propose: readonly NoInfer<N["role"]>[];
  readonly settle: readonly NoInfer<N["role"]>[];
  readonly write: readonly NoInfer<N["role"]>[];
  readonly issue: readonly NoInfer<N["role"]>[];
}

/** One round of moderation: by which role, and of which judgements. */
export interface Round<N extends Names = Names> {
  readonly id: N["round"];
  readonly by: NoInfer<N["role"]>;
  readonly which: "all";
}

/** A reason that a moderator may give for a grade. */
export interface Reason<N extends Names = Names> {
  readonly code: N["reason"];
  readonly says: string;
}

/** Who does what on the way to a letter. */
export interface Process<N extends Names = Names> {
  readonly roles: readonly N["role"][];
  readonly acts: Acts<N>;
  /** In order; every round applies before a judgement is settled. */
  readonly rounds: readonly Round<N>[];
  /** Pairs of acts that one person may not do to the same judgement. */
  readonly separation: readonly (readonly [Act, Act])[];
  readonly reasons: readonly Reason<N>[];
}

const actSchema: z.ZodType<Act> = z.enum(["propose", "moderate", "settle", "issue"]);
const rolesSchema: z.ZodType<readonly string[]> = z.array(idSchema);

/** A process as plain JSON. */
export const processSchema: z.ZodType<Process> = z.strictObject({
  roles: rolesSchema,
  acts: z.strictObject({
    record: rolesSchema,
    propose: rolesSchema,
    settle: rolesSchema,
    write: rolesSchema,
    issue: rolesSchema,
  }),
  rounds: z.array(z.strictObject({ id: idSchema, by: idSchema, which: z.literal("all") })),
  separation: z.array(z.tuple([actSchema, actSchema])),
  reasons: z.array(z.strictObject({ code: idSchema, says: textSchema })),
});
