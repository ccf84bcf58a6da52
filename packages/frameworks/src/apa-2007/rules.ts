import type { Rule } from "@assay/rules";
import type { Apa2007Names } from "./names.ts";

/**
 * What the published grades allow one to expect of the overall grade. No formula, cap or threshold was published, so
 * every rule is only likely, and says from which cases it was read. The year of Norfolk's grades and the capacity grade
 * of Gateshead are not certain; the cases of 2008 had the same seven judgements.
 */
export const rules: readonly Rule<Apa2007Names>[] = [
  {
    id: "four-of-the-five-outcomes-reach-the-overall",
    judgement: "overall-effectiveness",
    kind: "aggregate",
    of: "outcomes",
    aggregate: { type: "kthLowest", k: 2 },
    says: "The overall grade is the second lowest of the five outcomes, the best that four of them reach.",
    source: {
      cite:
        "Fits Leicestershire 2007 (letter of 4 December 2007), Kent 2007 (Cabinet, 17 December 2007), Norfolk 2007 " +
        "(management information sheet 3155, whose director drew the same line for a good) and Gateshead 2008; " +
        "Surrey 2008 (Surrey Liberal Democrats, January 2009) was graded one lower.",
      url: "https://csapps.norfolk.gov.uk/csshared/ecourier2/misheet.asp?misheetid=3155",
      status: "inferred",
      cases: 5,
      exceptions: 1,
    },
    strength: "likely",
  },
  {
    id: "inadequate-safety-limits-the-overall",
    judgement: "overall-effectiveness",
    kind: "limit",
    when: { judgement: "staying-safe", is: "inadequate" },
    limit: { cap: "adequate" },
    says: "Where staying safe is inadequate, the overall grade is no better than adequate.",
    source: {
      cite:
        "Fits the three cases with an inadequate staying safe whose overall grade is known: Surrey 2008 (inadequate), " +
        "Birmingham 2008 and Essex 2008 (adequate). Of Reading, West Sussex and Wokingham 2008 and Hertfordshire, " +
        "Salford, Stoke and Peterborough 2007 it is known only that they were not inadequate overall.",
      status: "inferred",
      cases: 3,
      exceptions: 0,
    },
    strength: "likely",
  },
  {
    id: "inadequate-safety-and-capacity-make-the-overall-inadequate",
    judgement: "overall-effectiveness",
    kind: "limit",
    when: {
      all: [
        { judgement: "staying-safe", is: "inadequate" },
        { judgement: "capacity-to-improve", is: "inadequate" },
      ],
    },
    limit: { cap: "inadequate" },
    says: "Where staying safe and the capacity to improve are both inadequate, so is the overall grade.",
    source: {
      cite: "Read from one case, Surrey 2008 (Surrey Liberal Democrats, January 2009).",
      status: "inferred",
      cases: 1,
      exceptions: 0,
    },
    strength: "likely",
  },
  {
    id: "the-overall-stays-within-the-six",
    judgement: "overall-effectiveness",
    kind: "limit",
    limit: { only: { from: { lowest: "six" }, to: { highest: "six" } } },
    says: "The overall grade is no worse than the lowest and no better than the highest of the six other grades.",
    source: {
      cite:
        "Nobody says so. It fits the five cases with all grades known: Leicestershire, Kent and Norfolk 2007, " +
        "Surrey and Gateshead 2008.",
      status: "assumption",
      cases: 5,
      exceptions: 0,
    },
    strength: "likely",
  },
];
