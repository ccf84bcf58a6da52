import { parseFramework, requirements, type Framework } from "@assay/rules";

export const judgements = ["care", "building", "overall"] as const;
export const grades = ["poor", "fair", "good"] as const;

/** A made-up framework that asks for every step and requirement that a process can have. */
export const homes: Framework = parsed({
  id: "homes",
  edition: "1",
  issuer: "Board of Homes",
  title: "Inspection of homes",
  effective: { from: "2030-01-01" },
  scales: {
    three: { title: "Grades", grades: grades.map((key, index) => ({ key, label: key, value: index + 1 })) },
  },
  judgements: judgements.map((id) => ({
    id,
    title: id,
    scale: "three",
    basis: "given",
    whenMissing: "block",
  })),
  groups: {},
  facts: { closed: { says: "The home is closed.", whenUnknown: "false" } },
  rules: [
    {
      id: "overall-where-care-is-poor",
      judgement: "overall",
      kind: "limit",
      limit: { cap: "fair" },
      when: { judgement: "care", is: "poor" },
      says: "Where care is poor, overall is no better than fair.",
      source: { cite: "page 1", status: "documented" },
      strength: "must",
    },
    {
      id: "overall-where-building-is-poor",
      judgement: "overall",
      kind: "limit",
      limit: { cap: "fair" },
      when: { judgement: "building", is: "poor" },
      says: "Where the building is poor, overall is normally no better than fair.",
      source: { cite: "page 1", status: "documented" },
      strength: "normally",
    },
  ],
  outcome: "overall",
  accepts: [],
  process: {
    roles: ["inspector", "second", "third", "moderator", "panel", "lead", "issuer"],
    acts: {
      record: ["inspector"],
      propose: ["inspector"],
      secondGrade: ["second"],
      adjudicate: ["third"],
      settle: ["lead"],
      write: ["inspector"],
      sample: ["lead"],
      signOff: ["lead"],
      determine: ["lead"],
      issue: ["issuer"],
      reopen: ["lead"],
    },
    secondGrading: {
      which: { judgements: ["care"], sample: { oneIn: 2 } },
      tolerance: 0,
      resolve: "adjudicate",
    },
    rounds: [
      { id: "regional", by: "moderator", which: "all" },
      {
        id: "national",
        by: "panel",
        quorum: 2,
        which: { gradeIs: ["poor"], departures: true, changed: true, sample: { oneIn: 2 } },
      },
    ],
    separation: [
      ["propose", "moderate"],
      ["moderate", "issue"],
      ["propose", "issue"],
    ],
    reasons: [{ code: "no-change", says: "Nothing changes." }],
    representation: {
      workingDays: 2,
      blocksIssue: true,
      calendar: {
        title: "Working days",
        source: "made up",
        covers: { from: "2031-05-01", to: "2031-06-15" },
        weekend: [6, 7],
        holidays: ["2031-05-05"],
      },
    },
    issue: { requires: [...requirements] },
  },
  letter: {
    template: "homes",
    version: 1,
    title: "{title}",
    opening: "To {body}",
    links: { follows: "It follows {to}." },
    shared: "{what} went to {to}.",
    sources: "We read {sources}.",
    sections: [...judgements],
    grade: "{label}",
    areas: { one: "Do this", many: "Do these" },
    designated: "It is {as} under {statute}.",
    conveyed: { announced: "It will go to {to}.", done: "It went to {to}." },
    closing: "Yours",
    retelling: "This is not {what}.",
  },
  wording: { inferredExpectation: "Nobody published it." },
});

function parsed(plain: unknown): Framework {
  const framework = parseFramework(plain);
  if (framework._tag === "Left") throw new Error(JSON.stringify(framework.left));
  return framework.right;
}
