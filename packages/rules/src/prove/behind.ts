import type { Framework } from "../framework.ts";
import { judgementOf } from "../lookup.ts";
import { factsRead, judgementsRead } from "../reads.ts";
import type { Rule } from "../rule.ts";

/** The rules that a judgement's grade rests on: its own, and those of the derived judgements that they read. */
export function rulesBehind(framework: Framework, judgement: string): readonly Rule[] {
  const reached = new Set([judgement]);
  // A set's iteration goes on to what is added meanwhile.
  for (const id of reached) {
    for (const rule of rulesOf(framework, id)) {
      for (const read of judgementsRead(framework, rule)) {
        if (judgementOf(framework, read)?.basis === "derived") reached.add(read);
      }
    }
  }
  return framework.rules.filter((rule) => reached.has(rule.judgement));
}

/** The rules about a judgement, in the framework's order. */
export function rulesOf(framework: Framework, judgement: string): readonly Rule[] {
  return framework.rules.filter((rule) => rule.judgement === judgement);
}

/** The given judgements that a judgement's grade rests on, in the framework's order. */
export function judgementsBehind(framework: Framework, judgement: string): readonly string[] {
  const read = new Set(
    rulesBehind(framework, judgement).flatMap((rule) => [...judgementsRead(framework, rule)]),
  );
  return framework.judgements.flatMap(({ id, basis }) => (basis === "given" && read.has(id) ? [id] : []));
}

/** The facts that a judgement's grade rests on, in the framework's order. */
export function factsBehind(framework: Framework, judgement: string): readonly string[] {
  const read = new Set(rulesBehind(framework, judgement).flatMap((rule) => [...factsRead(rule)]));
  return Object.keys(framework.facts).filter((fact) => read.has(fact));
}
