import type { Source, Strength } from "./source.ts";

/**
 * What a rule did in one case. `base`: it computed a grade that is left. `shifts`: it moved that grade. `limits`: it took
 * grades away. `unjudges`: it says that the judgement is not to be made. `holdsWithoutEffect`: what it takes away was gone
 * already, or there was no base to shift. `gaveWay`: what it says would have left nothing, or is not left. `tooFewRated`,
 * `noRow`, `ambiguous`: nothing is missing, and it computed no grade.
 */
export type Effect =
  | "base"
  | "shifts"
  | "limits"
  | "unjudges"
  | "gaveWay"
  | "holdsWithoutEffect"
  | "didNotApply"
  | "unknown"
  | "tooFewRated"
  | "noRow"
  | "ambiguous";

/** The row of an aggregate that gave its grade. */
export interface FoundRow {
  readonly id: string;
  readonly says: string;
  readonly source: Source;
}

/** What a rule said about one case, with what it read. */
export interface Finding {
  readonly rule: string;
  readonly says: string;
  readonly source: Source;
  /** How it bound in the case: an aggregate and the shifts that moved it as the weakest of them and of the row, all alike. */
  readonly strength: Strength;
  readonly effect: Effect;
  /** The row by which an aggregate computed its grade; absent where it has no rows or none applied. */
  readonly row?: FoundRow;
  /** How many steps a shift moved the base, up where positive; absent where it did not. */
  readonly by?: number;
  /** What an aggregate computed, before any shift, or which grades a limit leaves by itself, in scale order; absent where that is not known. */
  readonly grades?: readonly string[];
  /** The judgements that it read, with null for one without a grade, and the non-grade where that is recorded instead. */
  readonly inputs: readonly {
    readonly judgement: string;
    readonly grade: string | null;
    readonly nonGrade?: string;
  }[];
  /** The facts that it read, with null for one that nobody has established; absent where it reads none. */
  readonly facts?: readonly { readonly fact: string; readonly established: boolean | null }[];
  /** Whether it took a grade out of a set, or, of a shift, whether the base or its strength would differ without it. */
  readonly binding: boolean;
}

/** Which grades a judgement may, usually does and likely will have. Each set holds the next, and none is empty. */
export interface Judged {
  readonly _tag: "Judged";
  /** What the aggregate computes, all shifts summed and then clamped to the scale. */
  readonly base?: string;
  /** What no `must` rule forbids, worst first. */
  readonly permitted: readonly string[];
  /** Those that no `normally` rule advises against, worst first. */
  readonly usual: readonly string[];
  /** Those that no `likely` rule makes unlikely, worst first. */
  readonly likely: readonly string[];
  /** The one likely grade, where there is one and nothing is missing. */
  readonly expected?: string;
  /** One for each rule about the judgement, in the framework's order. */
  readonly findings: readonly Finding[];
  /** The judgements, and then the facts, for want of which a rule is not known to apply; each once, in the framework's order. */
  readonly missing: readonly string[];
}

/** A judgement that a rule says is not to be made at all. */
export interface Unjudged {
  readonly _tag: "Unjudged";
  readonly reason: string;
  readonly rule: string;
  /** What the rule read. */
  readonly finding?: Finding;
}

/** What the rules say about one judgement in one case. */
export type Outcome = Judged | Unjudged;
