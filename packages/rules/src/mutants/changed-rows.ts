import type { ConditionRow } from "../aggregate.ts";
import type { BandRow, JointRow, PointBound } from "../bands.ts";
import type { Framework } from "../framework.ts";
import type { Row } from "../row.ts";
import type { Scale } from "../scale.ts";
import type { Strength } from "../source.ts";
import { type Changed, instead, within } from "./changed.ts";
import { changedConditions } from "./changed-conditions.ts";
import { besides, neighbours } from "./neighbours.ts";

/** A change of the rows of an aggregate, and the row that it is a change of. */
export interface ChangedRow<Part> extends Changed<Part> {
  readonly row: string;
}

/** How the rows of an aggregate can be changed. */
interface RowPlan<Each extends Row> {
  /** On which scale they give grades. */
  readonly scale: Scale | undefined;
  readonly strength: Strength;
  /** Whether it matters which stands first. */
  readonly ordered: boolean;
  /** The changes of what a row is for. */
  readonly changes: (row: Each) => readonly Changed<Each>[];
}

/** The small changes of a list of rows: each left out, giving another grade, for other cases, weaker, or after the next. */
export function changedRows<Each extends Row>(
  rows: readonly Each[],
  plan: RowPlan<Each>,
): readonly ChangedRow<readonly Each[]>[] {
  return rows.flatMap((row, place) => {
    const next = rows[place + 1];
    const changes: readonly Changed<readonly Each[]>[] = [
      { kind: "dropped", says: "is left out", part: rows.filter((each) => each !== row) },
      ...within(
        [...changedGrades(row, plan.scale), ...plan.changes(row), ...weaker(row, plan.strength)],
        (part) => rows.map((each) => (each === row ? part : each)),
      ),
      ...(plan.ordered && next !== undefined
        ? [
            {
              kind: "swapped",
              says: `comes after "${next.id}"`,
              part: rows.map((each) => (each === row ? next : each === next ? row : each)),
            } as const,
          ]
        : []),
    ];
    return changes.map((change) => ({ ...change, row: row.id }));
  });
}

/** The small changes of the row for all that no other row is for. */
export function changedOtherwise(
  otherwise: Row,
  scale: Scale | undefined,
  strength: Strength,
): readonly ChangedRow<Row | undefined>[] {
  const changes: readonly Changed<Row | undefined>[] = [
    { kind: "dropped", says: "is left out", part: undefined },
    ...changedGrades(otherwise, scale),
    ...weaker(otherwise, strength),
  ];
  return changes.map((change) => ({ ...change, row: otherwise.id }));
}

/** The small changes of the condition of a row. */
export function changedCases(framework: Framework): (row: ConditionRow) => readonly Changed<ConditionRow>[] {
  return (row) =>
    within(changedConditions(framework, row.when), (when) => ({ ...row, when })).map((change) => ({
      ...change,
      says: `is for ${change.says}`,
    }));
}

/** The small changes of the bounds of joint bands, by the least that totals of such points differ by. */
export function changedBounds(points: readonly number[]): (row: JointRow) => readonly Changed<JointRow>[] {
  const [first = 0] = points;
  const step = points.reduce((divisor, each) => common(divisor, each - first), 0);
  return (row) => [
    ...within(movedBound(row.total, step), (total) => ({ ...row, total })).map(named("is for a total of")),
    ...within(movedBound(row.worst, step), (worst) => ({ ...row, worst })).map(named("is for a worst of")),
  ];
}

/** The small changes of the edges of bands: each border between two moved by one, and the outermost edges inwards. */
export function changedEdges(rows: readonly BandRow[]): readonly ChangedRow<readonly BandRow[]>[] {
  return rows.flatMap((row, place) => {
    const next = rows[place + 1];
    const joined = next !== undefined && next.from === row.to + 1;
    const upTo = (to: number): readonly BandRow[] =>
      rows.map((each) => {
        if (each === row) return { ...row, to };
        return each === next && joined ? { ...next, from: to + 1 } : each;
      });
    const from = rows.map((each) => (each === row ? { ...row, from: row.from + 1 } : each));
    const below = rows[place - 1];
    const changes = [
      ...within(joined ? besides(row.to) : besides(row.to).slice(0, 1), upTo).map(named("goes up to")),
      ...(below !== undefined && below.to === row.from - 1
        ? []
        : [instead("shifted", `begins at ${row.from + 1}`, String(row.from), from)]),
    ];
    return changes.map((change) => ({ ...change, row: row.id }));
  });
}

function changedGrades<Each extends Row>(row: Each, scale: Scale | undefined): readonly Changed<Each>[] {
  return within(neighbours(scale, row.gives), (gives) => ({ ...row, gives })).map(named("gives"));
}

function weaker<Each extends Row>(row: Each, rule: Strength): readonly Changed<Each>[] {
  const strength = row.strength ?? rule;
  if (strength === "likely") return [];
  const other = strength === "must" ? "normally" : "likely";
  return [instead("weakened", `is ${other}`, strength, { ...row, strength: other })];
}

function movedBound(bound: PointBound, step: number): readonly Changed<PointBound>[] {
  return bound.atMost === undefined
    ? within(besides(bound.atLeast, step), (atLeast) => ({ atLeast }))
    : within(besides(bound.atMost, step), (atMost) => ({ atMost }));
}

const named =
  <Part>(what: string) =>
  (change: Changed<Part>): Changed<Part> => ({ ...change, says: `${what} ${change.says}` });

/** The greatest number that divides both. */
function common(one: number, other: number): number {
  return other === 0 ? Math.abs(one) : common(other, one % other);
}
