import type { Framework, Judgement, Process, Rule } from "@assay/rules";
import { harbours } from "./harbours.ts";

/**
 * A made-up framework of moorings, whose overall nobody grades: rules compute it from two aspects and from the approach,
 * which another body grades. An aspect may be not inspected; a fact must be known, and another stops the overall.
 */

const source = { cite: "Rules of moorings, page 1", status: "documented" } as const;
const given: Omit<Judgement, "id" | "title"> = { scale: "four", basis: "given", whenMissing: "block" };

const judgements: readonly Judgement[] = [
  { ...given, id: "safety", title: "Safety" },
  { ...given, id: "berths", title: "Berths" },
  {
    ...given,
    id: "approach",
    title: "The approach",
    imported: {
      framework: "sea-marks",
      judgement: "channel",
      map: [
        { from: "poor", to: "weak" },
        { from: "clear", to: "sound" },
      ],
      subjectToReview: "not-inspected",
    },
  },
  { ...given, id: "least", title: "The least of all", basis: "derived", internal: true, whenMissing: "skip" },
  { ...given, id: "overall", title: "The mooring overall", basis: "derived", whenMissing: "notApplicable" },
];

const rules: readonly Rule[] = [
  {
    id: "least-is-lowest",
    judgement: "least",
    kind: "aggregate",
    of: "aspects",
    aggregate: { type: "lowest" },
    says: "The least is the lowest of all that was graded.",
    source,
    strength: "must",
  },
  {
    id: "overall-starts-at-least",
    judgement: "overall",
    kind: "aggregate",
    aggregate: { type: "startAt", judgement: "least" },
    says: "The mooring is as good as the least of all.",
    source,
    strength: "must",
  },
  {
    id: "undredged-caps-overall",
    judgement: "overall",
    kind: "limit",
    limit: { cap: "fair" },
    when: { not: { fact: "dredged" } },
    says: "A mooring that is not dredged is no better than fair.",
    source,
    strength: "must",
  },
  {
    id: "spill-stops-overall",
    judgement: "overall",
    kind: "gate",
    unjudged: "There was a spill, and others look into it.",
    when: { fact: "spill" },
    says: "After a spill the mooring is not judged overall.",
    source,
    strength: "must",
  },
  {
    id: "spill-caps-safety",
    judgement: "safety",
    kind: "limit",
    limit: { cap: "sound" },
    when: { fact: "spill" },
    says: "After a spill, safety is no better than sound.",
    source,
    strength: "must",
  },
];

/** A short process: no second grading, no representations, one round, so that letters are soon issued. */
const { secondGrading: _once, representation: _none, ...process }: Process = harbours.process;
const requires = process.issue.requires.filter((requirement) => requirement !== "no-open-representation");

export const moorings: Framework = {
  ...harbours,
  id: "moorings",
  title: "Survey of moorings",
  scales: {
    four: {
      title: "Grades of moorings",
      grades: harbours.scales["four"]?.grades ?? [],
      nonGrades: [
        { key: "not-inspected", label: "Not inspected" },
        { key: "not-applicable", label: "Not applicable" },
      ],
    },
  },
  judgements,
  groups: { aspects: ["safety", "berths", "approach"] },
  facts: {
    spill: { says: "There was a spill.", whenUnknown: "false" },
    dredged: { says: "The mooring is dredged.", whenUnknown: "block" },
  },
  rules,
  process: { ...process, rounds: [{ id: "first", by: "moderator", which: "all" }], issue: { requires } },
  letter: {
    ...harbours.letter,
    template: "moorings",
    grade: "{value} ({label})",
    sections: ["overall", "approach", "safety", "berths"],
  },
};
