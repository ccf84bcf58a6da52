import type { Projection, RecordedEvent } from "@assay/core";

/** A row of a table that keeps last values: all that many systems have of a grade. */
export interface LastValue {
  readonly judgement: string;
  readonly grade: string;
  readonly changedBy: string;
  readonly changedOn: string;
}

interface Table {
  readonly rows: Readonly<Record<string, LastValue>>;
}

/** The inspection as a table with last values would hold it: each new grade is written over the one before it. */
export const lastValues: Projection<Table, readonly LastValue[]> = {
  name: "last-values",
  version: 1,
  initial: () => ({ rows: {} }),
  recipes: {
    GradeProposed: (draft, event) => put(draft.rows, event, event.data.grade),
    GradeModerated: (draft, event) => put(draft.rows, event, event.data.to),
    JudgementSettled: (draft, event) => put(draft.rows, event, event.data.grade),
  },
  view: ({ rows }, { framework }) =>
    framework.judgements.flatMap(({ id, title, scale }) => {
      const row = rows[id];
      const label = framework.scales[scale]?.grades.find(({ key }) => key === row?.grade)?.label;
      return row === undefined ? [] : [{ ...row, judgement: title, grade: label ?? row.grade }];
    }),
};

function put(
  rows: Record<string, LastValue>,
  event: RecordedEvent<"GradeProposed" | "GradeModerated" | "JudgementSettled">,
  grade: string,
): void {
  const { judgement } = event.data;
  const changedOn = event.occurred ?? event.at.slice(0, 10);
  rows[judgement] = { judgement, grade, changedBy: event.actor, changedOn };
}
