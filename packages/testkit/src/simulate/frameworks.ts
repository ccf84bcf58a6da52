import {
  parseFramework,
  type Framework,
  type Judgement,
  type Limit,
  type LimitRule,
  type Rule,
} from "@assay/rules";
import { processOf, type Variant } from "./framework-process.ts";

const aspects = ["safety", "care", "learning"];
const scale = ["inadequate", "adequate", "good", "outstanding"];
const source = { cite: "Rules of nurseries, page 1", status: "documented" as const };

function made(variant: Variant): Framework {
  const parsed = parseFramework(draft(variant));
  if (parsed._tag === "Left") throw new TypeError(JSON.stringify(parsed.left));
  return parsed.right;
}

function draft(variant: Variant): Framework {
  const { id, edition, narrow = false, summed = false } = variant;
  const grades = narrow ? scale.slice(1) : scale;
  const judgements = [...(narrow ? aspects.slice(0, 2) : aspects), "leadership", "overall"];
  return {
    id,
    edition,
    issuer: "Society of Nurseries",
    title: `Review of nurseries, ${id}, edition ${edition}`,
    effective: { from: "2031-01-01" },
    scales: {
      four: {
        title: "Grades of nurseries",
        grades: grades.map((key, place) => ({ key, label: key, value: place + 1 })),
        ...(narrow ? {} : { nonGrades }),
      },
    },
    judgements: [
      ...judgements.map((judgement) => ({ ...given, id: judgement, title: `On ${judgement}` })),
      ...(summed ? summing : []),
    ],
    groups: {
      aspects: judgements.slice(0, -2),
      ...(summed ? { all: [...judgements.slice(0, -2), "premises"] } : {}),
    },
    facts: {
      "serious-incident": { says: "A child came to harm.", whenUnknown: "false" },
      "records-complete": { says: "The records are complete.", whenUnknown: "block" },
    },
    // A rule that names a grade which is missing would be none.
    rules: [
      ...rules.filter(({ id: rule }) => !narrow || rule !== "safety-caps-overall"),
      ...(summed ? summingRules : []),
    ],
    outcome: "overall",
    accepts: [],
    process: processOf(variant),
    letter: {
      template: "nurseries",
      version: 1,
      title: "{title}",
      opening: "To {body}",
      links: { follows: "It follows {to}." },
      shared: "{what} went to {to}.",
      sources: "We read {sources}.",
      sections: [...(summed ? ["summary", "premises"] : []), ...judgements.toReversed()],
      grade: "{label}",
      areas: { one: "Do this", many: "Do these" },
      designated: "It is {as} under {statute}.",
      conveyed: { announced: "It will go to {to}.", done: "It went to {to}." },
      closing: "Play well",
      retelling: "This is not {what}.",
    },
    wording: { inferredExpectation: "Nobody published how overall follows." },
  };
}

const nonGrades = [
  { key: "not-inspected", label: "not inspected" },
  { key: "not-applicable", label: "not applicable" },
];
const given: Omit<Judgement, "id" | "title"> = { scale: "four", basis: "given", whenMissing: "block" };

/** What nobody grades: another body does, or rules compute it, on the way or for the letter. */
const summing: readonly Judgement[] = [
  {
    ...given,
    id: "premises",
    title: "On premises",
    imported: {
      framework: "fire-service",
      judgement: "building",
      map: ["0", "1", "2"].map((from, place) => ({ from, to: scale[place] ?? "" })),
      subjectToReview: "not-inspected",
    },
  },
  { ...given, id: "base", title: "On the base", basis: "derived", internal: true, whenMissing: "skip" },
  { ...given, id: "summary", title: "In sum", basis: "derived", whenMissing: "notApplicable" },
];

const limit = (
  id: string,
  judgement: string,
  strength: Rule["strength"],
  says: Limit,
  when: Exclude<LimitRule["when"], undefined>,
): Rule => ({ id, judgement, strength, kind: "limit", limit: says, when, says: `${id}.`, source });

const rules: readonly Rule[] = [
  limit("incident-caps-safety", "safety", "must", { cap: "adequate" }, { fact: "serious-incident" }),
  limit(
    "safety-caps-overall",
    "overall",
    "must",
    { cap: "adequate" },
    { judgement: "safety", is: "inadequate" },
  ),
  limit(
    "care-caps-leadership",
    "leadership",
    "normally",
    { cap: "adequate" },
    { judgement: "care", atMost: "adequate" },
  ),
  limit(
    "records-cap-leadership",
    "leadership",
    "normally",
    { cap: "good" },
    { not: { fact: "records-complete" } },
  ),
  limit(
    "good-aspects-lift-overall",
    "overall",
    "normally",
    { floor: "adequate" },
    { count: { of: "aspects", atLeast: "good" }, atLeast: 2 },
  ),
  limit(
    "leadership-near-safety",
    "safety",
    "likely",
    { floor: "adequate" },
    { judgement: "leadership", is: "good" },
  ),
  {
    id: "overall-follows-aspects",
    judgement: "overall",
    kind: "aggregate",
    of: "aspects",
    aggregate: { type: "kthLowest", k: 2 },
    says: "overall follows the second lowest aspect.",
    source,
    strength: "likely",
  },
];

const summingRules: readonly Rule[] = [
  {
    id: "base-is-lowest",
    judgement: "base",
    kind: "aggregate",
    of: "all",
    aggregate: { type: "lowest" },
    says: "the base is the lowest of all.",
    source,
    strength: "must",
  },
  {
    id: "summary-starts-at-base",
    judgement: "summary",
    kind: "aggregate",
    aggregate: { type: "startAt", judgement: "base" },
    says: "the summary starts at the base.",
    source,
    strength: "must",
  },
  limit("records-cap-summary", "summary", "must", { cap: "good" }, { not: { fact: "records-complete" } }),
  {
    id: "incident-stops-summary",
    judgement: "summary",
    kind: "gate",
    unjudged: "A child came to harm, and others look into it.",
    when: { fact: "serious-incident" },
    says: "after an incident there is no summary.",
    source,
    strength: "must",
  },
];

/** Made-up reviews of nurseries: the first has everything on, and what each other lets go is said in one line. */
export const simulatedFrameworks: readonly Framework[] = [
  made({ id: "nurseries", edition: "1", resolve: "keep-first-within-tolerance" }),
  made({ id: "nurseries", edition: "2", resolve: "keep-first-within-tolerance" }),
  made({ id: "nurseries-jointly", edition: "1", resolve: "jointly", twice: "all" }),
  made({ id: "nurseries-worst", edition: "1", resolve: "worst", twice: "all", roundForAll: false }),
  made({ id: "nurseries-sample", edition: "1", resolve: "adjudicate", twice: "sample", strict: false }),
  made({ id: "nurseries-once", edition: "1", resolve: null, strict: false, roundForAll: false }),
  made({ id: "nurseries-narrow", edition: "1", resolve: "worst", strict: false, narrow: true }),
  made({ id: "nurseries-summed", edition: "1", resolve: "worst", strict: false, summed: true }),
];

/** Another definition of an edition that a log may have adopted. */
export const differingEdition: Framework = made({
  id: "nurseries",
  edition: "1",
  resolve: "keep-first-within-tolerance",
  narrow: true,
});

/** A definition in shape that names a role which it does not have. */
export const invalidFramework: Framework = ((): Framework => {
  const framework = draft({ id: "nurseries-invalid", edition: "1", resolve: null });
  return {
    ...framework,
    process: { ...framework.process, rounds: [{ id: "lost", by: "nobody", which: "all" }] },
  };
})();
