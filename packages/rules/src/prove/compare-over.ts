import { evaluate } from "../evaluate.ts";
import type { Framework } from "../framework.ts";
import type { Facts, Inputs } from "../inputs.ts";
import { judgementOf, scaleOf } from "../lookup.ts";
import type { Outcome } from "../outcome.ts";
import { gradeOf } from "../scale.ts";
import { rulesOf } from "./behind.ts";
import { caseFor } from "./grid.ts";

/** An issued letter, as far as rules read it. */
export interface IssuedGrades {
  readonly id: string;
  readonly grades: Inputs;
  readonly facts: Facts;
  /** What the second edition reads, where that is something else: it takes over other bodies' grades by its own map. */
  readonly toSecond?: { readonly grades: Inputs; readonly facts: Facts };
}

/** A judgement of a letter about which two editions say different things. */
export interface AffectedJudgement {
  readonly letter: string;
  readonly judgement: string;
  /** The grade in the letter, or null where it has none. */
  readonly issued: string | null;
  readonly from: Outcome;
  readonly to: Outcome;
  /** Which of the answers differ. */
  readonly differ: readonly ("expected" | "usual" | "permitted" | "unjudged")[];
  /** Whether the issued grade was permitted by the first edition and is not by the second, or the other way round. */
  readonly standing: "same" | "nowRefused" | "nowPermitted";
}

/**
 * The judgements of issued letters whose expected, usual or permitted grades another edition would change, in the order of
 * the letters: what has to be looked at again when an edition is corrected.
 *
 * What an edition does not have is nothing that it is asked about. Requires that every other grade is one of that edition's;
 * anything else throws a `RangeError` that names the letter.
 */
export function compareOver(
  from: Framework,
  to: Framework,
  letters: readonly IssuedGrades[],
): readonly AffectedJudgement[] {
  const judgements = from.judgements
    .map(({ id }) => id)
    .filter((id) => judgementOf(to, id) !== undefined)
    .filter((id) => rulesOf(from, id).length + rulesOf(to, id).length > 0);
  return letters.flatMap((letter) =>
    judgements.flatMap((judgement) => affected(from, to, letter, judgement)),
  );
}

function affected(
  from: Framework,
  to: Framework,
  letter: IssuedGrades,
  judgement: string,
): readonly AffectedJudgement[] {
  const before = answered(from, letter, judgement);
  const after = answered(to, { ...letter, ...letter.toSecond }, judgement);
  const differ = differing(before, after);
  if (differ.length === 0) return [];
  const issued = gradeIssued(from, letter, judgement) ?? null;
  const was = permits(before, issued);
  const standing = was === permits(after, issued) ? "same" : was ? "nowRefused" : "nowPermitted";
  return [{ letter: letter.id, judgement, issued, from: before, to: after, differ, standing }];
}

function answered(framework: Framework, letter: IssuedGrades, judgement: string): Outcome {
  const { inputs, facts } = caseFor(framework, { inputs: letter.grades, facts: letter.facts });
  for (const graded of Object.keys(inputs)) gradeIssued(framework, letter, graded);
  return evaluate(framework, judgement, inputs, facts);
}

/** The grade that a letter gives; undefined where it gives none. */
function gradeIssued(
  framework: Framework,
  { id, grades }: IssuedGrades,
  judgement: string,
): string | undefined {
  const grade = Object.hasOwn(grades, judgement) ? grades[judgement] : undefined;
  const scale = scaleOf(framework, judgement);
  if (grade === undefined || scale === undefined || gradeOf(scale, grade) !== undefined) return grade;
  if (scale.nonGrades?.some(({ key }) => key === grade) === true) return undefined;
  throw new RangeError(
    `Cannot compare over the letter "${id}": "${grade}" is no grade of "${judgement}" in ${framework.id}@${framework.edition}; give one of ${scale.grades.map(({ key }) => `"${key}"`).join(", ")}.`,
  );
}

function differing(from: Outcome, to: Outcome): AffectedJudgement["differ"] {
  if (from._tag === "Unjudged" || to._tag === "Unjudged") {
    return from._tag === to._tag ? [] : ["unjudged"];
  }
  return (["expected", "usual", "permitted"] as const).filter(
    (answer) => String(from[answer]) !== String(to[answer]),
  );
}

function permits(outcome: Outcome, grade: string | null): boolean {
  return grade !== null && outcome._tag === "Judged" && outcome.permitted.includes(grade);
}
