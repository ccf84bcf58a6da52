import type { Rule, Source } from "@assay/rules";
import type { OfstedSccif2017Names } from "./names.ts";

/** What the framework says of the two judgements, and in how many of the cases of seeds/outcomes/ofsted-sccif.csv it was so. */
function section4(cases: number, exceptions: number): Source {
  return {
    cite:
      "Ofsted, Social care common inspection framework: residential family centres, section 4.1. Compared with the published " +
      "grades in seeds/outcomes/ofsted-sccif.csv to which it applies.",
    url: "https://www.gov.uk/guidance/social-care-common-inspection-framework-sccif-residential-family-centres/4-how-inspectors-make-judgements-under-the-sccif",
    status: "documented",
    cases,
    exceptions,
  };
}

/** Two caps around what inspectors judge: above them nothing is expected, for no function of the two grades predicts it. */
export const rules: readonly Rule<OfstedSccif2017Names>[] = [
  {
    id: "inadequate-protection-makes-the-overall-inadequate",
    judgement: "overall",
    kind: "limit",
    when: { judgement: "help-and-protection", is: "inadequate" },
    limit: { cap: "inadequate" },
    says: "Where children are helped and protected inadequately, the overall judgement is always inadequate.",
    source: section4(81, 0),
    strength: "must",
  },
  {
    id: "inadequate-leadership-limits-the-overall",
    judgement: "overall",
    kind: "limit",
    when: { judgement: "leadership", is: "inadequate" },
    limit: { cap: "requires-improvement" },
    says: "Where leaders and managers are inadequate, the overall judgement certainly is no better than requires improvement.",
    source: section4(125, 0),
    strength: "must",
  },
  {
    id: "inadequate-leadership-likely-makes-the-overall-inadequate",
    judgement: "overall",
    kind: "limit",
    when: { judgement: "leadership", is: "inadequate" },
    limit: { cap: "inadequate" },
    says: "Where leaders and managers are inadequate, the overall judgement is likely to be inadequate.",
    source: section4(125, 46),
    strength: "likely",
  },
];
