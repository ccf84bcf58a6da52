import { type ActCases, underWay } from "./acts.ts";
import * as act from "./happenings.ts";

const assessment = "quay";

/** Questions about judgements. */
export const queryCases: readonly ActCases[] = [
  {
    framework: "harbours@plain",
    after: "rated",
    actor: "mo",
    command: { type: "RaiseQuery", assessment, id: "q1", judgement: "safety", text: "How do we know?" },
    accepted: "QueryRaised",
    refused: [
      ...underWay("mo"),
      ["QueryAlreadyRaised", { given: [act.asked()] }],
      ["JudgementUnknown", { command: { judgement: "noise" } }],
      ["AlreadySettled", { given: [act.settled("safety", 4)] }],
    ],
  },
  {
    framework: "harbours@plain",
    after: "queried",
    actor: "sam",
    command: { type: "AnswerQuery", assessment, id: "q1", text: "We saw it." },
    accepted: "QueryAnswered",
    refused: [
      ...underWay("sam"),
      ["QueryUnknown", { after: "rated" }],
      ["QueryAlreadyAnswered", { given: [act.answered] }],
      ["AnswererIsAsker", { actor: "mo" }],
    ],
  },
];

/** Samples: committed before anybody knows what they will draw, drawn when all grades are proposed. */
export const samplingCases: readonly ActCases[] = [
  {
    framework: "harbours@1",
    after: "begun",
    actor: "wyn",
    command: { type: "CommitSample", assessment, id: "s1", step: "second-grading", seed: act.seed },
    accepted: "SampleCommitted",
    refused: [
      ...underWay("wyn"),
      ["SampleNotAsked", { command: { step: "first" } }],
      ["SampleAlreadyCommitted", { after: "committed" }],
      ["PopulationClosed", { after: "rated" }],
    ],
  },
  {
    framework: "harbours@1",
    after: "closed",
    actor: "wyn",
    command: { type: "DrawSample", assessment, id: "s1", seed: act.seed },
    accepted: "SampleDrawn",
    refused: [
      ...underWay("wyn"),
      ["SampleUnknown", { after: "rated" }],
      ["SampleAlreadyDrawn", { given: [act.sampleDrawn("s1")] }],
      ["PopulationOpen", { after: "committed" }],
      ["SeedDiffers", { command: { seed: "7".repeat(64) } }],
    ],
  },
];
