import type { Round } from "@assay/rules";
import { judgementState, lastGrading } from "../state.ts";
import { drawnFor } from "./samples.ts";
import type { Applies } from "./applies.ts";
import type { Situation } from "./situation.ts";
import { departureNow } from "./standing.ts";

/** The rounds of moderation that a judgement has still to go through in this sitting, as its grade stands now. */
export function roundsToCome(
  situation: Situation,
  judgement: string,
): readonly { readonly round: Round; readonly applies: Exclude<Applies, "no"> }[] {
  const { rounds } = situation.framework.process;
  const held = judgementState(situation.proceedings, judgement).moderations.map(({ round }) => round);
  // Rounds only go forward: one that was passed over when a later one was held does not come again.
  const last = rounds.findLastIndex(({ id }) => held.includes(id));
  return rounds.slice(last + 1).flatMap((round) => {
    const applies = appliesTo(situation, round, judgement);
    return applies === "no" ? [] : [{ round, applies }];
  });
}

/** Whether a round is for a judgement as its grade stands now. */
function appliesTo(situation: Situation, { id, which }: Round, judgement: string): Applies {
  if (which === "all") return "yes";
  const state = judgementState(situation.proceedings, judgement);
  const grade = lastGrading(state)?.grade;
  const holds =
    which.judgements?.includes(judgement) === true ||
    (grade !== undefined && which.gradeIs?.includes(grade) === true) ||
    (which.changed === true && state.changed) ||
    (which.departures === true &&
      grade !== undefined &&
      departureNow(situation, judgement, grade) !== undefined);
  if (holds) return "yes";
  return which.sample === undefined ? "no" : drawnFor(situation, id, judgement);
}
