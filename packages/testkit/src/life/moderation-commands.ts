import { own } from "@assay/core";
import { sampledSteps } from "./sampled-steps.ts";
import { stream } from "./life.ts";
import { nonceAt } from "./grading-commands.ts";
import type { Maker } from "./plausible.ts";

const assessment = stream;

export const moderationCommands: {
  readonly RaiseQuery: Maker<"RaiseQuery">;
  readonly AnswerQuery: Maker<"AnswerQuery">;
  readonly CommitSample: Maker<"CommitSample">;
  readonly DrawSample: Maker<"DrawSample">;
} = {
  RaiseQuery: ({ proceedings, fresh, judgement }, about = judgement()) => ({
    type: "RaiseQuery",
    assessment,
    id: fresh("q", proceedings.queries),
    judgement: about,
    text: "How do we know?",
  }),
  AnswerQuery: ({ proceedings, known }, id = known(proceedings.queries)) => ({
    type: "AnswerQuery",
    assessment,
    id,
    text: "It was measured.",
  }),
  CommitSample: ({ framework, proceedings, fresh, one, head }, step = one(sampledSteps(framework))) => ({
    type: "CommitSample",
    assessment,
    id: fresh("sample", proceedings.samples),
    step: step ?? "nowhere",
    seed: nonceAt(head),
  }),
  DrawSample: ({ proceedings, known, kept, now }, step) => {
    const found = Object.entries(proceedings.samples).find(([, sample]) => sample.step === step)?.[0];
    const id = found ?? known(proceedings.samples);
    const committed = kept(own(proceedings.samples, id)?.commit ?? "");
    const seed = committed?.type === "CommitSample" && !now(12) ? committed.seed : undefined;
    return { type: "DrawSample", assessment, id, ...(seed === undefined ? {} : { seed }) };
  },
};
