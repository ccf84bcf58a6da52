import type { Round } from "@assay/rules";
import { changedLater, lastGiven, sittingOf } from "./course.ts";
import { courseOf, type Past } from "./past.ts";
import { departureThen, isOnScale } from "./rules-then.ts";
import { drawnFor, type Applies } from "./sampling.ts";

/** The rounds that a judgement had still to go through, as its grade stood; they only go forward. */
export function roundsAhead(
  past: Past,
  judgement: string,
): readonly { readonly round: Round; readonly applies: Exclude<Applies, "no"> }[] {
  return roundsNotHeld(past, judgement).flatMap((round) => {
    const applies = roundApplies(past, round, judgement);
    return applies === "no" ? [] : [{ round, applies }];
  });
}

/** The rounds after the last one that was held in this sitting. */
export function roundsNotHeld(past: Past, judgement: string): readonly Round[] {
  const { rounds } = past.framework.process;
  const held = sittingOf(courseOf(past, judgement)).flatMap((event) =>
    event.type === "GradeModerated" ? [event.data.round] : [],
  );
  return rounds.slice(rounds.findLastIndex(({ id }) => held.includes(id)) + 1);
}

/** Whether a round was for a judgement as its grade stood. */
function roundApplies(past: Past, { id, which }: Round, judgement: string): Applies {
  if (which === "all" || which.judgements?.includes(judgement) === true) return "yes";
  const course = courseOf(past, judgement);
  const grade = lastGiven(course)?.grade;
  if (which.changed === true && changedLater(course)) return "yes";
  if (grade !== undefined && which.gradeIs?.includes(grade) === true) return "yes";
  const departs =
    which.departures === true &&
    grade !== undefined &&
    isOnScale(past, judgement, grade) &&
    departureThen(past, judgement, grade) !== undefined;
  if (departs) return "yes";
  return which.sample === undefined ? "no" : drawnFor(past, id, judgement);
}
