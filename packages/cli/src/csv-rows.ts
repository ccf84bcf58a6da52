import Papa from "papaparse";
import { readWhole } from "./files.ts";
import { Stopped } from "./trouble.ts";

/** The rows of a CSV file, its heading among them. */
export interface CsvRows {
  readonly rows: readonly (readonly string[])[];
  /** The line in which a row begins, from 1; rows count from 0. A quoted cell may hold line feeds. */
  readonly lineOf: (row: number) => number;
  /** The rows whose quotation marks do not close. */
  readonly quotesOff: ReadonlySet<number>;
}

/** Reads a CSV file with commas between its cells. */
export function csvRows(path: string): CsvRows {
  const { data, errors } = Papa.parse<readonly string[]>(decode(path), { delimiter: ",", newline: "\n" });
  const lines: number[] = [];
  let next = 1;
  for (const cells of data) {
    lines.push(next);
    next += 1;
    for (const cell of cells) if (cell.includes("\n")) next += cell.split("\n").length - 1;
  }
  return {
    rows: data,
    lineOf: (row) => lines[row] ?? next,
    quotesOff: new Set(errors.map(({ row }) => row ?? 0)),
  };
}

/** What is said of a row whose quotation marks do not close. */
export function badQuotes(line: number): string {
  return `Cannot read line ${line}: its quotation marks do not close; close them, and double those within a cell.`;
}

function decode(path: string): string {
  const bytes = readWhole(path, "name a table as a CSV file");
  try {
    const text = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    return text.includes("\r") ? text.replaceAll(/\r\n?/g, "\n") : text;
  } catch {
    throw new Stopped({
      exit: 1,
      code: "NotText",
      message: `Cannot read "${path}": it is not text in UTF-8`,
      where: path,
      fix: "save it as CSV in UTF-8",
    });
  }
}
