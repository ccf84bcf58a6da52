import { defineFramework, type Framework } from "@assay/rules";
import { cqcRatings } from "../cqc-ratings.ts";
import { letterNotTold, processNotTold } from "../rules-only.ts";
import type { CqcLocations2014Names } from "./names.ts";
import { overallRules } from "./overall-rules.ts";
import { wellLedRules } from "./well-led-rules.ts";

/**
 * The Care Quality Commission's rating principles for a location of adult social care: five key questions and the overall
 * rating, from 2014 to 2023.
 *
 * After a focused inspection the new ratings are aggregated with the standing ones of the questions that were not inspected:
 * whoever evaluates carries those forward first, and a question that has no rating at all leaves the overall open. The notices
 * that limit single questions in health care are not here. Ratings of adult social care began in October 2014; the next framework
 * began in November 2023 in the South of England and by March 2024 elsewhere, and the last day here is that before it began
 * anywhere. Process and letter are not told.
 *
 * @source Care Quality Commission, "How we aggregate ratings using the rating principles: adult social care services", 12 May 2022; Ridouts on ratings limiters; the days: the Commission's news of 27 September 2014, and Browne Jacobson, 25 October 2023
 */
export const cqcLocations2014: Framework<CqcLocations2014Names> = defineFramework({
  id: "cqc-locations",
  edition: "2014",
  issuer: "Care Quality Commission",
  title: "Ratings of adult social care locations",
  effective: { from: "2014-10-01", to: "2023-10-31" },
  scales: {
    "four-ratings": {
      title: "The Commission's four ratings",
      grades: cqcRatings,
      nonGrades: [{ key: "not-rated", label: "Not inspected, or not rateable" }],
    },
  },
  judgements: [
    {
      id: "overall",
      title: "Overall rating",
      scale: "four-ratings",
      basis: "given",
      role: "overall",
      whenMissing: "block",
    },
    {
      id: "safe",
      title: "Is the service safe?",
      scale: "four-ratings",
      basis: "given",
      whenMissing: "block",
    },
    {
      id: "effective",
      title: "Is the service effective?",
      scale: "four-ratings",
      basis: "given",
      whenMissing: "block",
    },
    {
      id: "caring",
      title: "Is the service caring?",
      scale: "four-ratings",
      basis: "given",
      whenMissing: "block",
    },
    {
      id: "responsive",
      title: "Is the service responsive?",
      scale: "four-ratings",
      basis: "given",
      whenMissing: "block",
    },
    {
      id: "well-led",
      title: "Is the service well led?",
      scale: "four-ratings",
      basis: "given",
      whenMissing: "block",
    },
  ],
  groups: { "key-questions": ["safe", "effective", "caring", "responsive", "well-led"] },
  facts: {
    "breach-of-regulations": { says: "The location is in breach of regulations", whenUnknown: "false" },
    "no-registered-manager": {
      says: "The location must have a registered manager and has none, and not enough was done in reasonable time to find one",
      whenUnknown: "false",
    },
    "registration-condition-unmet": {
      says: "Another condition of the registration is not met, without a good reason",
      whenUnknown: "false",
    },
    "notifications-missed": {
      says: "Statutory notifications were missed, without a good reason",
      whenUnknown: "false",
    },
    "information-return-not-sent": {
      says: "The provider information return was asked for, and neither it nor what it asks for was sent",
      whenUnknown: "false",
    },
  },
  rules: [...overallRules, ...wellLedRules],
  outcome: "overall",
  accepts: [],
  process: processNotTold(),
  letter: letterNotTold(["overall", "safe", "effective", "caring", "responsive", "well-led"]),
  wording: {
    inferredExpectation:
      "The principles do not say what one inadequate key question makes of the overall rating: that part of what follows is implied.",
  },
});
