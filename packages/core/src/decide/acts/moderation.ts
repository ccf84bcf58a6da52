import type { CommandOf } from "../../command/commands.ts";
import * as grading from "../grading-obstacles.ts";
import * as moderation from "../moderation-obstacles.ts";
import * as general from "../obstacles.ts";
import { commitmentToSeed, drawSample, populationOf, samplingOf } from "../samples.ts";
import { own } from "../../own.ts";
import * as who from "../who-may-act.ts";
import { event, plain, underWay, type Act } from "./act.ts";

/** Questions about judgements, and samples of them. */
type AboutModeration = "RaiseQuery" | "AnswerQuery" | "CommitSample" | "DrawSample";

const going = [...underWay, who.conflictOfInterest];

export const moderationActs: { readonly [T in AboutModeration]: Act<CommandOf<T>> } = {
  RaiseQuery: plain("RaiseQuery", [
    ...going,
    who.roleMissing("query"),
    moderation.queryAlreadyRaised,
    general.judgementUnknown(({ judgement }) => [judgement]),
    grading.alreadySettled,
  ]),
  AnswerQuery: plain("AnswerQuery", [
    ...going,
    who.roleMissing("query"),
    moderation.queryUnknown,
    moderation.queryAlreadyAnswered,
    moderation.answererIsAsker,
  ]),
  CommitSample: {
    obstacles: [
      ...going,
      who.roleMissing("sample"),
      moderation.sampleNotAsked,
      moderation.sampleAlreadyCommitted,
      moderation.populationClosed,
    ],
    accept(command) {
      const { id, step, seed = "" } = command;
      return event(command, "SampleCommitted", { id, step, commitment: commitmentToSeed(seed) });
    },
    mayBeDecidedAgain: true,
  },
  DrawSample: {
    obstacles: [
      ...going,
      who.roleMissing("sample"),
      moderation.sampleUnknown,
      moderation.sampleAlreadyDrawn,
      moderation.populationOpen,
      moderation.seedDiffers,
    ],
    accept(command, { framework, proceedings }) {
      const { id, assessment, seed = "" } = command;
      const { members } = populationOf(framework, proceedings);
      const sampling = samplingOf(framework, own(proceedings.samples, id)?.step ?? "") ?? { oneIn: 1 };
      return event(command, "SampleDrawn", {
        id,
        seed,
        drawn: drawSample(seed, assessment, members, sampling),
      });
    },
    mayBeDecidedAgain: true,
  },
};
