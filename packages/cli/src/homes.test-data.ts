import type { ReadStream } from "@assay/core";

type Framework = ReadStream["framework"];

const judgement = (id: string, title: string): Framework["judgements"][number] => ({
  id,
  title,
  scale: "three",
  basis: "given",
  whenMissing: "block",
});

/** A made-up framework: care is graded twice, and one round is held of a sample. */
export const homes: Framework = {
  id: "homes",
  edition: "1",
  issuer: "Board of Homes",
  title: "Inspection of homes",
  effective: { from: "2030-01-01" },
  scales: {
    three: {
      title: "Grades of homes",
      grades: [
        { key: "poor", label: "Poor", value: 1 },
        { key: "fair", label: "Fair", value: 2 },
        { key: "good", label: "Good", value: 3 },
      ],
      nonGrades: [],
    },
  },
  judgements: [judgement("care", "Care"), judgement("building", "The building")],
  groups: {},
  facts: {},
  rules: [],
  outcome: "care",
  accepts: [],
  process: {
    roles: ["inspector", "second", "third", "moderator", "lead", "issuer"],
    acts: {
      record: ["inspector"],
      propose: ["inspector"],
      secondGrade: ["second"],
      adjudicate: ["third"],
      settle: ["lead"],
      write: ["inspector"],
      sample: ["lead"],
      issue: ["issuer"],
      reopen: ["lead"],
    },
    secondGrading: { which: { judgements: ["care"] }, tolerance: 0, resolve: "adjudicate" },
    rounds: [{ id: "national", by: "moderator", quorum: 2, which: { sample: { oneIn: 2 } } }],
    separation: [["propose", "moderate"]],
    reasons: [{ code: "evidence-misread", says: "Evidence was misread." }],
    issue: { requires: ["all-settled"] },
  },
  letter: {
    template: "homes",
    version: 1,
    title: "{title} {cycle}",
    opening: "To {body}",
    links: {},
    shared: "{what} went to {to}.",
    sources: "We read {sources}.",
    sections: ["care", "building"],
    grade: "{label}",
    areas: { one: "Do this", many: "Do these" },
    designated: "It is {as} under {statute}.",
    conveyed: { announced: "It will go to {to}.", done: "It went to {to}." },
    closing: "Yours",
    retelling: "This is not {what}.",
  },
  wording: { inferredExpectation: "Nobody published it." },
};
