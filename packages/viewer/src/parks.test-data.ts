import { parseFramework, type Framework, type Judgement } from "@assay/rules";

const judgement = (id: string, title: string): Judgement => ({
  id,
  title,
  scale: "four",
  basis: "given",
  whenMissing: "block",
});

/** The definition of a made-up framework as plain JSON: 2041 has another scale, 2051 has its trees graded twice. */
export function parksDefinition(edition = "2031"): object {
  return {
    id: "parks",
    edition,
    issuer: "Board of Parks",
    title: "Inspection of parks",
    effective: { from: "2030-01-01" },
    scales: {
      four: {
        title: "Grades of parks",
        grades: [
          { key: "poor", label: "Poor", value: 1 },
          { key: "fair", label: "Fair", value: 2 },
          { key: "good", label: "Good", value: 3 },
          ...(edition === "2041" ? [] : [{ key: "fine", label: "Fine", value: 4 }]),
        ],
      },
    },
    judgements: [
      judgement("paths", "Paths and gates"),
      judgement("trees", "Trees"),
      judgement("overall", "The park overall"),
    ],
    groups: { aspects: ["paths", "trees"] },
    facts: {},
    rules: [
      {
        id: "overall-is-the-lowest",
        judgement: "overall",
        kind: "aggregate",
        aggregate: { type: "lowest" },
        of: "aspects",
        says: "The park overall is as good as the worst of its aspects.",
        source: {
          cite: "Handbook of parks, page 3",
          status: "documented",
          url: "https://parks.example/handbook",
        },
        strength: "likely",
      },
      {
        id: "poor-trees-limit-overall",
        judgement: "overall",
        kind: "limit",
        limit: { cap: "fair" },
        when: { judgement: "trees", is: "poor" },
        says: "Where trees are poor, the park overall is no better than fair.",
        source: { cite: "Read out of three letters", status: "inferred" },
        strength: "likely",
      },
    ],
    outcome: "overall",
    accepts: [],
    process: {
      roles: ["inspector", "moderator", "lead", ...(edition === "2051" ? ["second"] : [])],
      acts: {
        record: ["inspector"],
        propose: ["inspector"],
        settle: ["lead"],
        ...(edition === "2051" ? { secondGrade: ["second"], adjudicate: ["lead"] } : {}),
        write: ["inspector"],
        issue: ["lead"],
      },
      ...(edition === "2051"
        ? { secondGrading: { which: { judgements: ["trees"] }, tolerance: 0, resolve: "worst" } }
        : {}),
      rounds: [{ id: "panel", by: "moderator", which: "all" }],
      separation: [["propose", "moderate"]],
      reasons: [
        { code: "no-change", says: "Nothing changes." },
        { code: "misread", says: "Evidence was misread." },
      ],
      issue: { requires: ["all-settled"] },
    },
    letter: {
      template: "parks",
      version: 1,
      title: "{title} {cycle}",
      opening: "To {body}",
      links: { follows: "It follows {to}." },
      shared: "{what} went to {to}.",
      sources: "We read {sources}.",
      sections: ["overall", "paths", "trees"],
      grade: "{label}",
      areas: { one: "Do this", many: "Do these" },
      designated: "It is {as} under {statute}.",
      conveyed: { announced: "It will go to {to}.", done: "It went to {to}." },
      closing: "Yours",
      retelling: "This is not {what}.",
    },
    wording: { inferredExpectation: "Nobody published how the park overall follows from its aspects." },
  };
}

/** The made-up framework, parsed. */
export function parks(edition?: string): Framework {
  const parsed = parseFramework(parksDefinition(edition));
  if (parsed._tag === "Left")
    throw new Error(parsed.left.map(({ message, path }) => `${path}: ${message}`).join("; "));
  return parsed.right;
}
