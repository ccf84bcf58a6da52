import type { Calendar } from "@assay/rules";

/** The working days of England in 2007 and 2008. */
export const england: Calendar = {
  title: "Working days in England",
  source: "Bank holidays in England and Wales 2007 and 2008, published on gov.uk",
  covers: { from: "2007-01-01", to: "2008-12-31" },
  weekend: [6, 7],
  holidays: [
    "2007-01-01",
    "2007-04-06",
    "2007-04-09",
    "2007-05-07",
    "2007-05-28",
    "2007-08-27",
    "2007-12-25",
    "2007-12-26",
    "2008-01-01",
    "2008-03-21",
    "2008-03-24",
    "2008-05-05",
    "2008-05-26",
    "2008-08-25",
    "2008-12-25",
    "2008-12-26",
  ],
};
