import {
  defineFramework,
  type Framework,
  type Judgement,
  type LetterPlan,
  type LimitRule,
  type Process,
} from "@assay/rules";

const judgement = (id: string, title: string): Judgement => ({
  id,
  title,
  scale: "four",
  basis: "given",
  whenMissing: "block",
});

const source = { cite: "Rules of harbours, page 1", status: "documented" } as const;

const rules: readonly LimitRule[] = [
  {
    id: "weak-safety-caps-overall",
    judgement: "overall",
    kind: "limit",
    limit: { cap: "fair" },
    when: { judgement: "safety", is: "weak" },
    says: "Where safety is weak, the harbour is no better than fair.",
    source,
    strength: "must",
  },
  {
    id: "weak-berths-cap-overall",
    judgement: "overall",
    kind: "limit",
    limit: { cap: "sound" },
    when: { judgement: "berths", is: "weak" },
    says: "Where the berths are weak, the harbour is normally no better than sound.",
    source,
    strength: "normally",
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

const process: Process = {
  roles: ["surveyor", "reader", "moderator", "panellist", "warden", "secretary"],
  acts: {
    record: ["surveyor"],
    propose: ["surveyor"],
    secondGrade: ["reader"],
    adjudicate: ["moderator"],
    settle: ["warden"],
    write: ["surveyor"],
    query: ["moderator", "surveyor"],
    sample: ["warden"],
    signOff: ["warden"],
    determine: ["warden"],
    issue: ["secretary"],
    reopen: ["warden"],
  },
  secondGrading: {
    which: { judgements: ["safety"], sample: { oneIn: 2 } },
    tolerance: 1,
    resolve: "keep-first-within-tolerance",
  },
  rounds: [
    { id: "first", by: "moderator", which: "all" },
    {
      id: "panel",
      by: "panellist",
      quorum: 2,
      which: { gradeIs: ["weak"], departures: true, changed: true, sample: { oneIn: 2 } },
    },
  ],
  separation: [
    ["propose", "secondGrade"],
    ["propose", "moderate"],
    ["secondGrade", "moderate"],
    ["adjudicate", "moderate"],
    ["propose", "settle"],
    ["propose", "determine"],
    ["propose", "issue"],
    ["moderate", "issue"],
    ["signOff", "issue"],
  ],
  reasons: [
    { code: "no-change", says: "Nothing changes." },
    { code: "evidence-misread", says: "The evidence was misread." },
  ],
  evidenceCutOff: "assessment-end",
  representation: {
    workingDays: 5,
    calendar: {
      title: "Days of the harbour office",
      source: "Made up.",
      covers: { from: "2031-01-01", to: "2031-12-31" },
      weekend: [6, 7],
      holidays: ["2031-05-05"],
    },
    blocksIssue: true,
  },
  issue: {
    requires: [
      "all-settled",
      "overall-permitted",
      "departures-reasoned",
      "no-open-flags",
      "no-open-query",
      "narrative-newer-than-last-grade-change",
      "signed-off",
      "no-open-representation",
    ],
  },
};

const letter: LetterPlan = {
  template: "harbours",
  version: 1,
  title: "{title} {cycle}: {body}",
  opening: "To the harbour of {body}",
  links: { follows: "This follows {to}." },
  shared: "{what} went to {to}.",
  sources: "We read {sources}.",
  sections: ["overall", "safety", "berths"],
  grade: "{label}",
  areas: { one: "To do", many: "Things to do" },
  designated: "It counts as {as} under {statute}.",
  conveyed: { announced: "It will go to {to}.", done: "It went to {to}." },
  closing: "Fair winds",
  retelling: "This is not {what}.",
};

/**
 * A made-up framework of harbours in which every step of a process occurs: second grading, a sample, rounds for some,
 * quorum, representations, and everything that a letter can wait for. Data for tests, ours and others'.
 */
export const harbours: Framework = defineFramework<
  string,
  string,
  string,
  string,
  string,
  string,
  string,
  string,
  string
>({
  id: "harbours",
  edition: "1",
  issuer: "Society of Harbours",
  title: "Survey of harbours",
  effective: { from: "2031-01-01" },
  scales: {
    four: {
      title: "Grades of harbours",
      grades: [
        { key: "weak", label: "Weak", value: 1 },
        { key: "fair", label: "Fair", value: 2 },
        { key: "sound", label: "Sound", value: 3 },
        { key: "fine", label: "Fine", value: 4 },
      ],
    },
  },
  judgements: [
    judgement("safety", "Safety"),
    judgement("berths", "Berths"),
    judgement("overall", "The harbour overall"),
  ],
  groups: { aspects: ["safety", "berths"] },
  facts: { spill: { says: "There was a spill.", whenUnknown: "false" } },
  rules,
  outcome: "overall",
  accepts: [],
  process,
  letter,
  wording: { inferredExpectation: "Nobody published how the harbour follows from its aspects." },
});

/** The same framework with another process in part. */
export function harboursWith(edition: string, changes: Partial<Process>): Framework {
  return { ...harbours, edition, process: { ...harbours.process, ...changes } };
}

/** The smallest of them: one judgement, one round, no second grading and no sample, so that a letter is soon issued. */
export const jetties: Framework = {
  ...harbours,
  id: "jetties",
  title: "Survey of jetties",
  judgements: [judgement("overall", "The jetty overall")],
  groups: {},
  facts: {},
  rules: [],
  process: {
    ...withoutSecondGrading(harbours.process),
    rounds: [{ id: "first", by: "moderator", which: "all" }],
  },
  letter: { ...letter, template: "jetties", sections: ["overall"] },
};

function withoutSecondGrading({ secondGrading: _none, ...rest }: Process): Process {
  return rest;
}
