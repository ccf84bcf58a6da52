import { describeRatingProblem, parseRatings, type Rating, type Ratings } from "@assay/agreement";
import { badQuotes, csvRows, type CsvRows } from "./csv-rows.ts";
import type { DeclaredScale } from "./declared-scale.ts";
import { Stopped, type BadRow } from "./trouble.ts";

/** The ratings of a file, and what of it was not taken for one. */
export interface RatingsFile {
  readonly ratings: Ratings;
  /** How many rows have no grade: the cell is blank, or says that there was nothing to grade. */
  readonly notGraded: number;
  /** The headings of the columns that were left unread. */
  readonly columnsUnread: readonly string[];
}

const columns = ["subject", "rater", "grade"] as const;

/**
 * Reads ratings from a CSV file with a heading: one row for each grade that a rater gave to a subject. Of bad rows, all are
 * told together, by line.
 */
export function readRatings(path: string, scale: DeclaredScale): RatingsFile {
  const table = csvRows(path);
  const heading = (table.rows[0] ?? []).map((cell) => cell.trim().toLowerCase());
  const at = placesOf(path, heading);
  const found: Found = { lines: [], bad: [], notGraded: 0 };
  const parsed = parseRatings({ grades: scale.grades }, ratingsIn(table, { heading, at, scale }, found));
  if (parsed._tag === "Left") {
    const lineOf = (place: number): number => found.lines[place] ?? 0;
    for (const problem of parsed.left) {
      const says = describeRatingProblem(problem, (place) => `line ${lineOf(place)}`);
      found.bad.push({ line: lineOf(problem.place), problem: says });
    }
  }
  if (found.bad.length > 0 || parsed._tag === "Left") throw badRows(path, found.bad);
  const columnsUnread = heading.filter((name) => !columns.some((column) => column === name));
  return { ratings: parsed.right, notGraded: found.notGraded, columnsUnread };
}

/** How the rows of a file are to be read. */
interface Layout {
  readonly heading: readonly string[];
  readonly at: Readonly<Record<(typeof columns)[number], number>>;
  readonly scale: DeclaredScale;
}

/** What is found beside the ratings while they are read. */
interface Found {
  /** The line of each rating. */
  readonly lines: number[];
  readonly bad: BadRow[];
  notGraded: number;
}

/** The ratings of the rows after the heading, one by one: a file of a million rows is not held a second time. */
function* ratingsIn({ rows, lineOf, quotesOff }: CsvRows, layout: Layout, found: Found): Generator<Rating> {
  const { heading, at, scale } = layout;
  for (const [row, cells] of rows.entries()) {
    const line = lineOf(row);
    if (quotesOff.has(row)) {
      found.bad.push({ line, problem: badQuotes(line) });
    } else if (row > 0 && !(cells.length === 1 && cells[0]?.trim() === "")) {
      const grade = (cells[at.grade] ?? "").trim();
      if (cells.length !== heading.length) {
        found.bad.push({ line, problem: wrongWidth(line, cells.length, heading.length) });
      } else if (grade === "" || scale.nonGrades.has(grade)) {
        found.notGraded += 1;
      } else {
        found.lines.push(line);
        yield {
          subject: (cells[at.subject] ?? "").trim(),
          rater: (cells[at.rater] ?? "").trim(),
          grade: scale.keyOf.get(grade) ?? grade,
        };
      }
    }
  }
}

function placesOf(
  path: string,
  heading: readonly string[],
): Readonly<Record<(typeof columns)[number], number>> {
  const problems = columns.flatMap((column) => {
    const times = heading.filter((name) => name === column).length;
    return times === 1 ? [] : [`${times === 0 ? "no column" : "two columns"} "${column}"`];
  });
  if (problems.length > 0) {
    throw stopped(
      path,
      "HeadingUnknown",
      `Cannot read "${path}": its first line has ${problems.join(" and ")}`,
      "let the first line name the columns subject, rater and grade, with commas between them",
    );
  }
  return {
    subject: heading.indexOf("subject"),
    rater: heading.indexOf("rater"),
    grade: heading.indexOf("grade"),
  };
}

function wrongWidth(line: number, cells: number, heading: number): string {
  return (
    `Cannot read line ${line}: it has ${cells} ${cells === 1 ? "cell" : "cells"} and the heading has ${heading}; ` +
    `give one for each column, and put quotation marks round a cell with a comma.`
  );
}

function badRows(path: string, bad: readonly BadRow[]): Stopped {
  const rows = bad.toSorted((a, b) => a.line - b.line);
  const count = rows.length === 1 ? "1 row is bad" : `${rows.length} rows are bad`;
  const what = `Cannot count the ratings in "${path}": ${count}`;
  return new Stopped({
    exit: 1,
    code: "BadRows",
    message: what,
    where: path,
    fix: "mend them; nothing was counted",
    rows,
  });
}

function stopped(path: string, code: string, message: string, fix: string): Stopped {
  return new Stopped({ exit: 1, code, message, where: path, fix });
}
