import type { Scale } from "@assay/rules";
import type { Apa2007Grade } from "./names.ts";

/**
 * The four grades, 4 the best: the other way round than the grades of schools at the time. The descriptors of 2007 were
 * not found; these fragments are of the family that the grades of 2006 to 2010 share.
 */
export const fourGrades: Scale<Apa2007Grade> = {
  title: "Grades of the annual performance assessment",
  grades: [
    {
      key: "inadequate",
      label: "Inadequate",
      value: 1,
      descriptor: "does not deliver minimum requirements",
      source: "Nursery World, November 2006",
    },
    {
      key: "adequate",
      label: "Adequate",
      value: 2,
      descriptor: "only meets minimum requirements",
      source:
        "Ofsted's sense of the word in 2010, as reported from Surrey; the sentence of 2006 was not seen",
    },
    {
      key: "good",
      label: "Good",
      value: 3,
      descriptor: "consistently delivered above minimum requirements",
      source: "Stockton Cabinet, 2 November 2006; BBC, on Torbay",
    },
    {
      key: "outstanding",
      label: "Outstanding",
      value: 4,
      descriptor: "delivered well above minimum requirements",
      source: "Stockton Cabinet, 2 November 2006",
    },
  ],
};
