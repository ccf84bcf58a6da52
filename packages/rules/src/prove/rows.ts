import { rowsOf as rowsOfAggregate } from "../aggregate.ts";
import type { Finding } from "../outcome.ts";
import type { Row } from "../row.ts";
import type { AggregateRule, Rule } from "../rule.ts";

/** The rows of a rule, in order, the one for all other cases last; none where it has none. */
export function rowsOf(rule: Rule): readonly Row[] {
  return rule.kind === "aggregate" ? rowsOfAggregate(rule.aggregate) : [];
}

/** The row that decided in a case, or undefined where the rule has no rows or none decided. */
export function rowThatDecided(finding: Finding): string | undefined {
  return finding.row?.id;
}

/** The rule without one of its rows. */
export function withoutRow(rule: AggregateRule, row: string): AggregateRule {
  return withRows(rule, (id) => id !== row);
}

/** The rule with one of its rows alone: what that row is for, whatever stands before it. */
export function withRowAlone(rule: AggregateRule, row: string): AggregateRule {
  return withRows(rule, (id) => id === row);
}

function withRows(rule: AggregateRule, isKept: (id: string) => boolean): AggregateRule {
  const { aggregate } = rule;
  if (!("rows" in aggregate)) return rule;
  const rows = aggregate.rows.filter(({ id }) => isKept(id));
  const { otherwise, ...rest } = { otherwise: undefined, ...aggregate };
  const kept = otherwise === undefined || !isKept(otherwise.id) ? {} : { otherwise };
  // Each kind of aggregate has rows of its own type, and what is left of them is of the same.
  return { ...rule, aggregate: { ...rest, rows, ...kept } } as AggregateRule;
}
