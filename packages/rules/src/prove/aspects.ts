import type { Framework } from "../framework.ts";
import { judgementOf } from "../lookup.ts";
import { rulesOf } from "./behind.ts";
import type { Grid } from "./grid.ts";

/** Why a check of an aggregate cannot be made. */
export const noAggregate = "no aggregate computes it";

/** The id of the rule that computes a judgement, if one does. */
export function aggregateOf(framework: Framework, judgement: string): string | undefined {
  return rulesOf(framework, judgement).find(({ kind }) => kind === "aggregate")?.id;
}

/** Why a judgement cannot be held against the grades that it rests on; undefined where it can. */
export function incomparable(framework: Framework, { judgement, columns }: Grid): string | undefined {
  if (aggregateOf(framework, judgement) === undefined) return noAggregate;
  const scale = judgementOf(framework, judgement)?.scale;
  const other = columns.find((column) => column.kind === "judgement" && column.scale !== scale);
  return other === undefined ? undefined : `"${other.name}" is graded on another scale`;
}
