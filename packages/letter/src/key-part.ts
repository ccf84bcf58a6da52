import type { GradeKey, LetterPage } from "@assay/projection";
import { stepsOn } from "./grade-steps.ts";
import { gradeWords } from "./grade-words.ts";
import type { Block, Cell, Part } from "./letter-document.ts";
import { say } from "./wording.ts";

/** What the grades mean, scale by scale, with where that was read. */
export function keyPart(page: LetterPage): Part {
  const { keys } = page;
  if (keys.length === 0) return { blocks: [] };
  return { heading: say(page, "keyHeading"), blocks: keys.flatMap((key) => keyBlocks(page, key)) };
}

function keyBlocks(page: LetterPage, key: GradeKey): readonly Block[] {
  const cells = ({ key: grade, descriptor, source }: GradeKey["grades"][number]): readonly Cell[] => [
    { steps: stepsOn(key, grade) },
    {
      words: descriptor ?? say(page, "noDescriptor"),
      ...(source === undefined ? {} : { note: say(page, "descriptorSource", { source }) }),
    },
  ];
  const meanings = key.meanings.map(({ heading, grade, descriptor, source }) => {
    const found = key.grades.find((each) => each.key === grade);
    const words = found === undefined ? grade : gradeWords(found);
    const read = source === undefined ? "" : ` (${say(page, "descriptorSource", { source })})`;
    return `${heading}, ${words}: ${descriptor}${read}`;
  });
  return [
    {
      kind: "table",
      table: {
        of: "key",
        caption: say(page, "keyLead", { scale: key.title }),
        columns: [say(page, "gradeColumn"), say(page, "stepsColumn"), say(page, "meaningColumn")],
        rows: key.grades.toReversed().map((grade) => ({ heading: gradeWords(grade), cells: cells(grade) })),
      },
    },
    ...(meanings.length === 0 ? [] : [{ kind: "list", items: meanings } as const]),
  ];
}
