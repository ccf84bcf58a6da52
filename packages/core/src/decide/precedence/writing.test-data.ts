import { sha256Hex } from "@assay/bytes";
import {
  begunInFull,
  challenged,
  by,
  determined,
  draft,
  drafted,
  gateWithdrawn,
  nothing,
  revelation,
  twiceGraded,
} from "../full-story.test-data.ts";
import { identified, proposed } from "../story.test-data.ts";
import {
  assessment,
  because,
  cites,
  instead,
  noPerson,
  noRole,
  overall,
  followedBy,
  underWay,
  ungrounded,
  unknownJudgement,
  whenever,
  type Rows,
} from "./precedence.test-data.ts";

type Writing =
  | "WriteNarrative"
  | "IdentifyAreaForDevelopment"
  | "ReviseAreaForDevelopment"
  | "ReviewAreaForDevelopment"
  | "DraftLetter"
  | "ReceiveRepresentation"
  | "DetermineRepresentation"
  | "DesignateRating"
  | "ConveyRating";

const writing = [...underWay("vic"), noRole];
const template = { id: "parks", version: 1 };
const appeal = challenged("appeal");
const former = { of: { stream: "park-2004", area: "bench" }, fate: "met", because } as const;

const reviewed = by("vic", {
  type: "AreaForDevelopmentReviewed",
  data: { ...former, evidence: ["gate"] },
});

export const writingIt: Rows<Writing> = {
  WriteNarrative: {
    given: begunInFull,
    actor: "vic",
    command: {
      type: "WriteNarrative",
      ...overall,
      paragraphs: [{ text: "All is well.", evidence: ["gate"] }],
    },
    breaches: [
      ...writing,
      unknownJudgement,
      {
        tag: "EvidenceUnknown",
        command: { paragraphs: [{ text: "All is well.", evidence: ["gate", "rumour"] }] },
      },
      { tag: "EvidenceAlreadyWithdrawn", given: followedBy(gateWithdrawn) },
      ungrounded,
    ],
  },
  IdentifyAreaForDevelopment: {
    given: [...begunInFull, identified],
    actor: "vic",
    command: {
      type: "IdentifyAreaForDevelopment",
      ...overall,
      id: "pond",
      text: "Clear it.",
      evidence: ["gate"],
    },
    breaches: [
      ...writing,
      { tag: "AreaAlreadyIdentified", command: { id: "fence" } },
      unknownJudgement,
      { tag: "EvidenceUnknown", command: { continues: ["rumour"] } },
      { tag: "EvidenceAlreadyWithdrawn", given: followedBy(gateWithdrawn) },
      ungrounded,
    ],
  },
  ReviseAreaForDevelopment: {
    given: [...begunInFull, identified],
    actor: "vic",
    command: {
      type: "ReviseAreaForDevelopment",
      assessment,
      id: "fence",
      text: "Mend it.",
      evidence: ["gate"],
      because,
    },
    breaches: [...writing, { tag: "AreaUnknown", command: { id: "pond" } }, ...cites, ungrounded],
  },
  ReviewAreaForDevelopment: {
    given: [...begunInFull, identified],
    actor: "vic",
    command: { type: "ReviewAreaForDevelopment", assessment, ...former, evidence: ["gate"], as: "fence" },
    breaches: [
      ...writing,
      { tag: "AreaAlreadyReviewed", given: followedBy(reviewed) },
      { tag: "AreaUnknown", command: { as: "pond" } },
      ...cites,
      ungrounded,
    ],
  },
  DraftLetter: {
    given: twiceGraded,
    actor: "vic",
    command: {
      type: "DraftLetter",
      assessment,
      id: "first",
      content: "{}",
      digest: sha256Hex("{}"),
      template,
      restsOn: 15,
    },
    breaches: [
      ...writing,
      { tag: "DraftAlreadyKept", given: followedBy(drafted("first")) },
      { tag: "ChangedSinceSeen", command: { restsOn: 14 } },
      { tag: "GradesUnrevealed", given: instead(revelation, nothing) },
      { tag: "TemplateDiffers", command: { template: { id: "parks", version: 2 } } },
    ],
  },
  ReceiveRepresentation: {
    given: [...begunInFull, draft],
    actor: "cleo",
    command: {
      type: "ReceiveRepresentation",
      assessment,
      id: "appeal",
      nature: "challenge",
      from: "The keeper",
      on: "2007-05-31",
      judgements: ["overall"],
    },
    breaches: [
      ...underWay("cleo"),
      noRole,
      { tag: "RepresentationAlreadyReceived", given: followedBy(appeal) },
      { tag: "JudgementUnknown", command: { judgements: ["overall", "noise"] } },
      { tag: "DraftNotSent", given: instead(draft, drafted("first")) },
      { tag: "RepresentationLate", command: { on: "2007-06-01" } },
    ],
  },
  DetermineRepresentation: {
    given: [...begunInFull, draft, appeal],
    actor: "cleo",
    command: {
      type: "DetermineRepresentation",
      assessment,
      id: "appeal",
      outcome: "in-part",
      because,
      effect: { text: true, grades: ["overall"] },
    },
    breaches: [
      ...underWay("cleo"),
      noRole,
      noPerson,
      { tag: "RepresentationUnknown", command: { id: "cry" } },
      { tag: "RepresentationAlreadyDetermined", given: followedBy(determined("appeal")) },
      { tag: "JudgementUnknown", command: { effect: { text: true, grades: ["overall", "noise"] } } },
      { tag: "SeparationBreached", given: followedBy(proposed("upkeep", "fair", "cleo")) },
    ],
  },
  DesignateRating: {
    given: begunInFull,
    actor: "hal",
    command: { type: "DesignateRating", ...overall, as: "park rating", statute: "Parks Act" },
    breaches: [...whenever("hal"), noRole, unknownJudgement],
  },
  ConveyRating: {
    given: begunInFull,
    actor: "hal",
    command: { type: "ConveyRating", ...overall, to: "The council", for: "its plan", standing: "done" },
    breaches: [...whenever("hal"), noRole, unknownJudgement],
  },
};
