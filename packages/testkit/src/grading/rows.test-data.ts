import { type AggregateRule, type Row, rowsOf as rowsOfAggregate, type Rule } from "@assay/rules";

/** The rows of a rule, in order; none where it has none. */
export function rowsOf(rule: Rule): readonly Row[] {
  return rule.kind === "aggregate" ? rowsOfAggregate(rule.aggregate) : [];
}

/** The rule without one of its rows. */
export function withoutRow(rule: AggregateRule, row: string): AggregateRule {
  return keeping(rule, ({ id }) => id !== row);
}

/** The rule with one of its rows alone. */
export function withRowAlone(rule: AggregateRule, row: string): AggregateRule {
  return keeping(rule, ({ id }) => id === row);
}

function keeping(rule: AggregateRule, isKept: (row: Row) => boolean): AggregateRule {
  // Every kind of rows is treated alike: as lists of things with an id, and one that may stand apart.
  const aggregate = JSON.parse(JSON.stringify(rule.aggregate)) as { rows?: Row[]; otherwise?: Row };
  if (aggregate.rows !== undefined) aggregate.rows = aggregate.rows.filter(isKept);
  if (aggregate.otherwise !== undefined && !isKept(aggregate.otherwise)) delete aggregate.otherwise;
  return { ...rule, aggregate } as unknown as AggregateRule;
}
