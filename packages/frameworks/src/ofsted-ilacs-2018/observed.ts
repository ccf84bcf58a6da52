import type { Source } from "@assay/rules";

/** That a practice which is inadequate makes the overall judgement so: the text of the rules was not read. */
export const inadequatePractice: Source = {
  cite:
    "Counted on Ofsted's published grades of inspections of local authority children's services, since 2018: in all 52 " +
    "places where one of these judgements was inadequate, so was the overall one; an inspection with two such judgements " +
    "counts twice. seeds/outcomes/ofsted-ilacs.csv keeps 32 of those places, in 22 inspections, one of them for care leavers.",
  status: "observed",
  cases: 52,
  exceptions: 0,
};
/** That the overall judgement lies within the others. */
export const withinTheAspects: Source = {
  cite:
    "Counted on 163 inspections of local authority children's services with their published grades: " +
    "seeds/outcomes/ofsted-ilacs.csv.",
  status: "observed",
  cases: 163,
  exceptions: 0,
};
