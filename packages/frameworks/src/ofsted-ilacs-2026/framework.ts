import { defineFramework, type Framework } from "@assay/rules";
import { ofstedGrades } from "../ofsted-grades.ts";
import { letterNotTold, processNotTold } from "../rules-only.ts";
import type { OfstedIlacs2026Names } from "./names.ts";
import { rules } from "./rules.ts";

/**
 * Ofsted's inspection of local authority children's services since 1 April 2026: four judgements, and no overall one.
 *
 * What the grades decide is the path of inspection: whether a focused visit comes before the next short inspection. Which of
 * the two the condition leads to was not said, so the derived judgement says whether it is met. That the overall judgement went in
 * April 2026 is documented by Ofsted's own news; the condition was read at second hand. Process and letter are not told.
 *
 * @source the read-me file of JT-39/ofsted-ilacs-scrape-tool; Ofsted's news of 27 November 2025
 */
export const ofstedIlacs2026: Framework<OfstedIlacs2026Names> = defineFramework({
  id: "ofsted-ilacs",
  edition: "2026",
  issuer: "Ofsted",
  title: "Inspecting local authority children's services",
  effective: { from: "2026-04-01" },
  scales: {
    "four-grades": { title: "Ofsted's four grades", grades: ofstedGrades },
    "path-condition": {
      title: "The condition that decides the path of inspection",
      grades: [
        { key: "not-met", label: "Not met", value: 0 },
        { key: "met", label: "Met", value: 1 },
      ],
    },
  },
  judgements: [
    { id: "leaders", title: "Leaders", scale: "four-grades", basis: "given", whenMissing: "block" },
    {
      id: "help-and-protection",
      title: "Help and protection",
      scale: "four-grades",
      basis: "given",
      whenMissing: "block",
    },
    {
      id: "in-care",
      title: "Children in care",
      scale: "four-grades",
      basis: "given",
      whenMissing: "block",
    },
    {
      id: "care-leavers",
      title: "Care leavers",
      scale: "four-grades",
      basis: "given",
      whenMissing: "block",
    },
    {
      id: "inspection-path",
      title: "Path of inspection",
      scale: "path-condition",
      basis: "derived",
      whenMissing: "block",
    },
  ],
  groups: { practice: ["help-and-protection", "in-care", "care-leavers"] },
  facts: {},
  rules,
  accepts: [],
  process: processNotTold(),
  letter: letterNotTold(["leaders", "help-and-protection", "in-care", "care-leavers", "inspection-path"]),
  wording: { inferredExpectation: "The rule was read at second hand." },
});
