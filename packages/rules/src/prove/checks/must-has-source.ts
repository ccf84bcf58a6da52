import { mayBind, type Source, type Strength } from "../../source.ts";
import { rulesOf } from "../behind.ts";
import type { CheckResult } from "../check.ts";
import { rowsOf } from "../rows.ts";
import type { Sweep } from "../sweep.ts";

/**
 * Every rule that is `must` or `normally`, and every row of one, is documented, observed often enough without exception, or
 * adopted by a named body. Reading a framework refuses it too; the proof does not rest on that.
 */
export function mustHasSource({ framework, judgement }: Pick<Sweep, "framework" | "judgement">): CheckResult {
  const binding = rulesOf(framework, judgement)
    .flatMap((rule): readonly Bearing[] => [
      rule,
      ...rowsOf(rule).map((row) => ({ strength: rule.strength, adoptedBy: rule.adoptedBy, ...row })),
    ])
    .filter(({ strength }) => strength !== "likely");
  if (binding.length === 0) return { applies: "all its rules are only likely", findings: [] };
  return {
    applies: true,
    findings: binding
      .filter(({ source, adoptedBy }) => !mayBind(source, adoptedBy))
      .map(({ id, strength, source, says }) => ({
        says: `${id} is ${strength}, and its source is only ${source.status}: “${says}”`,
        rules: [id],
        cases: 0,
      })),
  };
}

/** A rule or a row, with the strength that its source has to bear. */
interface Bearing {
  readonly id: string;
  readonly says: string;
  readonly source: Source;
  readonly strength: Strength;
  readonly adoptedBy?: string | undefined;
}
