import { HeadingLevel, Paragraph, type Table, TextRun } from "docx";
import { absurd } from "./absurd.ts";
import { bullets } from "./docx-styles.ts";
import { docxTable } from "./docx-table.ts";
import { squares } from "./grade-steps.ts";
import type { Block, Part } from "./letter-document.ts";
import { printable } from "./printable.ts";

/** A part of a letter as paragraphs and tables of Word. */
export function docxPart({ heading, blocks }: Part): readonly (Paragraph | Table)[] {
  const head =
    heading === undefined
      ? []
      : [new Paragraph({ heading: HeadingLevel.HEADING_2, keepNext: true, text: printable(heading) })];
  return [
    ...head,
    ...blocks.flatMap((block, place) => docxBlock(block, blocks[place - 1]?.kind === "table")),
  ];
}

function docxBlock(block: Block, afterTable: boolean): readonly (Paragraph | Table)[] {
  switch (block.kind) {
    case "paragraph":
      return [new Paragraph({ ...(afterTable ? { style: "AfterTable" } : {}), text: printable(block.text) })];
    case "heading":
      return [new Paragraph({ heading: HeadingLevel.HEADING_3, text: printable(block.text) })];
    case "list":
      return block.items.map(
        (item, place) =>
          new Paragraph({
            style: afterTable && place === 0 ? "AfterTable" : "ListItem",
            numbering: bullets,
            text: printable(item),
          }),
      );
    case "grade": {
      const { words, steps, mark } = block.grade;
      return [
        new Paragraph({
          style: "Grade",
          children: [
            new TextRun({ text: printable(words), bold: true }),
            ...(steps === undefined ? [] : [new TextRun(` ${squares(steps)}`)]),
            ...(mark === undefined ? [] : [new TextRun({ text: ` (${printable(mark)})`, italics: true })]),
          ],
        }),
      ];
    }
    case "table":
      return docxTable(block.table);
    default:
      return absurd(block);
  }
}
