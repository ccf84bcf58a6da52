import type { Happening } from "@assay/testkit";

/** A review as another system recorded it, one event for each line of its file. */
export const toldByTheOldSystem: readonly Happening[] = [
  {
    actor: "bea",
    type: "AssessmentOpened",
    data: {
      framework: { id: "lighthouses", edition: "2031", digest: "0".repeat(64) },
      body: { name: "Skerry Light", identifiers: [] },
      cycle: "2031",
    },
  },
  {
    actor: "bea",
    type: "TeamAssigned",
    data: {
      members: [
        { actor: "vera", kind: "person", roles: ["visitor", "moderator"] },
        { actor: "bea", kind: "person", roles: ["board"] },
      ],
    },
  },
  {
    actor: "vera",
    type: "EvidenceRecorded",
    data: {
      id: "log",
      kind: "evidence",
      judgements: ["keeping"],
      statement: "The log is kept daily.",
      source: { name: "The log", class: "document" },
      polarity: "strength",
      comparisons: [],
    },
  },
  {
    actor: "vera",
    type: "GradeProposed",
    data: { judgement: "keeping", grade: "steady", because: "The log shows it.", evidence: ["log"] },
  },
  {
    actor: "vera",
    type: "GradeModerated",
    data: {
      judgement: "keeping",
      round: "moderation",
      from: "steady",
      to: "steady",
      reason: "no-change",
      because: "I looked again.",
      evidence: [],
      participants: [],
      restsOn: 4,
    },
  },
  {
    actor: "bea",
    type: "JudgementSettled",
    data: { judgement: "keeping", grade: "steady", restsOn: 4 },
  },
];
