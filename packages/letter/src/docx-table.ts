import { BorderStyle, Paragraph, Table, TableCell, TableRow, TextRun, WidthType } from "docx";
import { squares } from "./grade-steps.ts";
import { textWidth } from "./docx-styles.ts";
import type { Cell, Table as LetterTable } from "./letter-document.ts";
import { printable } from "./printable.ts";

/** A table of Word under its caption: its first row is marked as a header and repeats on each page. */
export function docxTable({ of, caption, columns, rows }: LetterTable): readonly (Paragraph | Table)[] {
  const widths = widthsOf(of, columns.length);
  const cells = (children: readonly (readonly TextRun[])[]): TableCell[] =>
    children.map(
      (runs, place) =>
        new TableCell({
          width: { size: widths[place] ?? 0, type: WidthType.DXA },
          children: [new Paragraph({ style: "Cell", children: [...runs] })],
        }),
    );
  const header = columns.map((column) => [new TextRun({ text: printable(column), bold: true })]);
  return [
    new Paragraph({ style: "Caption", text: printable(caption) }),
    new Table({
      width: { size: textWidth, type: WidthType.DXA },
      columnWidths: widths,
      borders,
      margins: { left: 0, right: 120 },
      tableLook: { firstRow: true, firstColumn: true, noHBand: true, noVBand: true },
      rows: [
        new TableRow({ tableHeader: true, cantSplit: true, children: cells(header) }),
        ...rows.map(
          (row) =>
            new TableRow({
              cantSplit: true,
              children: cells([[new TextRun(printable(row.heading))], ...row.cells.map(runsOf)]),
            }),
        ),
      ],
    }),
  ];
}

function runsOf(cell: Cell): readonly TextRun[] {
  if ("steps" in cell) return cell.steps === undefined ? [] : [new TextRun(squares(cell.steps))];
  const { words, note } = cell;
  const below = note === undefined ? [] : [new TextRun({ text: printable(note), break: 1, size: 20 })];
  return [new TextRun(printable(words)), ...below];
}

/** Twentieths of a point; what is left goes to the column with the longest texts. */
function widthsOf(of: LetterTable["of"], columns: number): readonly number[] {
  const narrow = Array.from({ length: columns - 1 }, () => 1800);
  const wide = textWidth - 1800 * (columns - 1);
  return of === "grades" ? [wide, ...narrow] : [...narrow, wide];
}

const none = { style: BorderStyle.NONE } as const;
const thin = { style: BorderStyle.SINGLE, size: 4, color: "505A5F" } as const;
const borders = {
  top: none,
  left: none,
  right: none,
  insideVertical: none,
  bottom: thin,
  insideHorizontal: thin,
};
