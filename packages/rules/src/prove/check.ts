import type { Facts, Inputs } from "../inputs.ts";
import type { Strength } from "../source.ts";

/** What is proved of a framework's rules. */
export type ProofCheck =
  | "total"
  | "unambiguous"
  | "reachable"
  | "attainable"
  | "redundant"
  | "monotone"
  | "bounded"
  | "unanimous"
  | "sound"
  | "biting"
  | "anonymous"
  | "jump"
  | "must-has-source";

/** How grave a failed check is: a `must` keeps a framework from being adopted, a `should` is a fault, a `note` is to be known. */
export type Severity = "must" | "should" | "note";

/** A case in which a check fails, and what was changed in it where two cases are compared. */
export interface Counterexample {
  readonly inputs: Inputs;
  readonly facts: Facts;
  /** The judgement that was raised by a grade. */
  readonly raised?: { readonly judgement: string; readonly from: string; readonly to: string };
  /** The judgements whose grades were exchanged. */
  readonly exchanged?: readonly [string, string];
}

/** One way in which a check fails, told in the framework's own words. */
export interface ProofFinding {
  readonly says: string;
  /** The smallest: fewest non-grades, then fewest judgements away from a unanimous case, then fewest facts, then first in the grid. Absent where all cases tell. */
  readonly counterexample?: Counterexample;
  /** The rules that bring it about, by id. */
  readonly rules: readonly string[];
  /** In how many cases (of those looked at where they were sampled), or steps from case to case. */
  readonly cases: number;
}

/** What a check made of a judgement. */
export interface CheckResult {
  /** Whether the check can be made, or why not. */
  readonly applies: true | string;
  readonly findings: readonly ProofFinding[];
  /** What is to be known though the check holds. */
  readonly remarks?: readonly string[];
}

/** What each check claims, and how grave it is to fail. */
export const claims: Readonly<Record<ProofCheck, { readonly severity: Severity; readonly claim: string }>> = {
  total: { severity: "must", claim: "every final case has an answer" },
  unambiguous: {
    severity: "must",
    claim: "no two rules contradict each other without one going before the other",
  },
  reachable: { severity: "should", claim: "every rule applies in some case" },
  attainable: { severity: "should", claim: "every grade can be reached" },
  redundant: { severity: "note", claim: "no rule could be left out" },
  monotone: { severity: "must", claim: "raising a judgement lowers nothing" },
  bounded: {
    severity: "should",
    claim: "the grade is no better than all it rests on, and no worse, but by a limit",
  },
  unanimous: { severity: "should", claim: "where all the grades it rests on are alike, so is it" },
  sound: { severity: "must", claim: "a limit that applies holds, but against stronger rules" },
  biting: { severity: "should", claim: "every limit takes a grade away in some case" },
  anonymous: { severity: "note", claim: "it does not matter which member of a group has which grade" },
  jump: { severity: "note", claim: "one step of a judgement moves the grade by no more than one step" },
  "must-has-source": {
    severity: "must",
    claim: "every rule that binds has a source that allows it to",
  },
};

/** The checks, in the order of a report. */
export const proofChecks: readonly ProofCheck[] = [
  "total",
  "unambiguous",
  "reachable",
  "attainable",
  "redundant",
  "monotone",
  "bounded",
  "unanimous",
  "sound",
  "biting",
  "anonymous",
  "jump",
  "must-has-source",
];

/** The checks that keep a framework from being adopted where they fail, in the order of a report. */
export const mustChecks: readonly ProofCheck[] = proofChecks.filter(
  (check) => claims[check].severity === "must",
);

/** The strengths, strongest first. */
export const strengths: readonly Strength[] = ["must", "normally", "likely"];
