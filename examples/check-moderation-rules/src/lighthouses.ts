import { defineFramework, type Framework } from "@assay/rules";

/** The rules of a made-up inspectorate: keepers are visited, and a second keeper moderates what the visitor proposes. */
export const lighthouses: Framework = defineFramework({
  id: "lighthouses",
  edition: "2031",
  issuer: "Board of Lights",
  title: "Review of lighthouses",
  effective: { from: "2031-01-01" },
  scales: {
    three: {
      title: "Grades of lighthouses",
      grades: [
        { key: "dim", label: "Dim", value: 1 },
        { key: "steady", label: "Steady", value: 2 },
        { key: "bright", label: "Bright", value: 3 },
      ],
    },
  },
  judgements: [
    { id: "light", title: "The light", scale: "three", basis: "given", whenMissing: "block" },
    { id: "keeping", title: "How it is kept", scale: "three", basis: "given", whenMissing: "block" },
  ],
  groups: {},
  facts: {},
  rules: [
    {
      id: "kept-no-better-than-it-shines",
      judgement: "keeping",
      kind: "limit",
      limit: { cap: "steady" },
      when: { judgement: "light", is: "dim" },
      says: "Where the light is dim, it is kept no better than steadily.",
      source: { cite: "Board of Lights, rule 3", status: "documented" },
      strength: "must",
    },
  ],
  outcome: null,
  accepts: [],
  process: {
    roles: ["visitor", "moderator", "board"],
    acts: {
      record: ["visitor"],
      propose: ["visitor"],
      secondGrade: ["visitor"],
      adjudicate: ["moderator"],
      settle: ["board"],
      write: ["visitor"],
      signOff: ["board"],
      issue: ["board"],
      reopen: ["board"],
    },
    secondGrading: { which: { judgements: ["light"] }, tolerance: 0, resolve: "adjudicate" },
    rounds: [{ id: "moderation", by: "moderator", which: "all" }],
    separation: [
      ["propose", "moderate"],
      ["adjudicate", "moderate"],
      ["moderate", "issue"],
      ["propose", "issue"],
    ],
    reasons: [
      { code: "no-change", says: "Nothing changes." },
      { code: "evidence-misread", says: "The evidence was misread." },
    ],
    issue: { requires: ["all-settled", "overall-permitted", "no-open-flags", "no-open-query", "signed-off"] },
  },
  letter: {
    template: "lighthouses",
    version: 1,
    title: "{title} {cycle}: {body}",
    opening: "To the keepers of {body}",
    links: { follows: "This follows {to}." },
    shared: "{what} went to {to}.",
    sources: "We read {sources}.",
    sections: ["light", "keeping"],
    grade: "{label}",
    areas: { one: "To do", many: "Things to do" },
    designated: "It counts as {as} under {statute}.",
    conveyed: { announced: "It will go to {to}.", done: "It went to {to}." },
    closing: "Keep the light",
    retelling: "This is not {what}.",
  },
  wording: { inferredExpectation: "Nobody published how the light and its keeping go together." },
});
