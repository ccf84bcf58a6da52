import { defineFramework, type Framework } from "@assay/rules";
import { letter } from "./letter.ts";
import type { Apa2007Names } from "./names.ts";
import { assumedProcess } from "./process.ts";
import { rules } from "./rules.ts";
import { fourGrades } from "./scale.ts";

/**
 * Ofsted's annual performance assessment of council services for children and young people, in its edition of 2007.
 *
 * The seven judgements and their grades are documented. How the overall grade followed from the others was never
 * published: the rules are inferred or assumed and only likely, so that every grade is permitted. The process is an
 * assumption.
 *
 * @source the letter to Leicestershire County Council of 4 December 2007; published grades of other councils, named in each rule
 */
export const apa2007: Framework<Apa2007Names> = defineFramework({
  id: "apa",
  edition: "2007",
  issuer: "Ofsted",
  title: "Annual performance assessment",
  // Assumed days: the handbook is of April 2007, and the edition of 2008 followed within a year.
  effective: { from: "2007-04-01", to: "2008-03-31" },
  scales: { "four-grades": fourGrades },
  judgements: [
    {
      id: "overall-effectiveness",
      title: "Overall effectiveness of children's services",
      scale: "four-grades",
      basis: "given",
      role: "overall",
      whenMissing: "block",
    },
    {
      id: "being-healthy",
      title: "Being healthy",
      scale: "four-grades",
      basis: "given",
      role: "outcome",
      whenMissing: "block",
    },
    {
      id: "staying-safe",
      title: "Staying safe",
      scale: "four-grades",
      basis: "given",
      role: "outcome",
      whenMissing: "block",
    },
    {
      id: "enjoying-and-achieving",
      title: "Enjoying and achieving",
      scale: "four-grades",
      basis: "given",
      role: "outcome",
      whenMissing: "block",
    },
    {
      id: "making-a-positive-contribution",
      title: "Making a positive contribution",
      scale: "four-grades",
      basis: "given",
      role: "outcome",
      whenMissing: "block",
    },
    {
      id: "achieving-economic-well-being",
      title: "Achieving economic well-being",
      scale: "four-grades",
      basis: "given",
      role: "outcome",
      whenMissing: "block",
    },
    {
      id: "capacity-to-improve",
      title: "Capacity to improve, including the management of services for children and young people",
      scale: "four-grades",
      basis: "given",
      role: "capacity",
      whenMissing: "block",
    },
  ],
  groups: {
    outcomes: [
      "being-healthy",
      "staying-safe",
      "enjoying-and-achieving",
      "making-a-positive-contribution",
      "achieving-economic-well-being",
    ],
    six: [
      "being-healthy",
      "staying-safe",
      "enjoying-and-achieving",
      "making-a-positive-contribution",
      "achieving-economic-well-being",
      "capacity-to-improve",
    ],
  },
  facts: {},
  rules,
  outcome: "overall-effectiveness",
  accepts: [],
  process: assumedProcess,
  letter,
  wording: {
    inferredExpectation:
      "The letter says nothing about why the overall grade is what it is, beyond restating the other grades, and no " +
      "formula was published: what follows is inferred from five letters.",
  },
});
