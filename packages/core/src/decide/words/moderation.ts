import { quoted } from "../../advice.ts";
import type { Words } from "./words.ts";

type Tag =
  | "ModeratorIsProposer"
  | "SeparationBreached"
  | "RoundUnknown"
  | "RoundOutOfTurn"
  | "RoundsOutstanding"
  | "ReasonUnknown"
  | "QuorumMissing"
  | "SampleNotAsked"
  | "SampleAlreadyCommitted"
  | "SampleUnknown"
  | "SampleAlreadyDrawn"
  | "SampleUndrawn"
  | "SampleUncommitted"
  | "PopulationClosed"
  | "PopulationOpen"
  | "SeedDiffers"
  | "QueryAlreadyRaised"
  | "QueryUnknown"
  | "QueryAlreadyAnswered"
  | "AnswererIsAsker"
  | "QueryOpen";

/** What stands in the way of moderation. */
export const moderationWords: Pick<Words, Tag> = {
  ModeratorIsProposer: ({ judgement }) => ({
    what: `the actor had a part in proposing the grade for "${judgement}"`,
    mend: "let another person moderate",
  }),
  SeparationBreached: ({ acts, judgement }) => ({
    what: `the process keeps "${acts[0]}" and "${acts[1]}" apart, and somebody who acts has done the first${judgement === undefined ? "" : ` for "${judgement}"`}`,
    mend: "let another person act",
  }),
  RoundUnknown: ({ round, known }) => ({
    what: `the process has no round "${round}"`,
    mend: `use ${quoted(known)}`,
  }),
  RoundOutOfTurn: ({ round, next }) => ({
    what: `it is not the turn of the round "${round}"`,
    mend: next === null ? "every round is done: settle the judgement" : `hold the round "${next}" first`,
  }),
  RoundsOutstanding: ({ judgement, rounds }) => ({
    what: `"${judgement}" has rounds to come: ${quoted(rounds)}`,
    mend: "hold them first",
  }),
  ReasonUnknown: ({ reason, known }) => ({
    what: `the process has no reason "${reason}"`,
    mend: `use ${quoted(known)}`,
  }),
  QuorumMissing: ({ round, has, needs }) => ({
    what: `the round "${round}" takes ${needs} persons, and ${quoted(has)} took part`,
    mend: "hold it with enough of them",
  }),
  SampleNotAsked: ({ step, known }) => ({
    what: `the process draws no sample for "${step}"`,
    mend: `use ${quoted(known)}`,
  }),
  SampleAlreadyCommitted: ({ sample, step }) => ({
    what: `the sample "${sample}" for "${step}" has a seed already`,
    mend: "draw that one",
  }),
  SampleUnknown: ({ sample, known }) => ({
    what: `no seed was committed for a sample "${sample}"`,
    mend: `use ${quoted(known)}`,
  }),
  SampleAlreadyDrawn: ({ sample }) => ({
    what: `the sample "${sample}" has been drawn`,
    mend: "take it as it is",
  }),
  SampleUndrawn: ({ step }) => ({
    what: `whether "${step}" applies is up to a sample that has not been drawn`,
    mend: "draw it first",
  }),
  SampleUncommitted: ({ steps }) => ({
    what: `every judgement would have a proposal, and no seed is fixed for the sample of ${quoted(steps)}`,
    mend: "commit the seed while a judgement has no proposal",
  }),
  PopulationClosed: () => ({
    what: "every judgement has a proposal, so that a seed could be chosen by what it draws",
    mend: "commit the seed before the last proposal",
  }),
  PopulationOpen: ({ judgements }) => ({
    what: `the sample is drawn over all judgements, and some have no proposal: ${quoted(judgements)}`,
    mend: "propose their grades first",
  }),
  SeedDiffers: ({ sample, commitment }) => ({
    what: `the seed told for "${sample}" is not the one committed as ${commitment}`,
    mend: "tell the one that was committed",
  }),
  QueryAlreadyRaised: ({ query }) => ({
    what: `there is a query "${query}" already`,
    mend: "give this one an id of its own",
  }),
  QueryUnknown: ({ query, known }) => ({
    what: `nobody raised a query "${query}"`,
    mend: `use ${quoted(known)}`,
  }),
  QueryAlreadyAnswered: ({ query }) => ({
    what: `the query "${query}" has been answered`,
    mend: "raise another one",
  }),
  AnswererIsAsker: ({ query }) => ({
    what: `the actor raised the query "${query}"`,
    mend: "let somebody else answer",
  }),
  QueryOpen: ({ queries }) => ({
    what: `queries are open: ${quoted(queries)}`,
    mend: "answer them first",
  }),
};
