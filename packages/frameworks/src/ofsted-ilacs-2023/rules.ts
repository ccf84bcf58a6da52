import type { Rule } from "@assay/rules";
import { inadequatePractice, withinTheAspects } from "../ofsted-ilacs-2018/observed.ts";
import type { OfstedIlacs2023Names } from "./names.ts";

/**
 * What no published grade ever left, with care leavers among the practices. That leaders are inadequate is no limiter: three
 * councils were better than that overall (Herefordshire 2018, Doncaster 2022, Slough 2023). Inside the limits no function of the grades predicts every outcome,
 * so nothing is expected there but where one grade is left.
 */
export const rules: readonly Rule<OfstedIlacs2023Names>[] = [
  {
    id: "inadequate-practice-makes-the-overall-inadequate",
    judgement: "overall",
    kind: "limit",
    when: { count: { of: "practice", is: "inadequate" }, atLeast: 1 },
    limit: { cap: "inadequate" },
    says: "Where help and protection, the care of children or that of care leavers is inadequate, so is the overall judgement.",
    source: inadequatePractice,
    strength: "must",
  },
  {
    id: "the-overall-stays-within-the-aspects",
    judgement: "overall",
    kind: "limit",
    limit: { only: { from: { lowest: "aspects" }, to: { highest: "aspects" } } },
    says: "The overall judgement is no worse than the lowest and no better than the highest of the others.",
    source: withinTheAspects,
    strength: "must",
  },
];
