import type { Source } from "@assay/rules";

/** Where the rows of the star table were read. */
export const sunderland: Source = {
  cite: "Sunderland City Council, “current framework” page on the harder test of comprehensive performance assessment.",
  status: "documented",
};

/** Where the scores of the levels were read, and what was not. */
export const levels: Source = {
  ...sunderland,
  cite: `${sunderland.cite} It names both levels, and the use of resources as one of the first; to which the others belong is from memory.`,
};

/** Where the page breaks off, but published stars tell something. */
export const oneStar: Source = {
  cite:
    "Not on the page, whose last rows were not available. Of the 72 councils from A to P in 2006 it gives one star to " +
    "Bristol and Lambeth alone, which the press counted among the five with one star.",
  status: "inferred",
  cases: 72,
  exceptions: 0,
};

/** Where nothing was read or counted. */
export const noStar: Source = {
  cite:
    "Not on the page, whose last rows were not available: from memory. No council from A to P had no star in 2006, and " +
    "none had this.",
  status: "assumption",
};

/** What is not known at all. */
export const corporateScore1: Source = {
  cite: "The rows for a corporate score of 1 were not among those of the page that were available.",
  status: "assumption",
};
