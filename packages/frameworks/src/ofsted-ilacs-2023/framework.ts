import { defineFramework, type Framework } from "@assay/rules";
import { ofstedGrades } from "../ofsted-grades.ts";
import { letterNotTold, processNotTold } from "../rules-only.ts";
import type { OfstedIlacs2023Names } from "./names.ts";
import { rules } from "./rules.ts";

/**
 * Ofsted's inspection of local authority children's services, with care leavers as a judgement of their own, to March 2026.
 * Where an inspection of before is held against it, care leavers are not applicable, and left out.
 *
 * Its structure is documented; the text of its rules was not read, and what stands here was observed. It began in January
 * 2023; which day is assumed. Process and letter are not told.
 *
 * @source Ofsted's published grades, counted; structure and beginning: Ofsted's response to its consultation of 2022, 2 December 2022
 */
export const ofstedIlacs2023: Framework<OfstedIlacs2023Names> = defineFramework({
  id: "ofsted-ilacs",
  edition: "2023",
  issuer: "Ofsted",
  title: "Inspecting local authority children's services",
  effective: { from: "2023-01-01", to: "2026-03-31" },
  scales: {
    "four-grades": {
      title: "Ofsted's four grades",
      grades: ofstedGrades,
      nonGrades: [{ key: "not-applicable", label: "Not applicable" }],
    },
  },
  judgements: [
    {
      id: "overall",
      title: "Overall effectiveness",
      scale: "four-grades",
      basis: "given",
      role: "overall",
      whenMissing: "notApplicable",
    },
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
  ],
  groups: {
    aspects: ["leaders", "help-and-protection", "in-care", "care-leavers"],
    practice: ["help-and-protection", "in-care", "care-leavers"],
  },
  facts: {},
  rules,
  outcome: "overall",
  accepts: [],
  process: processNotTold(),
  letter: letterNotTold(["overall", "leaders", "help-and-protection", "in-care", "care-leavers"]),
  wording: {
    inferredExpectation: "The text of the rules was not read; what follows was observed in published grades.",
  },
});
