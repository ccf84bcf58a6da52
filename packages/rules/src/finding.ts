import { type Case, establishedIn, gradeIn } from "./inputs.ts";
import { requiredScale } from "./lookup.ts";
import type { Finding } from "./outcome.ts";
import { factsRead, judgementsRead } from "./reads.ts";
import { between } from "./scale.ts";
import type { Said, Verdict } from "./stage.ts";

/** What a rule said and did, with everything that it read. */
export function findingOf({ rule, reading }: Said, verdict: Verdict, subject: Case): Finding {
  const { id, judgement, says, source, strength } = rule;
  const scale = requiredScale(subject.framework, judgement);
  const facts = factsRead(rule).map((fact) => ({ fact, established: establishedIn(subject, fact) ?? null }));
  return {
    rule: id,
    says,
    source,
    strength,
    effect: verdict.effect,
    ...(reading._tag === "Base" ? { grades: [reading.grade] } : {}),
    ...(reading._tag === "Limit" ? { grades: between(scale, reading.range.worst, reading.range.best) } : {}),
    inputs: judgementsRead(subject.framework, rule).map((read) => ({
      judgement: read,
      grade: gradeIn(subject, read),
    })),
    ...(facts.length === 0 ? {} : { facts }),
    binding: verdict.binding,
  };
}
