import type { Finding } from "../outcome.ts";
import type { Rule } from "../rule.ts";

/*
 * The one place where the proof knows of the rows of an aggregate. Today's language has none; those of `firstOf` and `table`
 * are expected as `aggregate.rows`, each with its own id and sentence, and the row that decided as `row` of the finding.
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
  const row: unknown = Reflect.get(finding, "row");
  return typeof row === "string" ? row : undefined;
}

/** The rule without one of its rows. Requires a row of it. */
export function withoutRow(rule: Rule, row: string): Rule {
  if (rule.kind !== "aggregate") return rule;
  const rows = listedRows(rule.aggregate).filter((each) => Reflect.get(each, "id") !== row);
  // The rows are of a kind that the types of today's language do not have.
  return { ...rule, aggregate: { ...rule.aggregate, rows } as unknown as typeof rule.aggregate };
}

function listedRows(aggregate: object): readonly object[] {
  const rows: unknown = Reflect.get(aggregate, "rows");
  if (!Array.isArray(rows)) return [];
  return rows.filter(
    (row): row is object => typeof row === "object" && row !== null && Object.hasOwn(row, "id"),
  );
}
