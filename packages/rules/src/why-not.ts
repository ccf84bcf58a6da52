import { explain, type ExplainedFinding } from "./explain.ts";
import type { Framework } from "./framework.ts";
import type { Facts, Inputs } from "./inputs.ts";
import { requiredScale } from "./lookup.ts";
import type { Judged, Outcome } from "./outcome.ts";
import { strengths } from "./prove/check.ts";
import { type ChangeOptions, type NearestChanges, nearestChangesFrom } from "./prove/nearest-changes.ts";
import { prefaceFor } from "./prove/preface.ts";
import { gradeOf, isBetter } from "./scale.ts";

/** How a grade stands with the rules, from best to worst; `refused` is what is not permitted. */
export type Standing = "expected" | "likely" | "usual" | "permitted" | "refused";

/** What would have to be otherwise for a grade to stand better than it does. */
export interface Otherwise {
  readonly standing: Exclude<Standing, "refused">;
  readonly nearest: NearestChanges;
}

/** Why a judgement does not have a grade that somebody asks about. */
export interface WhyNot {
  /** The framework's warning, where a rule that stands against the grade is inferred or assumed. */
  readonly preface?: string;
  readonly judgement: string;
  readonly grade: string;
  readonly outcome: Outcome;
  /** How the grade stands; undefined where the judgement is not made. */
  readonly standing?: Standing;
  /** The rules that stand against it, strongest first, each with the sentence that says what it did; the gate, where the judgement is not made. */
  readonly against: readonly ExplainedFinding[];
  /** For each better standing than it has, the smallest changes that would give it that. */
  readonly otherwise: readonly Otherwise[];
}

/** The standings, best first. */
const standings: readonly Standing[] = ["expected", "likely", "usual", "permitted", "refused"];

/**
 * Why not this grade: which rules stand against it, at which strength, and what would have to be otherwise. An expected
 * grade has nothing against it.
 *
 * Requires what `evaluate` requires, and a grade of the judgement's scale: else a `RangeError`.
 *
 * @law A refused grade has a `must` rule against it; one that departs has a rule of the strength that it leaves.
 */
export function whyNot(
  framework: Framework,
  judgement: string,
  inputs: Inputs,
  grade: string,
  facts: Facts = {},
  options: ChangeOptions = {},
): WhyNot {
  const scale = requiredScale(framework, judgement);
  if (gradeOf(scale, grade) === undefined) {
    throw new RangeError(
      `Cannot say why "${judgement}" is not "${grade}": its scale has no such grade; ask for one of ${scale.grades.map(({ key }) => `"${key}"`).join(", ")}.`,
    );
  }
  const { outcome, findings } = explain(framework, judgement, inputs, facts);
  const standing = outcome._tag === "Unjudged" ? undefined : standingOf(outcome, grade);
  const against =
    outcome._tag === "Unjudged"
      ? findings
      : strengths.flatMap((strength) =>
          findings.filter(
            (finding) =>
              finding.strength === strength &&
              standsInTheWay(framework, { judgement, outcome }, finding, grade),
          ),
        );
  const seek = nearestChangesFrom(framework, judgement, inputs, facts, options);
  const better = standings.slice(0, standings.indexOf(standing ?? "refused"));
  return {
    ...prefaceFor(framework, against),
    judgement,
    grade,
    outcome,
    ...(standing === undefined ? {} : { standing }),
    against,
    otherwise: better.flatMap((wanted) =>
      wanted === "refused"
        ? []
        : [
            {
              standing: wanted,
              nearest: seek((other) => other._tag === "Judged" && standsAtLeast(other, grade, wanted)),
            },
          ],
    ),
  };
}

function standingOf(outcome: Judged, grade: string): Standing {
  if (outcome.expected === grade) return "expected";
  if (outcome.likely.includes(grade)) return "likely";
  if (outcome.usual.includes(grade)) return "usual";
  return outcome.permitted.includes(grade) ? "permitted" : "refused";
}

function standsAtLeast(outcome: Judged, grade: string, wanted: Standing): boolean {
  return standings.indexOf(standingOf(outcome, grade)) <= standings.indexOf(wanted);
}

/** Whether a rule keeps a grade away: a limit that holds and leaves it out, an aggregate that acts and computes another, or a shift that moves away from it. */
function standsInTheWay(
  framework: Framework,
  { judgement, outcome }: { readonly judgement: string; readonly outcome: Judged },
  { rule, effect, grades, by = 0 }: ExplainedFinding,
  grade: string,
): boolean {
  const { expected } = outcome;
  const acts = expected !== undefined && expected !== grade;
  if (effect === "shifts") {
    return acts && isBetter(requiredScale(framework, judgement), grade, expected) === by < 0;
  }
  if (grades?.includes(grade) !== false) return false;
  if (effect === "limits" || effect === "holdsWithoutEffect") return true;
  // A limit that gave way keeps nothing away; an aggregate that did still left no grade but the nearest to its base.
  const computes = framework.rules.some(({ id, kind }) => id === rule && kind === "aggregate");
  return computes && acts && (effect === "base" || effect === "gaveWay");
}
