import { mayBind } from "../../source.ts";
import { rulesOf } from "../behind.ts";
import type { CheckResult } from "../check.ts";
import type { Sweep } from "../sweep.ts";

/**
 * Every rule that is `must` or `normally` is documented, observed often enough without exception, or adopted by a named
 * body. Reading a framework refuses it too; the proof does not rest on that.
 */
export function mustHasSource({ framework, judgement }: Pick<Sweep, "framework" | "judgement">): CheckResult {
  const binding = rulesOf(framework, judgement).filter(({ strength }) => strength !== "likely");
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
