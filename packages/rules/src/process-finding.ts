import type { StepAct } from "./process-proof/step.ts";

/** What is proved of a process. */
export type ProcessCheck =
  | "every-judgement-can-be-settled"
  | "every-round-can-be-reached"
  | "escalation-ends"
  | "no-role-deadlock"
  | "letter-can-be-issued";

/** Something that has to be done and cannot, and who may. */
export interface BlockedStep {
  readonly act: StepAct;
  readonly round?: string;
  /** Absent for an act to all judgements. */
  readonly judgement?: string;
  /** How many different persons it takes. */
  readonly persons: number;
  /** The actors on the team that may, apart from what else they do; those of one person follow each other. */
  readonly may: readonly string[];
}

/** The smallest case in which a check fails. */
export interface ProcessExample {
  /** The judgements of which it is true; none where it is about a round or the letter. */
  readonly judgements: readonly string[];
  /** The grades that lead to it, in order. */
  readonly after: readonly { readonly act: StepAct; readonly grade: string }[];
  /** Steps that cannot all be done, while any of them could be left out and the others done. */
  readonly steps: readonly BlockedStep[];
}

/** One thing that keeps a process from working, told in the framework's own words. */
export interface ProcessFinding {
  readonly check: ProcessCheck;
  readonly severity: "must";
  readonly says: string;
  readonly example: ProcessExample;
}

const claims: Readonly<Record<ProcessCheck, { readonly claim: string; readonly mend: string }>> = {
  "every-judgement-can-be-settled": {
    claim: "every judgement can be settled",
    mend: "name a role for the act",
  },
  "every-round-can-be-reached": {
    claim: "every round can be reached",
    mend: "let the step be for something that can come about, or drop it",
  },
  "escalation-ends": {
    claim: "escalation ends",
    mend: "let somebody adjudicate who may, or keep fewer acts apart",
  },
  "no-role-deadlock": {
    claim: "the team can settle every judgement",
    mend: "add somebody to the team, give another member the role, or keep fewer acts apart",
  },
  "letter-can-be-issued": {
    claim: "the letter can be issued",
    mend: "name somebody who may, or keep fewer acts apart",
  },
};

/** A finding as one sentence that says what could not be proved, why, and how to mend it. */
export function describeProcessFinding({ check, says }: ProcessFinding): string {
  const { claim, mend } = claims[check];
  const why = `${says.charAt(0).toLowerCase()}${says.slice(1).replace(/\.$/, "")}`;
  return `Cannot prove that ${claim}: ${why}; ${mend}.`;
}
