import { casesFrom, type Framework, type PublishedCase } from "@assay/rules";
import { badQuotes, csvRows } from "./csv-rows.ts";
import { Stopped, type BadRow } from "./trouble.ts";

/** The published cases of a CSV file, as a framework reads them. Of bad rows, all are told together, by line. */
export function readCases(path: string, framework: Framework): readonly PublishedCase[] {
  const { rows, lineOf, quotesOff } = csvRows(path);
  const unclosed = [...quotesOff].map(lineOf);
  const parsed = casesFrom(framework, rows, lineOf);
  if (parsed._tag === "Right" && unclosed.length === 0) return parsed.right;
  // What else is wrong with a row whose quotation marks do not close follows from that.
  const others = (parsed._tag === "Left" ? parsed.left : []).filter(({ line }) => !unclosed.includes(line));
  throw badRows(path, [
    ...unclosed.map((line) => ({ line, problem: badQuotes(line) })),
    ...others.map(({ line, message }) => ({ line, problem: message })),
  ]);
}

function badRows(path: string, bad: readonly BadRow[]): Stopped {
  const rows = bad.toSorted((a, b) => a.line - b.line);
  const count = rows.length === 1 ? "one thing is wrong" : `${rows.length} things are wrong`;
  return new Stopped({
    exit: 1,
    code: "BadRows",
    message: `Cannot test on the cases in "${path}": ${count}`,
    where: path,
    fix: "mend them; nothing was counted",
    rows,
  });
}
