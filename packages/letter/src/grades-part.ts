import type { LetterPage, LetterSection } from "@assay/projection";
import { stepsOf } from "./grade-steps.ts";
import { gradeWords } from "./grade-words.ts";
import type { Block, Cell, Part } from "./letter-document.ts";
import { say } from "./wording.ts";

/** All grades in one table, each leading to its part; `firstPart` is the place of the part of the first section. */
export function gradesPart(page: LetterPage, firstPart: number): Part {
  const { sections, body, cycle } = page;
  if (sections.length === 0) return { blocks: [] };
  const known = sections.every(({ provenance }) => provenance === "recorded");
  const row = (section: LetterSection, place: number): Row => ({
    heading: section.heading,
    part: firstPart + place,
    cells: [
      { words: gradeCell(page, section) },
      { steps: section.grade === null ? undefined : stepsOf(page, section.judgement, section.grade.key) },
      ...(known ? [] : [{ words: section.provenance }]),
    ],
  });
  return {
    heading: say(page, "gradesHeading"),
    blocks: [
      {
        kind: "table",
        table: {
          of: "grades",
          caption: say(page, "gradesCaption", { body: body.name, cycle }),
          columns: [
            say(page, "judgementColumn"),
            say(page, "gradeColumn"),
            say(page, "stepsColumn"),
            ...(known ? [] : [say(page, "provenanceColumn")]),
          ],
          rows: sections.map(row),
        },
      },
      ...legend(page),
    ],
  };
}

interface Row {
  readonly heading: string;
  readonly part: number;
  readonly cells: readonly Cell[];
}

function gradeCell(page: LetterPage, { grade, withheld }: LetterSection): string {
  if (grade !== null) return gradeWords(grade);
  return say(page, withheld === true ? "withheld" : "ungraded");
}

/** A sentence for each way of knowing that is not recording, of those that occur. */
function legend(page: LetterPage): readonly Block[] {
  const ways = (["documented", "inferred", "reconstructed"] as const).filter((way) =>
    page.sections.some(({ provenance }) => provenance === way),
  );
  return ways.map((way) => ({ kind: "paragraph", text: say(page, way) }));
}
