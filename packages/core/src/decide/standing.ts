import { departureOf, evaluate, type Outcome } from "@assay/rules";
import type { Departure } from "../event/grading.ts";
import { own } from "../own.ts";
import { judgementState, standingGrade } from "../state.ts";
import type { Situation } from "./situation.ts";

/** The grades that stand now, by judgement. History may hold one that is off its scale: rules cannot read it, and take it for none. */
function standingGrades({ framework, proceedings }: Situation): Readonly<Record<string, string>> {
  const grades = framework.judgements.flatMap(({ id, scale }): [string, string][] => {
    const standing = standingGrade(judgementState(proceedings, id));
    const known = own(framework.scales, scale)?.grades.some(({ key }) => key === standing?.grade) === true;
    return standing !== undefined && known ? [[id, standing.grade]] : [];
  });
  return Object.fromEntries(grades);
}

/** What the rules say of a judgement while everything else stands as it does. */
export function outcomeFor(situation: Situation, judgement: string): Outcome {
  return evaluate(situation.framework, judgement, standingGrades(situation));
}

/** The departure that a grade would be, or undefined where it is expected or where nothing is. */
export function departureFrom(
  situation: Situation,
  judgement: string,
  grade: string,
  reason: string | undefined,
): { readonly departure?: Departure } {
  const departure = departureOf(situation.framework, judgement, outcomeFor(situation, judgement), grade);
  if (departure === undefined) return {};
  return { departure: { ...departure, ...(reason === undefined ? {} : { reason }) } };
}
