import type { ConditionRow } from "../aggregate.ts";
import { caseOf as subjectOf } from "../evaluate.ts";
import type { Framework } from "../framework.ts";
import { holds } from "../holds.ts";
import { labelOf } from "../wording.ts";
import { aggregateOf } from "./aspects.ts";
import { caseOf } from "./grid.ts";
import type { Seen, Sweep } from "./sweep.ts";
import { named } from "./words.ts";

/** The aggregate of which no two rows may apply to one case. */
export interface UniqueTable {
  readonly rule: string;
  readonly rows: readonly ConditionRow[];
}

/** Two rows that do, and a sentence about them. */
export interface Overlap {
  readonly rules: readonly [string, string];
  readonly says: string;
}

/** The table with hit `unique` that computes a judgement, if one does. */
export function uniqueTableOf(framework: Framework, judgement: string): UniqueTable | undefined {
  const rule = aggregateOf(framework, judgement);
  return rule?.aggregate.type === "table" && rule.aggregate.hit === "unique"
    ? { rule: rule.id, rows: rule.aggregate.rows }
    : undefined;
}

/** Each two rows of a table that both apply in a case. A case that a gate closes is not looked at: nothing is computed in it. */
export function overlapsIn(
  { framework, judgement, grid }: Sweep,
  { answer, cell }: Seen,
  { rule, rows }: UniqueTable,
): readonly Overlap[] {
  if (answer._tag === "Unjudged") return [];
  const effect = answer.findings.find((finding) => finding.rule === rule)?.effect;
  // Where a row is open, for a derived judgement has no grade, two others may apply all the same.
  if (effect !== "ambiguous" && effect !== "unknown") return [];
  const { inputs, facts } = caseOf(grid, cell);
  const subject = subjectOf(framework, judgement, inputs, facts);
  const applying = rows.filter(({ when }) => {
    const applies = holds(when, subject);
    return applies._tag === "Known" && applies.value;
  });
  const given = ({ gives }: ConditionRow): string => labelOf(framework, judgement, gives);
  return applying.flatMap((one, place) =>
    applying.slice(place + 1).map((other) => ({
      rules: [one.id, other.id],
      says: `${one.id} and ${other.id} apply together, and no two rows of ${rule} may: ${named(framework, judgement)} would be ${given(one)} by the one and ${given(other)} by the other.`,
    })),
  );
}
