import { claims, type ProofCheck, type ProofFinding, type Severity } from "./check.ts";
import type { By } from "./sweep.ts";

/** What one check made of the rules about one judgement. */
export interface CheckReport {
  readonly check: ProofCheck;
  readonly judgement: string;
  readonly severity: Severity;
  /** Whether the check can be made, or why not. */
  readonly applies: true | string;
  /** `waived` where it fails and the framework accepts that. */
  readonly status: "holds" | "fails" | "waived" | "doesNotApply";
  readonly by: By;
  readonly findings: readonly ProofFinding[];
  /** What is to be known though nothing is wrong. */
  readonly remarks: readonly string[];
  /** Why, and by whom, the check is accepted to fail; where it is waived. */
  readonly waiver?: { readonly reason: string; readonly source: string };
}

/** What is proved of a framework's rules: a report for each judgement that rules speak about, and for each check. */
export interface ProofReport {
  /** `<id>@<edition>`. */
  readonly framework: string;
  readonly digest: string;
  readonly checks: readonly CheckReport[];
  /** What the framework accepts to fail and does not fail, or names no check: a waiver too many hides the next fault. */
  readonly idleWaivers: readonly string[];
}

/** A finding that keeps a framework from being adopted. */
export interface BlockingFinding extends ProofFinding {
  readonly check: ProofCheck;
  readonly judgement: string;
}

/** The findings of `must` checks that are not waived; a framework with none may be adopted. */
export function blockingFindings(report: ProofReport): readonly BlockingFinding[] {
  return report.checks.flatMap(({ check, judgement, severity, status, findings }) =>
    severity === "must" && status === "fails"
      ? findings.map((finding) => ({ check, judgement, ...finding }))
      : [],
  );
}

/** A finding as one sentence that says what could not be proved of which judgement, why, and how to mend it. */
export function describeBlockingFinding({ check, judgement, says }: BlockingFinding): string {
  const why = `${says.charAt(0).toLowerCase()}${says.slice(1).replace(/\.$/, "")}`;
  return `Cannot prove of "${judgement}" that ${claims[check].claim}: ${why}; mend the rules, or accept the check "${check}" with a reason and a source.`;
}
