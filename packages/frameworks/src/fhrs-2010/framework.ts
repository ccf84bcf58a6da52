import { defineFramework, type Framework } from "@assay/rules";
import { letterNotTold, processNotTold } from "../rules-only.ts";
import type { Fhrs2010Names } from "./names.ts";
import { rules } from "./rules.ts";
import { scales } from "./scales.ts";

/**
 * The food hygiene rating scheme: three scores that an officer gives, and the rating that follows from them.
 *
 * The table is documented in full. It does not say what becomes of a total that is low enough for a rating with a score that is
 * not: that the next rating for which both are low enough is given is our reading, and all published ratings that were
 * compared bear it out. Councils began in the autumn of 2010, those of Wales on 1 October. Process and letter are not told.
 *
 * @source Runnymede Borough Council, "Food hygiene rating scheme"; the leaflet "How your rating is calculated"; the first day: Food Law News of the University of Reading, 19 August 2010
 */
export const fhrs2010: Framework<Fhrs2010Names> = defineFramework({
  id: "fhrs",
  edition: "2010",
  issuer: "Food Standards Agency",
  title: "Food hygiene rating scheme",
  effective: { from: "2010-10-01" },
  scales,
  judgements: [
    {
      id: "hygiene",
      title: "Hygienic handling of food",
      scale: "compliance-score",
      basis: "given",
      whenMissing: "block",
    },
    {
      id: "structure",
      title: "Cleanliness and condition of facilities and building",
      scale: "compliance-score",
      basis: "given",
      whenMissing: "block",
    },
    {
      id: "confidence-in-management",
      title: "Confidence in management",
      scale: "confidence-score",
      basis: "given",
      whenMissing: "block",
    },
    {
      id: "rating",
      title: "Food hygiene rating",
      scale: "rating",
      basis: "derived",
      role: "overall",
      whenMissing: "block",
    },
  ],
  groups: { scores: ["hygiene", "structure", "confidence-in-management"] },
  facts: {},
  rules,
  outcome: "rating",
  accepts: [],
  process: processNotTold(),
  letter: letterNotTold(["hygiene", "structure", "confidence-in-management", "rating"]),
  wording: { inferredExpectation: "Every rule of this scheme was published." },
});
