import type { RecordedEvent } from "@assay/core";
import type { Framework, Round } from "@assay/rules";
import { firstBreach, lawOfLives, type Bench, type Law } from "./law.ts";
import { personsIn } from "./persons.ts";
import { departureNow, drawnFor, gradedTwice, gradeNow, sitting, waits } from "./told.ts";

type Events = readonly RecordedEvent[];

/** Rounds are held in their order, each by enough persons, and none that applies is passed over. */
export function roundsGoForward(bench: Bench): Law {
  return lawOfLives(
    bench,
    "rounds go forward only, none that applies is left out, each with its quorum",
    (life) =>
      firstBreach(life, ({ before, event, tried: { framework } }) => {
        if (event.type !== "GradeModerated") return undefined;
        const { judgement, round, participants } = event.data;
        const { rounds } = framework.process;
        const place = rounds.findIndex(({ id }) => id === round);
        const last = lastHeld(before, framework, judgement);
        if (place <= last)
          return `The round "${round}" was held of "${judgement}" after "${rounds[last]?.id}".`;
        const passed = rounds
          .slice(last + 1, place)
          .find((each) => applies(before, framework, each, judgement));
        if (passed !== undefined) return `"${judgement}" went on to "${round}" without "${passed.id}".`;
        const person = personsIn(before);
        const has = new Set([event.actor, ...participants].map(person)).size;
        const needs = rounds[place]?.quorum ?? 1;
        return has < needs ? `"${round}" was held by ${has} persons, and needs ${needs}.` : undefined;
      }),
  );
}

/** A judgement is settled once nothing is outstanding: no second grade, no adjudication, no round, no question. */
export function settledAfterAllRounds(bench: Bench): Law {
  return lawOfLives(
    bench,
    "a judgement is settled only when every step that applies to it was held",
    (life) =>
      firstBreach(life, ({ before, event, tried: { framework } }) => {
        if (event.type !== "JudgementSettled") return undefined;
        const { judgement, grade } = event.data;
        const missing = outstanding(before, framework, judgement);
        if (missing !== undefined) return `"${judgement}" was settled without ${missing}.`;
        const stood = gradeNow(before, judgement);
        return stood === grade ? undefined : `"${judgement}" stood at ${stood}, and was settled as ${grade}.`;
      }),
  );
}

function outstanding(events: Events, framework: Framework, judgement: string): string | undefined {
  if (waits(events, framework, judgement)) return "its second grade";
  const { since } = sitting(events, judgement);
  const about = since.filter(({ data }) => "judgement" in data && data.judgement === judgement);
  const revealed = about.some(
    ({ type, data }) => type === "GradesRevealed" && data.resolution.stands === undefined,
  );
  const twice = gradedTwice(events, framework, judgement);
  if (twice && revealed && !about.some(({ type }) => type === "GradeAdjudicated")) return "an adjudication";
  const { rounds } = framework.process;
  const next = rounds
    .slice(lastHeld(events, framework, judgement) + 1)
    .find((round) => applies(events, framework, round, judgement));
  if (next !== undefined) return `the round "${next.id}"`;
  return openQueries(events).includes(judgement) ? "an answer to a question about it" : undefined;
}

/** The judgements that questions are open about, once for each. */
export function openQueries(events: Events): readonly string[] {
  const answered = events.flatMap(({ type, data }) => (type === "QueryAnswered" ? [data.id] : []));
  return events.flatMap(({ type, data }) =>
    type === "QueryRaised" && !answered.includes(data.id) ? [data.judgement] : [],
  );
}

/** The place of the last round that was held of a judgement in this sitting; -1 where none was. */
function lastHeld(events: Events, { process }: Framework, judgement: string): number {
  const held = sitting(events, judgement).since.flatMap((event) =>
    event.type === "GradeModerated" && event.data.judgement === judgement ? [event.data.round] : [],
  );
  return process.rounds.findLastIndex(({ id }) => held.includes(id));
}

/** Whether a round is for a judgement as it stands; one whose sample has not been drawn may be. */
function applies(events: Events, framework: Framework, { id, which }: Round, judgement: string): boolean {
  if (which === "all") return true;
  const grade = gradeNow(events, judgement);
  return (
    which.judgements?.includes(judgement) === true ||
    (grade !== undefined && which.gradeIs?.includes(grade) === true) ||
    (which.changed === true && changed(events, judgement)) ||
    (which.departures === true && departureNow(events, framework, judgement) !== undefined) ||
    (which.sample !== undefined && (drawnFor(events, id)?.includes(judgement) ?? true))
  );
}

/** Whether a step after the proposal has given another grade in this sitting. */
function changed(events: Events, judgement: string): boolean {
  return sitting(events, judgement).since.some((event) => {
    if (!("judgement" in event.data) || event.data.judgement !== judgement) return false;
    if (event.type === "GradeModerated") return event.data.from !== event.data.to;
    // Two grades that were not brought to the first one at once have moved it, whoever brings them to one.
    if (event.type === "GradesRevealed") return event.data.resolution.stands !== event.data.first;
    return false;
  });
}
