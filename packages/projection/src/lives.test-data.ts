import type { RecordedEvent } from "@assay/core";
import {
  adjudicate,
  area,
  begun,
  commitSample,
  draft,
  drawSample,
  issue,
  lived,
  moderate,
  national,
  propose,
  reveal,
  seal,
  settle,
  signOff,
  write,
  type Step,
} from "./life.test-data.ts";

/** The stream of the first year, and of the next. */
export const first = "northmere-2031";
export const next = "northmere-2032";

/** Up to the settling of all three: care graded twice and adjudicated, building lowered, a query asked and answered. */
export const toSettled: readonly Step[] = [
  ...begun("2031"),
  commitSample,
  propose("care"),
  propose("building"),
  propose("overall"),
  drawSample,
  seal("fair"),
  reveal("fair"),
  adjudicate("fair"),
  moderate("care", "fair"),
  moderate("building", "fair"),
  moderate("overall", "good"),
  {
    by: "moderator-1",
    does: { type: "RaiseQuery", id: "q1", judgement: "building", text: "Is the roof sound?" },
  },
  { by: "inspector-1", does: { type: "AnswerQuery", id: "q1", text: "It is." } },
  // The sample drew the building: for it alone the national round is held.
  national("building", "fair"),
  settle("care"),
  settle("building"),
  settle("overall"),
];

/** Up to the first draft, sent on Friday 2 May: the time to challenge it ends on Tuesday 6 May. */
const written: readonly Step[] = [
  ...toSettled,
  write("care", "Care is fair."),
  write("building", "The building is fair."),
  write("overall", "The home is good."),
  area("a1", "care", "Train the carers."),
  area("a2", "building", "Mend the roof."),
  area("a3", "overall", "Plan ahead."),
];
export const toDraft: readonly Step[] = [...written, draft(first, "d1", written, "2031-05-02")];

/** Up to the letter of 7 May: a challenge accepted in part, one text written anew, signed off. */
const answered: readonly Step[] = [
  ...toDraft,
  {
    by: "lead-1",
    day: 5,
    does: {
      type: "ReceiveRepresentation",
      id: "p1",
      nature: "challenge",
      from: "Northmere Home",
      on: "2031-05-05",
      judgements: ["care"],
      text: "Carers are trained.",
    },
  },
  {
    by: "lead-1",
    does: {
      type: "DetermineRepresentation",
      id: "p1",
      outcome: "in-part",
      because: "Some are.",
      effect: { text: true, grades: [] },
    },
  },
  write("care", "Care is fair; some carers are trained."),
  signOff,
];
export const toLetter: readonly Step[] = [...answered, issue(first, answered, "2031-05-07", 7)];

/** Up to the letter that takes its place, of 20 May: the building was reopened and raised. */
export const toReopened: readonly Step[] = [
  ...toLetter,
  {
    by: "lead-1",
    day: 12,
    does: {
      type: "ReopenAssessment",
      judgements: ["building"],
      ground: "challenge",
      because: "The roof had been mended.",
    },
  },
];
const raised: readonly Step[] = [
  ...toReopened,
  moderate("building", "good", "moderator-2"),
  national("building", "good"),
  settle("building"),
  write("building", "The building is good."),
  signOff,
];
export const toSuperseded: readonly Step[] = [...raised, issue(first, raised, "2031-05-20", 20)];

function review(of: string, fate: string, more: object = {}): Step {
  return {
    by: "inspector-1",
    does: {
      type: "ReviewAreaForDevelopment",
      of: { stream: first, area: of },
      fate,
      because: `It is ${fate}.`,
      evidence: ["e1"],
      ...more,
    },
  };
}

/** The next year: one area met, one going on, one of an assessment that is not here dropped; the third is not told. */
export const nextYear: readonly Step[] = [
  ...begun("2032"),
  area("b1", "building", "Mend the whole roof."),
  review("a1", "met"),
  review("a2", "continuing", { as: "b1" }),
  {
    by: "inspector-1",
    does: {
      type: "ReviewAreaForDevelopment",
      of: { stream: "northmere-2029", area: "z1" },
      fate: "dropped",
      because: "The law asks no more for it.",
      evidence: [],
    },
  },
];

/** The whole history of the first year. */
export function wholeLife(): readonly RecordedEvent[] {
  return lived(first, toSuperseded);
}
