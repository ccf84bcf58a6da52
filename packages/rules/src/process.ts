import * as z from "zod";
import { type Calendar, calendarSchema } from "./calendar.ts";
import { idSchema, textSchema } from "./identifier.ts";
import type { Names } from "./names.ts";
import { type SecondGrading, secondGradingSchema, type Which, whichSchema } from "./which.ts";

/** What one person may do to a judgement or a letter that another has touched. */
export type Act =
  | "propose"
  | "secondGrade"
  | "adjudicate"
  | "moderate"
  | "settle"
  | "signOff"
  | "determine"
  | "issue";

/**
 * Which roles may act in what. Moderation is not here: each round says by whom. Nobody may do what is left out, but
 * for `query`: left out, everybody on the team may ask.
 */
export interface Acts<N extends Names = Names> {
  readonly record: readonly NoInfer<N["role"]>[];
  readonly propose: readonly NoInfer<N["role"]>[];
  readonly secondGrade?: readonly NoInfer<N["role"]>[];
  readonly adjudicate?: readonly NoInfer<N["role"]>[];
  readonly settle: readonly NoInfer<N["role"]>[];
  readonly write: readonly NoInfer<N["role"]>[];
  readonly query?: readonly NoInfer<N["role"]>[];
  readonly sample?: readonly NoInfer<N["role"]>[];
  readonly signOff?: readonly NoInfer<N["role"]>[];
  /** Who receives representations and determines them. */
  readonly determine?: readonly NoInfer<N["role"]>[];
  readonly issue: readonly NoInfer<N["role"]>[];
  /** Who reopens what was settled, or withdraws an assessment. */
  readonly reopen?: readonly NoInfer<N["role"]>[];
}

/** One round of moderation: by which role, by how many persons at least, and of which judgements. */
export interface Round<N extends Names = Names> {
  readonly id: N["round"];
  readonly by: NoInfer<N["role"]>;
  /** How many different persons take part, from 1; left out, one. */
  readonly quorum?: number;
  readonly which: Which<N>;
}

/** A reason that a moderator may give for a grade. */
export interface Reason<N extends Names = Names> {
  readonly code: N["reason"];
  readonly says: string;
}

/** The assessed body's time to challenge a draft. Units: `workingDays` after the day on which the draft was sent. */
export interface Representation {
  readonly workingDays: number;
  readonly calendar: Calendar;
  /** Whether a letter waits for representations to be determined and for the time to run out. */
  readonly blocksIssue: boolean;
}

/** What must be so before a letter is issued. */
export type Requirement =
  | "all-settled"
  | "overall-permitted"
  | "departures-reasoned"
  | "no-open-flags"
  | "no-open-query"
  | "narrative-newer-than-last-grade-change"
  | "signed-off"
  | "no-open-representation";

/** Every requirement, in the order in which they are looked at. */
export const requirements: readonly Requirement[] = [
  "all-settled",
  "overall-permitted",
  "departures-reasoned",
  "no-open-flags",
  "no-open-query",
  "narrative-newer-than-last-grade-change",
  "signed-off",
  "no-open-representation",
];

/** Who does what on the way to a letter. */
export interface Process<N extends Names = Names> {
  readonly roles: readonly N["role"][];
  readonly acts: Acts<N>;
  /** A first and a second grade, the one given without sight of the other. */
  readonly secondGrading?: SecondGrading<N>;
  /** In order; every round that applies is held before a judgement is settled. */
  readonly rounds: readonly Round<N>[];
  /** Pairs of acts that one person may not do to the same judgement. */
  readonly separation: readonly (readonly [Act, Act])[];
  readonly reasons: readonly Reason<N>[];
  /** Evidence of what came later than this is not admitted. */
  readonly evidenceCutOff?: "assessment-end";
  readonly representation?: Representation;
  readonly issue: { readonly requires: readonly Requirement[] };
}

const actSchema: z.ZodType<Act> = z.enum([
  "propose",
  "secondGrade",
  "adjudicate",
  "moderate",
  "settle",
  "signOff",
  "determine",
  "issue",
]);
const rolesSchema: z.ZodType<readonly string[]> = z.array(idSchema);
const someRoles = z.exactOptional(rolesSchema);

/** A process as plain JSON. */
export const processSchema: z.ZodType<Process> = z.strictObject({
  roles: rolesSchema,
  acts: z.strictObject({
    record: rolesSchema,
    propose: rolesSchema,
    secondGrade: someRoles,
    adjudicate: someRoles,
    settle: rolesSchema,
    write: rolesSchema,
    query: someRoles,
    sample: someRoles,
    signOff: someRoles,
    determine: someRoles,
    issue: rolesSchema,
    reopen: someRoles,
  }),
  secondGrading: z.exactOptional(secondGradingSchema),
  rounds: z.array(
    z.strictObject({
      id: idSchema,
      by: idSchema,
      quorum: z.exactOptional(z.int().min(1)),
      which: whichSchema,
    }),
  ),
  separation: z.array(z.tuple([actSchema, actSchema])),
  reasons: z.array(z.strictObject({ code: idSchema, says: textSchema })),
  evidenceCutOff: z.exactOptional(z.literal("assessment-end")),
  representation: z.exactOptional(
    z.strictObject({ workingDays: z.int().min(1), calendar: calendarSchema, blocksIssue: z.boolean() }),
  ),
  issue: z.strictObject({ requires: z.array(z.enum(requirements)) }),
});
