import { own } from "../own.ts";
import { personOf } from "../state.ts";
import { roundsToCome } from "./rounds.ts";
import { commitmentToSeed, populationOf, sampledSteps, samplingOf, uncommittedSteps } from "./samples.ts";
import type { Obstacle } from "./situation.ts";

/** Obstacles that have to do with rounds of moderation, with queries, and with samples. */

interface About {
  readonly judgement: string;
}
interface WithId {
  readonly id: string;
}

export const roundUnknown: Obstacle<{ readonly round: string }> = ({ round }, { framework }) => {
  const known = framework.process.rounds.map(({ id }) => id);
  return known.includes(round) ? undefined : { _tag: "RoundUnknown", round, known };
};

/** The next round that applies is another one, or cannot be told before a sample is drawn. */
export const roundOutOfTurn: Obstacle<About & { readonly round: string }> = (command, situation) => {
  const [next] = roundsToCome(situation, command.judgement);
  if (next?.applies === "undrawn") return { _tag: "SampleUndrawn", step: next.round.id };
  return next?.round.id === command.round
    ? undefined
    : { _tag: "RoundOutOfTurn", round: command.round, next: next?.round.id ?? null };
};

export const roundsOutstanding: Obstacle<About> = ({ judgement }, situation) => {
  const rounds = roundsToCome(situation, judgement);
  const undrawn = rounds.find(({ applies }) => applies === "undrawn");
  if (rounds.length === 0) return undefined;
  if (undrawn !== undefined && rounds[0] === undrawn)
    return { _tag: "SampleUndrawn", step: undrawn.round.id };
  return { _tag: "RoundsOutstanding", judgement, rounds: rounds.map(({ round }) => round.id) };
};

export const queryAlreadyRaised: Obstacle<WithId> = ({ id }, { proceedings }) =>
  own(proceedings.queries, id) === undefined ? undefined : { _tag: "QueryAlreadyRaised", query: id };

export const queryUnknown: Obstacle<WithId> = ({ id }, { proceedings }) =>
  own(proceedings.queries, id) === undefined
    ? { _tag: "QueryUnknown", query: id, known: Object.keys(proceedings.queries) }
    : undefined;

export const queryAlreadyAnswered: Obstacle<WithId> = ({ id }, { proceedings }) =>
  own(proceedings.queries, id)?.open === false ? { _tag: "QueryAlreadyAnswered", query: id } : undefined;

export const answererIsAsker: Obstacle<WithId> = ({ id }, { proceedings, actor }) => {
  const asker = own(proceedings.queries, id)?.by;
  return asker !== undefined && personOf(proceedings, asker) === personOf(proceedings, actor)
    ? { _tag: "AnswererIsAsker", query: id }
    : undefined;
};

/** A question about the judgement is open. */
export const queryOpen: Obstacle<About> = ({ judgement }, { proceedings }) => {
  const queries = Object.entries(proceedings.queries)
    .filter(([, query]) => query.open && query.judgement === judgement)
    .map(([id]) => id);
  return queries.length === 0 ? undefined : { _tag: "QueryOpen", queries };
};

export const sampleNotAsked: Obstacle<{ readonly step: string }> = ({ step }, { framework }) =>
  samplingOf(framework, step) === undefined
    ? { _tag: "SampleNotAsked", step, known: sampledSteps(framework) }
    : undefined;

export const sampleAlreadyCommitted: Obstacle<WithId & { readonly step: string }> = (
  { id, step },
  { proceedings },
) => {
  const taken = Object.entries(proceedings.samples).find(
    ([known, sample]) => known === id || sample.step === step,
  );
  return taken === undefined
    ? undefined
    : { _tag: "SampleAlreadyCommitted", sample: taken[0], step: taken[1].step };
};

/** Once every judgement has a proposal, a seed could be chosen by what it draws. */
export const populationClosed: Obstacle<unknown> = (_command, { framework, proceedings }) =>
  populationOf(framework, proceedings).unproposed.length === 0 ? { _tag: "PopulationClosed" } : undefined;

export const populationOpen: Obstacle<unknown> = (_command, { framework, proceedings }) => {
  const { unproposed } = populationOf(framework, proceedings);
  return unproposed.length === 0 ? undefined : { _tag: "PopulationOpen", judgements: unproposed };
};

/**
 * Once every judgement has a proposal no seed can be fixed any more, and what depends on the sample could never go on: the
 * last proposal waits for the seeds.
 */
export const sampleUncommitted: Obstacle<About> = ({ judgement }, { framework, proceedings }) => {
  const { unproposed } = populationOf(framework, proceedings);
  if (unproposed.length !== 1 || unproposed[0] !== judgement) return undefined;
  const steps = uncommittedSteps(framework, proceedings);
  return steps.length === 0 ? undefined : { _tag: "SampleUncommitted", steps };
};

/** The same for a definition that comes late: it may take no sample that nobody can draw any more. */
export const sampleTooLate: Obstacle<unknown> = (_command, { replacement, proceedings }) => {
  if (replacement === undefined || populationOf(replacement, proceedings).unproposed.length > 0) {
    return undefined;
  }
  const steps = uncommittedSteps(replacement, proceedings);
  return steps.length === 0 ? undefined : { _tag: "SampleUncommitted", steps };
};

export const sampleUnknown: Obstacle<WithId> = ({ id }, { proceedings }) =>
  own(proceedings.samples, id) === undefined
    ? { _tag: "SampleUnknown", sample: id, known: Object.keys(proceedings.samples) }
    : undefined;

export const sampleAlreadyDrawn: Obstacle<WithId> = ({ id }, { proceedings }) =>
  own(proceedings.samples, id)?.drawn === undefined ? undefined : { _tag: "SampleAlreadyDrawn", sample: id };

/** The seed that is told must be the one that was committed. */
export const seedDiffers: Obstacle<WithId & { readonly seed?: string }> = ({ id, seed }, { proceedings }) => {
  const sample = own(proceedings.samples, id);
  if (sample === undefined) return undefined;
  if (seed !== undefined && commitmentToSeed(seed) === sample.commitment) return undefined;
  return { _tag: "SeedDiffers", sample: id, commitment: sample.commitment };
};
