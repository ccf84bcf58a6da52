import { defineFramework, type Framework } from "@assay/rules";
import { ofstedGrades } from "../ofsted-grades.ts";
import { letterNotTold, processNotTold } from "../rules-only.ts";
import type { OfstedSccif2017Names } from "./names.ts";
import { rules } from "./rules.ts";

/**
 * Ofsted's social care common inspection framework: how children are helped and protected, how their home is led, and the
 * overall judgement.
 *
 * What limits the overall judgement is documented; above the limits it is the inspector's. That leaders who are inadequate
 * likely make it so is what the text says: where only they were, all 46 homes that were counted came out one grade better.
 * It is for use from April 2017, of which the first day is assumed. Process and letter are not told.
 *
 * @source Social care common inspection framework: residential family centres, section 4.1; its beginning: that of children's homes
 */
export const ofstedSccif2017: Framework<OfstedSccif2017Names> = defineFramework({
  id: "ofsted-sccif",
  edition: "2017",
  issuer: "Ofsted",
  title: "Social care common inspection framework",
  effective: { from: "2017-04-01" },
  scales: { "four-grades": { title: "Ofsted's four grades", grades: ofstedGrades } },
  judgements: [
    {
      id: "overall",
      title: "Overall experiences and progress of children and young people",
      scale: "four-grades",
      basis: "given",
      role: "overall",
      whenMissing: "block",
    },
    {
      id: "help-and-protection",
      title: "How well children and young people are helped and protected",
      scale: "four-grades",
      basis: "given",
      whenMissing: "block",
    },
    {
      id: "leadership",
      title: "The effectiveness of leaders and managers",
      scale: "four-grades",
      basis: "given",
      whenMissing: "block",
    },
  ],
  groups: {},
  facts: {},
  rules,
  outcome: "overall",
  accepts: [],
  process: processNotTold(),
  letter: letterNotTold(["overall", "help-and-protection", "leadership"]),
  wording: { inferredExpectation: "Every rule of this framework was published." },
});
