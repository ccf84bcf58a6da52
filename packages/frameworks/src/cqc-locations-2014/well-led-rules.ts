import type { Rule, Source } from "@assay/rules";
import type { CqcLocations2014Fact, CqcLocations2014Names } from "./names.ts";

const limiters: Source = {
  cite:
    "At second hand: Ridouts, “Ratings limiters under the CQC's new methodology”, on the Commission's guidance until then. Of the " +
    "Commission's own text only the beginning of its section on rating limiters was read.",
  url: "https://www.ridout-law.com/ratings-limiters-under-the-cqcs-new-methodology/",
  status: "documented",
};

/** What keeps a location from being rated well led, whatever else was found. */
export const wellLedRules: readonly Rule<CqcLocations2014Names>[] = [
  limiter(
    "no-registered-manager-limits-well-led",
    "no-registered-manager",
    "A location that must have a registered manager and has none, where not enough was done in reasonable time to find one, is no better than requires improvement at being well led.",
  ),
  limiter(
    "an-unmet-condition-limits-well-led",
    "registration-condition-unmet",
    "A location that without a good reason does not meet another condition of its registration is no better than requires improvement at being well led.",
  ),
  limiter(
    "missed-notifications-limit-well-led",
    "notifications-missed",
    "A location that without a good reason missed statutory notifications is no better than requires improvement at being well led.",
  ),
  limiter(
    "an-information-return-not-sent-limits-well-led",
    "information-return-not-sent",
    "A location that was asked for its provider information return, and sent neither it nor what it asks for, is no better than requires improvement at being well led.",
  ),
];

function limiter(id: string, fact: CqcLocations2014Fact, says: string): Rule<CqcLocations2014Names> {
  return {
    id,
    judgement: "well-led",
    kind: "limit",
    when: { fact },
    limit: { cap: "requires-improvement" },
    says,
    source: limiters,
    strength: "must",
  };
}
