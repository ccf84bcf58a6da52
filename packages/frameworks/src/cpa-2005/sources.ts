import type { Source } from "@assay/rules";

/** Where the rows of the star table were read. */
export const sunderland: Source = {
  cite:
    "Sunderland City Council, “current framework” page on the harder test of comprehensive performance assessment, its table of " +
    "rules for categories.",
  url: "http://www.sunderland.gov.uk/Public/Editable/Themes/MyViews/consultation/cpa/current-framework.asp",
  status: "documented",
};

/** What the levels count, and what nobody was read to say: which scores they are. */
export const levels: Readonly<Record<"level-1" | "level-2", Source>> = {
  "level-1": {
    ...sunderland,
    cite:
      `${sunderland.cite} It tells what is counted on a level, and that the use of resources is on the first. That children and young ` +
      "people are too is inferred: with a corporate score of 3, a 1 for them took Haringey from three stars to one in 2008, and alone on " +
      "level 2 would have left two. That the social care of adults is, is from memory.",
    status: "assumption",
  },
  "level-2": {
    ...sunderland,
    cite:
      `${sunderland.cite} It tells what is counted on a level. Which services are on the second is from memory; of housing it is ` +
      "inferred as well, for Liverpool had a 1 in 2006 and was not among the five with one star.",
    status: "assumption",
  },
};

/** Where the page breaks off, but published stars tell something. */
export const oneStar: Source = {
  cite:
    "Not on the page, whose last rows were not available. Of the 72 councils from A to P in 2006 it gives one star to " +
    "Bristol and Lambeth alone, which the press counted among the five with one star; Community Care, 22 February 2007, has " +
    "their number.",
  url: "https://www.communitycare.co.uk/2007/02/22/councils-improve-performance-assessment-ratings/",
  status: "inferred",
  cases: 72,
  exceptions: 0,
};

/** Where nothing was read or counted. */
export const noStar: Source = {
  cite:
    "Not on the page, whose last rows were not available: from memory. No council had no star in 2006 (Community Care, 22 " +
    "February 2007), and of those from A to P none had this.",
  url: "https://www.communitycare.co.uk/2007/02/22/councils-improve-performance-assessment-ratings/",
  status: "assumption",
};

/** What is not known at all. */
export const corporateScore1: Source = {
  cite: "The rows for a corporate score of 1 were not among those of the page that were available.",
  status: "assumption",
};
