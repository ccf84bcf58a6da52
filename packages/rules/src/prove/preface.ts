import type { Framework } from "../framework.ts";
import type { Finding, Outcome } from "../outcome.ts";

/** The framework's warning, as a part of an answer, where one of the rules that had a say is inferred or assumed. */
export function prefaceFor(
  framework: Framework,
  findings: readonly Pick<Finding, "source" | "row">[],
): { readonly preface?: string } {
  const inferred = findings
    .flatMap(({ source, row }) => (row === undefined ? [source] : [source, row.source]))
    .some(({ status }) => status === "inferred" || status === "assumption");
  return inferred ? { preface: framework.wording.inferredExpectation } : {};
}

/** The findings of the rules that had a say in an outcome: they took a grade away, computed one, or keep it from being judged. */
export function decisive(outcome: Outcome): readonly Finding[] {
  if (outcome._tag === "Unjudged") return outcome.finding === undefined ? [] : [outcome.finding];
  return outcome.findings.filter(({ binding, effect }) => binding || effect === "base");
}
