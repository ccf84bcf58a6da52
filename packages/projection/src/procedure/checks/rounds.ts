import { headCount } from "../persons.ts";
import { noted, type Check, type Note } from "../note.ts";
import { courseOf } from "../past.ts";
import { lastGiven, proposalOf } from "../course.ts";
import { roundsAhead, roundsNotHeld } from "../rounds-ahead.ts";

/** A round is held by as many persons as the process asks for. */
export const roundsHeld: Check = (event, past) => {
  if (event.type !== "GradeModerated") return [];
  const { round: id, judgement, participants } = event.data;
  const round = past.framework.process.rounds.find((each) => each.id === id);
  if (round === undefined) return [];
  const heads = headCount(past, [event.actor, ...participants]);
  const needed = round.quorum ?? 1;
  const fault =
    heads >= needed
      ? undefined
      : `${heads === 1 ? "one person" : `${heads} persons`} held the round, which needs ${needed}`;
  return [noted(`round.${id}`, event, fault, { judgement })];
};

/** A judgement is settled after every round that applies to it, and not before. */
export const roundsBeforeSettlement: Check = (event, past): readonly Note[] => {
  if (event.type !== "JudgementSettled") return [];
  const { judgement } = event.data;
  const ahead = new Set(
    roundsAhead(past, judgement).flatMap(({ round, applies }) => (applies === "yes" ? [round.id] : [])),
  );
  const unheld = roundsNotHeld(past, judgement).map(({ id }) =>
    noted(`round.${id}`, event, ahead.has(id) ? "it was settled before this round" : undefined, {
      judgement,
    }),
  );
  return unheld;
};

/** A grade is proposed for every judgement that people grade. */
export const proposed: Check = (event) =>
  event.type === "GradeProposed"
    ? [noted("proposed", event, undefined, { judgement: event.data.judgement })]
    : [];

/** Every judgement is settled at the grade that was confirmed last. */
export const settled: Check = (event, past) => {
  if (event.type !== "JudgementSettled") return [];
  const { judgement } = event.data;
  const course = courseOf(past, judgement);
  const nothing = proposalOf(course) === undefined && lastGiven(course) === undefined;
  return [noted("settled", event, nothing ? "there was no grade to settle" : undefined, { judgement })];
};
