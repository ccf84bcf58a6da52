import type { Finding } from "../outcome.ts";
import type { Rule } from "../rule.ts";

/*
 * The one place where the proof knows of the rows of an aggregate: those of `firstOf`, `bands`, `jointBands` and `table` stand
 * in `aggregate.rows`, each with its own id and sentence, and the row that decided in `row` of the finding.
 */

/** A row of an aggregate, as far as a proof speaks of it. */
export interface RuleRow {
  readonly id: string;
  readonly says: string;
}

/** The rows of a rule, in order; none where it has none. */
export function rowsOf(rule: Rule): readonly RuleRow[] {
  const rows = rule.kind === "aggregate" ? listedRows(rule.aggregate) : [];
  return rows.map((row) => ({
    id: String(Reflect.get(row, "id")),
    says: String(Reflect.get(row, "says") ?? ""),
  }));
}

/** The row that decided in a case, or undefined where the rule has no rows or none decided. */
export function rowThatDecided(finding: Finding): string | undefined {
  return finding.row?.id;
}

/** The rule without one of its rows. Requires a row of it. */
export function withoutRow(rule: Rule, row: string): Rule {
  if (rule.kind !== "aggregate") return rule;
  const rows = listedRows(rule.aggregate).filter((each) => Reflect.get(each, "id") !== row);
  // Each kind of aggregate has rows of its own type, and what is left of them is of the same.
  return { ...rule, aggregate: { ...rule.aggregate, rows } } as unknown as Rule;
}

function listedRows(aggregate: object): readonly object[] {
  const rows: unknown = Reflect.get(aggregate, "rows");
  if (!Array.isArray(rows)) return [];
  return rows.filter(
    (row): row is object => typeof row === "object" && row !== null && Object.hasOwn(row, "id"),
  );
}
