import { claims, type CheckReport, type ProofCheck, type ProofReport, proofChecks } from "@assay/rules";
import type { GradingLaw } from "../grading-law.ts";
import { notAsked } from "../grading-law.ts";

/** What the proof of the rules checks, as laws: all but what is only to be known. */
export function provedLaws(report: ProofReport): readonly GradingLaw[] {
  return proofChecks
    .filter((check) => claims[check].severity !== "note")
    .map((check) =>
      provedLaw(
        check,
        report.checks.filter((each) => each.check === check),
      ),
    );
}

function provedLaw(check: ProofCheck, reports: readonly CheckReport[]): GradingLaw {
  const { claim } = claims[check];
  const says = `The check "${check}" of the proof finds nothing, in all cases that it looks at.`;
  const asked = reports.filter(({ applies }) => applies === true);
  if (asked.length === 0) {
    const reasons = new Set(reports.map(({ applies }) => String(applies)));
    return notAsked(claim, says, [...reasons].join("; ") || "no rule speaks about any judgement");
  }
  const waiver = asked.find((report) => report.waiver !== undefined)?.waiver;
  if (waiver !== undefined) {
    // That it fails is what is accepted, and it does.
    return {
      name: `${claim} (waived: ${waiver.reason})`,
      says,
      applies: true,
      waived: waiver,
      holds: () => undefined,
    };
  }
  return {
    name: claim,
    says,
    applies: true,
    holds() {
      const found = asked.flatMap(({ findings }) => findings.map((finding) => finding.says));
      if (found.length > 0)
        throw new Error(`Broken: ${claim}.\n${found.map((each) => `- ${each}`).join("\n")}`);
    },
  };
}

/** A check that is accepted to fail fails: a waiver too many hides the next fault. */
export function waiversAreNeeded({ idleWaivers }: ProofReport, accepted: number): GradingLaw {
  const name = "every waiver is needed";
  const says = "No check is accepted to fail that holds.";
  if (accepted === 0) return notAsked(name, says, "nothing is waived");
  return {
    name,
    says,
    applies: true,
    holds() {
      const [idle] = idleWaivers;
      if (idle !== undefined)
        throw new Error(`Broken: ${name}. "${idle}" is accepted to fail, and does not; drop the waiver.`);
    },
  };
}
