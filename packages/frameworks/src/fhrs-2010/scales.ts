import type { Framework, Grade, Scale } from "@assay/rules";
import type { Fhrs2010Grade, Fhrs2010Names } from "./names.ts";

/**
 * Scores count faults, so the worst come first. Published files name what has no rating in words of their own
 * (AwaitingInspection, AwaitingPublication, Exempt), with blank scores.
 */
export const scales: Framework<Fhrs2010Names>["scales"] = {
  "compliance-score": scores("Score for compliance: 0 is the best", ["25", "20", "15", "10", "5", "0"]),
  "confidence-score": scores("Score for confidence in management: 0 is the best", [
    "30",
    "20",
    "10",
    "5",
    "0",
  ]),
  rating: {
    title: "Food hygiene rating: 5 is the best",
    grades: (["0", "1", "2", "3", "4", "5"] as const).map((key) => ({ key, label: key, value: Number(key) })),
    nonGrades: [
      { key: "awaiting-inspection", label: "AwaitingInspection" },
      { key: "awaiting-publication", label: "AwaitingPublication" },
      { key: "exempt", label: "Exempt" },
    ],
  },
};

function scores(title: string, keys: readonly Fhrs2010Grade[]): Scale<Fhrs2010Grade> {
  return {
    title,
    grades: keys.map((key): Grade<Fhrs2010Grade> => {
      const points = Number(key);
      return { key, label: key, value: points, points };
    }),
  };
}
