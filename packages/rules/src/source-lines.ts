import type { Finding } from "./outcome.ts";
import type { Source } from "./source.ts";

/** Where a rule and its row were read and how far each is known, a line for each: status, counted cases, citation, address. */
export function sourceLines({ source, row }: Pick<Finding, "source" | "row">): readonly string[] {
  return [
    `  Source ${sourceWords(source)}`,
    ...(row === undefined ? [] : [`  Source of the row ${row.id} ${sourceWords(row.source)}`]),
  ];
}

function sourceWords(source: Source): string {
  return `(${statusOf(source)}): ${source.cite}${source.url === undefined ? "" : ` ${source.url}`}`;
}

function statusOf({ status, cases, exceptions }: Source): string {
  if (cases === undefined) return status;
  return `${status}, ${cases} ${cases === 1 ? "case" : "cases"}, ${exceptions ?? 0} ${exceptions === 1 ? "exception" : "exceptions"}`;
}
