import type { Rule, Source } from "@assay/rules";
import type { CqcLocations2014Fact, CqcLocations2014Names } from "./names.ts";

const limiters: Source = {
  cite: "Ridouts, “Ratings limiters under the CQC's new methodology”; the Commission's own text was not read.",
  status: "documented",
};

/** What keeps a location from being rated well led, whatever else was found. */
export const wellLedRules: readonly Rule<CqcLocations2014Names>[] = [
  limiter(
    "no-registered-manager-limits-well-led",
    "no-registered-manager",
    "A location without a registered manager, where no reasonable steps were taken to have one, is no better than requires improvement at being well led.",
  ),
  limiter(
    "an-unmet-condition-limits-well-led",
    "registration-condition-unmet",
    "A location that does not meet a condition of its registration is no better than requires improvement at being well led.",
  ),
  limiter(
    "missed-notifications-limit-well-led",
    "notifications-missed",
    "A location that missed statutory notifications is no better than requires improvement at being well led.",
  ),
  limiter(
    "an-information-return-not-sent-limits-well-led",
    "information-return-not-sent",
    "A location that did not send its provider information return is no better than requires improvement at being well led.",
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
