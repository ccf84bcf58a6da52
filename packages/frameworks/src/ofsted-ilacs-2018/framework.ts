import { defineFramework, type Framework } from "@assay/rules";
import { ofstedGrades } from "../ofsted-grades.ts";
import { letterNotTold, processNotTold } from "../rules-only.ts";
import type { OfstedIlacs2018Names } from "./names.ts";
import { rules } from "./rules.ts";

/**
 * Ofsted's inspection of local authority children's services, until care leavers became a judgement of their own in 2023.
 *
 * Its structure is documented; the text of its rules was not read, and what stands here was observed. It began in January
 * 2018 and was followed in January 2023; which day of these months is assumed. Process and letter are not told.
 *
 * @source Ofsted's published grades, counted; structure and beginning: Ofsted's consultation of 2022 on a separate judgement about care leavers
 */
export const ofstedIlacs2018: Framework<OfstedIlacs2018Names> = defineFramework({
  id: "ofsted-ilacs",
  edition: "2018",
  issuer: "Ofsted",
  title: "Inspecting local authority children's services",
  effective: { from: "2018-01-01", to: "2022-12-31" },
  scales: { "four-grades": { title: "Ofsted's four grades", grades: ofstedGrades } },
  judgements: [
    {
      id: "overall",
      title: "Overall effectiveness",
      scale: "four-grades",
      basis: "given",
      role: "overall",
      whenMissing: "block",
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
      title: "Children in care and care leavers",
      scale: "four-grades",
      basis: "given",
      whenMissing: "block",
    },
  ],
  groups: {
    aspects: ["leaders", "help-and-protection", "in-care"],
    practice: ["help-and-protection", "in-care"],
  },
  facts: {},
  rules,
  outcome: "overall",
  accepts: [],
  process: processNotTold(),
  letter: letterNotTold(["overall", "leaders", "help-and-protection", "in-care"]),
  wording: {
    inferredExpectation: "The text of the rules was not read; what follows was observed in published grades.",
  },
});
