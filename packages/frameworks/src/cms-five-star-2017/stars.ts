import type { Scale } from "@assay/rules";
import type { Stars } from "./names.ts";

/** One to five stars. A domain that could not be rated has none. */
export const stars: Scale<Stars> = {
  title: "Stars: 5 is the best",
  grades: (["1", "2", "3", "4", "5"] as const).map((key) => ({
    key,
    label: key === "1" ? "1 star" : `${key} stars`,
    value: Number(key),
  })),
  nonGrades: [{ key: "not-rated", label: "Not rated" }],
};
