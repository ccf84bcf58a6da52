import type { Source, Strength } from "./source.ts";

/**
 * What a rule did in one case. `base`: it computed a grade that is left. `limits`: it took grades away.
 * `holdsWithoutEffect`: what it takes away was gone already. `gaveWay`: what it says would have left nothing, or is not left.
 */
export type Effect = "base" | "limits" | "gaveWay" | "holdsWithoutEffect" | "didNotApply" | "unknown";

/** What a rule said about one case, with what it read. */
export interface Finding {
  readonly rule: string;
  readonly says: string;
  readonly source: Source;
  readonly strength: Strength;
  readonly effect: Effect;
  /** What an aggregate computed, or which grades a limit leaves by itself, in scale order; absent where that is not known. */
  readonly grades?: readonly string[];
  /** The judgements that it read, with null for one without a grade. */
  readonly inputs: readonly { readonly judgement: string; readonly grade: string | null }[];
  /** The facts that it read, with null for one that nobody has established; absent where it reads none. */
  readonly facts?: readonly { readonly fact: string; readonly established: boolean | null }[];
  /** Whether it took a grade out of a set. */
  readonly binding: boolean;
}

/** Which grades a judgement may, usually does and likely will have. Each set holds the next, and none is empty. */
export interface Judged {
  readonly _tag: "Judged";
  /** What the aggregate computes. */
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
}

/** What the rules say about one judgement in one case. */
export type Outcome = Judged | Unjudged;
