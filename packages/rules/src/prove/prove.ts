import { type Framework, frameworkDigest } from "../framework.ts";
import { rulesOf } from "./behind.ts";
import { type CheckResult, claims, type ProofCheck, proofChecks } from "./check.ts";
import { anonymous } from "./checks/anonymous.ts";
import { attainable } from "./checks/attainable.ts";
import { biting } from "./checks/biting.ts";
import { bounded } from "./checks/bounded.ts";
import { jump } from "./checks/jump.ts";
import { monotone } from "./checks/monotone.ts";
import { mustHasSource } from "./checks/must-has-source.ts";
import { reachable } from "./checks/reachable.ts";
import { redundant } from "./checks/redundant.ts";
import { sound } from "./checks/sound.ts";
import { total } from "./checks/total.ts";
import { unambiguous } from "./checks/unambiguous.ts";
import { unanimous } from "./checks/unanimous.ts";
import type { CheckReport, ProofReport } from "./report.ts";
import { sweep, type Sweep, type SweepOptions } from "./sweep.ts";

/** How far a proof goes, and what is proved. */
export interface ProofOptions extends SweepOptions {
  /** The checks to make; all where it is not said. */
  readonly checks?: readonly ProofCheck[];
}

const made: Readonly<Record<ProofCheck, (proof: Sweep) => CheckResult>> = {
  total,
  unambiguous,
  reachable,
  attainable,
  redundant,
  monotone,
  bounded,
  unanimous,
  sound,
  biting,
  anonymous,
  jump,
  "must-has-source": mustHasSource,
};

/**
 * Proves a framework's rules: looks at every final case of every judgement that rules speak about. A case is final where
 * each given judgement that it rests on has a grade, or a non-grade where its scale has any, and each fact is established.
 * What is open is no matter of the proof: that no rule answers too early is a law of `evaluate`.
 *
 * Cases that are the same but for the names of exchangeable judgements are evaluated once. Where the cases are more than
 * `exhaustiveAtMost`, such histograms are all that is listed; where even they are too many, cases are drawn from a seed, and
 * that nothing was found is then no proof. Each report says which it was.
 *
 * Requires a framework that `parseFramework` accepts.
 *
 * @law A finding's counterexample shows what the finding says, and none is smaller: fewer non-grades, then fewer judgements
 * away from a unanimous case, then fewer facts that are so, then earlier in the order of the framework.
 */
export function prove(framework: Framework, options: ProofOptions = {}): ProofReport {
  const { checks = proofChecks } = options;
  const judged = framework.judgements.filter(({ id }) => rulesOf(framework, id).length > 0);
  const reports = judged.flatMap(({ id }) => {
    const proof = sweep(framework, id, options);
    return checks.map((check) => reportOf(proof, check));
  });
  return {
    framework: `${framework.id}@${framework.edition}`,
    digest: frameworkDigest(framework),
    checks: reports,
    idleWaivers: framework.accepts.flatMap(({ check }) =>
      reports.some((report) => report.check === check && report.status === "waived") ? [] : [check],
    ),
  };
}

function reportOf(proof: Sweep, check: ProofCheck): CheckReport {
  const { applies, findings, remarks = [] } = made[check](proof);
  const accepted = proof.framework.accepts.find((accepts) => accepts.check === check);
  const waived = findings.length > 0 && accepted !== undefined;
  const failed = waived ? "waived" : "fails";
  const checked = findings.length === 0 ? "holds" : failed;
  return {
    check,
    judgement: proof.judgement,
    severity: claims[check].severity,
    applies,
    status: applies === true ? checked : "doesNotApply",
    by: proof.by,
    findings,
    remarks,
    ...(waived ? { waiver: { reason: accepted.reason, source: accepted.source } } : {}),
  };
}
