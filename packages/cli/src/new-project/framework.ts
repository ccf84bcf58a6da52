import { defineFramework, type Framework, type Rule } from "@assay/rules";

/** What the rules of the made-up Board rest on. */
const handbook = (page: number): Rule["source"] => ({
  cite: `Handbook of Libraries, page ${page} (made up)`,
  status: "documented",
});

/** The framework that a new project begins with: a made-up body, three aspects and what sums them up. */
export const libraries: Framework = defineFramework({
  id: "libraries",
  edition: "2026",
  issuer: "Board of Libraries (made up)",
  title: "Inspection of public libraries",
  effective: { from: "2026-01-01" },
  scales: {
    four: {
      title: "Grades of libraries",
      grades: [
        { key: "poor", label: "Poor", value: 1 },
        { key: "fair", label: "Fair", value: 2 },
        { key: "good", label: "Good", value: 3 },
        { key: "excellent", label: "Excellent", value: 4 },
      ],
    },
  },
  judgements: [
    { id: "collections", title: "Collections", scale: "four", basis: "given", whenMissing: "block" },
    { id: "access", title: "Access", scale: "four", basis: "given", whenMissing: "block" },
    { id: "staff", title: "Staff", scale: "four", basis: "given", whenMissing: "block" },
    { id: "overall", title: "The library overall", scale: "four", basis: "given", whenMissing: "block" },
  ],
  groups: { aspects: ["collections", "access", "staff"] },
  facts: {},
  rules: [
    {
      id: "two-of-three-aspects-reach-the-overall",
      judgement: "overall",
      kind: "aggregate",
      of: "aspects",
      aggregate: { type: "kthLowest", k: 2 },
      says: "The library is normally graded as the best that two of its three aspects reach.",
      source: handbook(12),
      strength: "normally",
    },
    {
      id: "poor-access-limits-the-overall",
      judgement: "overall",
      kind: "limit",
      when: { judgement: "access", is: "poor" },
      limit: { cap: "fair" },
      says: "A library with poor access is no better than fair.",
      source: handbook(13),
      strength: "must",
    },
  ],
  outcome: "overall",
  accepts: [],
  process: {
    roles: ["inspector", "moderator", "lead", "issuer"],
    acts: {
      record: ["inspector"],
      propose: ["inspector"],
      settle: ["lead"],
      write: ["inspector"],
      signOff: ["lead"],
      issue: ["issuer"],
      reopen: ["lead"],
    },
    rounds: [{ id: "regional", by: "moderator", which: "all" }],
    separation: [
      ["propose", "moderate"],
      ["propose", "issue"],
      ["moderate", "issue"],
    ],
    reasons: [
      { code: "no-change", says: "The proposed grade is upheld." },
      { code: "evidence-misread", says: "Evidence was misread." },
      { code: "rule-overlooked", says: "A rule was overlooked." },
    ],
    issue: { requires: ["all-settled", "overall-permitted", "departures-reasoned", "signed-off"] },
  },
  letter: {
    template: "libraries-letter",
    version: 1,
    title: "{title} {cycle}: {body}",
    opening: "This is how we found {body} in {cycle}: a grade for each aspect, and what to work on.",
    links: {},
    shared: "We passed on our {what} to the {to}.",
    sources: "The grades rest on what these sources say: {sources}.",
    sections: ["overall", "collections", "access", "staff"],
    grade: "Grade: {label}",
    areas: { one: "Area for development", many: "Areas for development" },
    designated: "The grade under the heading “{judgement}” is the {as} that {statute} asks for.",
    conveyed: {
      announced: "The {to} will receive it for the {for}.",
      done: "The {to} has received it for the {for}.",
    },
    closing: "Yours sincerely",
    retelling:
      "This is a retelling for demonstration, and not {what} (dated {dated}, {held}, SHA-256 {sha256}).",
  },
  wording: { inferredExpectation: "Nobody has published this rule: it was read out of grades." },
});
