import { absurd } from "./absurd.ts";
import type { Base } from "./base.ts";
import { type Case, establishedIn, gradeIn, standingIn } from "./inputs.ts";
import { requiredScale } from "./lookup.ts";
import type { Finding, FoundRow } from "./outcome.ts";
import type { Reading } from "./reading.ts";
import { readsOf } from "./reads.ts";
import type { Row } from "./row.ts";
import type { Said } from "./said.ts";
import { between, type Scale } from "./scale.ts";
import type { Verdict } from "./stage.ts";

/** What a rule said and did, with everything that it read. */
export function findingOf(
  { rule, reading }: Said,
  verdict: Verdict,
  base: Base | undefined,
  subject: Case,
): Finding {
  const { id, judgement, says, source } = rule;
  const reads = readsOf(subject.framework, rule);
  const finding: Finding = {
    rule: id,
    says,
    source,
    strength: base?.rule === id ? base.strength : rule.strength,
    effect: verdict.effect,
    ...said(requiredScale(subject.framework, judgement), reading),
    inputs: reads.judgements.map((read) => inputOf(subject, read)),
    binding: verdict.binding,
  };
  if (reads.facts.length === 0) return finding;
  const facts = reads.facts.map((fact) => ({ fact, established: establishedIn(subject, fact) ?? null }));
  return { ...finding, facts };
}

/** What only findings of its kind have. */
function said(scale: Scale, reading: Reading): Partial<Finding> {
  switch (reading._tag) {
    case "Base":
      return {
        ...(reading.row === undefined ? {} : { row: foundRow(reading.row) }),
        grades: [reading.grade],
      };
    case "Shift":
      return { by: reading.by };
    case "Limit":
      return { grades: between(scale, reading.range.worst, reading.range.best) };
    case "NoBase":
    case "Gate":
    case "DidNotApply":
    case "Unknown":
      return {};
    default:
      return absurd(reading);
  }
}

function foundRow({ id, says, source }: Row): FoundRow {
  return { id, says, source };
}

function inputOf(subject: Case, judgement: string): Finding["inputs"][number] {
  const grade = gradeIn(subject, judgement);
  if (grade !== null) return { judgement, grade };
  const standing = standingIn(subject, judgement);
  return standing._tag === "NonGrade" && standing.nonGrade !== undefined
    ? { judgement, grade, nonGrade: standing.nonGrade }
    : { judgement, grade };
}
