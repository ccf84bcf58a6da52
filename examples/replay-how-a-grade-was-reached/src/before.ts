import type { Ledger } from "@assay/core";
import { lastValues, type LastValue } from "./last-values.ts";
import { asAt, moments } from "./reading.ts";

const cells = ({ judgement, grade, changedBy, changedOn }: LastValue): readonly string[] => [
  judgement,
  grade,
  changedBy,
  changedOn,
];

/** What can be told where only last values are kept. */
export async function tellBefore(ledger: Ledger): Promise<readonly string[]> {
  const { day } = moments.at(-1) ?? { day: "" };
  const rows = await asAt(ledger, lastValues, day);
  const access = rows.find(({ judgement }) => judgement === "Getting in");
  return [
    `BEFORE: what a table with last values can tell on ${day}`,
    "",
    ...[["judgement", "grade", "changed by", "on"], ...rows.map(cells)].map(
      ([judgement = "", grade = "", by = "", on = ""]) =>
        `  ${judgement.padEnd(28)}${grade.padEnd(8)}${by.padEnd(12)}${on}`,
    ),
    "",
    "  How was the grade for getting in reached?",
    `    ${access?.changedBy} was the last to touch it, on ${access?.changedOn}. It is not told what it was before, who`,
    "    gave it, why it became another, nor that the council had objected.",
    "  Was procedure followed?",
    "    It cannot be told.",
  ];
}
