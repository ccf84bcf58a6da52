import { departureOf, evaluate, type Departure as LeftRules, type Outcome } from "@assay/rules";
import type { Departure } from "../event/grading.ts";
import { judgementState, lastGrading } from "../state.ts";
import { isOnScale, type Situation } from "./situation.ts";
import { waitsForSecondGrade } from "./second-grade.ts";

/**
 * The grades that stand now, by judgement. A grade that waits for a second one, given without sight of it, counts as none:
 * what rules say of others must not tell it. History may hold one that is off its scale: rules cannot read it either.
 */
function standingGrades(situation: Situation): Readonly<Record<string, string>> {
  const grades = situation.framework.judgements.flatMap(({ id }): [string, string][] => {
    const grade = standingGrade(situation, id);
    return grade !== undefined && isOnScale(situation, id, grade) ? [[id, grade]] : [];
  });
  return Object.fromEntries(grades);
}

/** The grade that stands for a judgement; none while it waits for a second one, or for the two to be brought to one. */
function standingGrade(situation: Situation, judgement: string): string | undefined {
  return waitsForSecondGrade(situation, judgement)
    ? undefined
    : lastGrading(judgementState(situation.proceedings, judgement))?.grade;
}

/** What the rules say of a judgement while everything else stands as it does. */
export function outcomeFor(situation: Situation, judgement: string): Outcome {
  const { framework, proceedings } = situation;
  return evaluate(framework, judgement, standingGrades(situation), proceedings.facts);
}

/** How a grade would depart from the rules while everything else stands as it does. */
export function departureNow(situation: Situation, judgement: string, grade: string): LeftRules | undefined {
  return departureOf(situation.framework, judgement, outcomeFor(situation, judgement), grade);
}

/** The departure that a grade would be, or undefined where it is expected or where nothing is. */
export function departureFrom(
  situation: Situation,
  judgement: string,
  grade: string,
  reason: string | undefined,
): { readonly departure?: Departure } {
  const departure = departureNow(situation, judgement, grade);
  if (departure === undefined) return {};
  return { departure: { ...departure, ...(reason === undefined ? {} : { reason }) } };
}
