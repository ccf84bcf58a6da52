import type { Framework, Grade } from "@assay/rules";
import type { Cpa2005Grade, Cpa2005Names } from "./names.ts";

/** Scores from 1 to 4, 4 the best, as the block scores and the APA grades are; stars from none to four. */
export const scales: Framework<Cpa2005Names>["scales"] = {
  score: {
    title: "Score: 4 is the best",
    grades: numbered(["1", "2", "3", "4"]),
    nonGrades: [{ key: "subject-to-review", label: "Subject to review" }],
  },
  "level-2-score": {
    title: "Score of a service that a council may not have to provide: 4 is the best",
    grades: numbered(["1", "2", "3", "4"]),
    nonGrades: [{ key: "not-applicable", label: "Not applicable: the service is not provided" }],
  },
  level: {
    title: "How the scores of a level stand",
    grades: [
      { key: "two-below-2", label: "Two or more scores below 2", value: 1 },
      { key: "one-below-2", label: "One score below 2", value: 2 },
      { key: "none-below-2", label: "No score below 2", value: 3 },
      { key: "none-below-3", label: "No score below 3", value: 4 },
    ],
  },
  stars: { title: "Stars: 4 is the best", grades: numbered(["0", "1", "2", "3", "4"]) },
};

function numbered(keys: readonly Cpa2005Grade[]): readonly Grade<Cpa2005Grade>[] {
  return keys.map((key) => ({ key, label: key, value: Number(key) }));
}
