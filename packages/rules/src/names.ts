import type { Framework } from "./framework.ts";

/**
 * What a framework gives names to. Each is a union of literals where the definition is known when compiling, else `string`.
 * A part that defines a name has it as `N["judgement"]`, one that refers to it as `NoInfer<N["judgement"]>`: so names are
 * inferred from where they are defined, and a misspelt reference is an error where it stands.
 */
export interface Names {
  readonly scale: string;
  readonly grade: string;
  readonly judgement: string;
  readonly group: string;
  readonly fact: string;
  readonly role: string;
  readonly round: string;
  readonly reason: string;
  readonly relation: string;
}

/** The ids of a framework's judgements. */
export type JudgementId<F extends Framework> = F["judgements"][number]["id"];

/** The keys of a framework's grades, over all its scales. */
export type GradeKeyOf<F extends Framework> = F["scales"][keyof F["scales"]]["grades"][number]["key"];

/** The ids of a framework's facts. */
export type FactId<F extends Framework> = keyof F["facts"] & string;

/** The roles of a framework's process. */
export type Role<F extends Framework> = F["process"]["roles"][number];

/** The ids of a framework's rounds of moderation. */
export type RoundId<F extends Framework> = F["process"]["rounds"][number]["id"];

/** The codes of a framework's reasons for a moderated grade. */
export type ReasonCode<F extends Framework> = F["process"]["reasons"][number]["code"];

/** The relations between assessments for which a framework's letter has a wording. */
export type Relation<F extends Framework> = keyof F["letter"]["links"] & string;
