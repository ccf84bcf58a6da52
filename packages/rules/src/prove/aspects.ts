import type { Framework } from "../framework.ts";
import { judgementOf } from "../lookup.ts";
import { judgementsRead } from "../reads.ts";
import type { AggregateRule } from "../rule.ts";
import { rulesOf } from "./behind.ts";
import type { Grid } from "./grid.ts";

/** Why a check of an aggregate cannot be made. */
export const noAggregate = "no aggregate computes it";

/** The rule that computes a judgement, if one does. */
export function aggregateOf(framework: Framework, judgement: string): AggregateRule | undefined {
  for (const rule of rulesOf(framework, judgement)) if (rule.kind === "aggregate") return rule;
  return undefined;
}

/** The judgements, given or derived, that the rules about a judgement themselves read, in the framework's order. */
export function aspectsOf(framework: Framework, judgement: string): readonly string[] {
  const read = new Set(rulesOf(framework, judgement).flatMap((rule) => [...judgementsRead(framework, rule)]));
  return framework.judgements.flatMap(({ id }) => (read.has(id) ? [id] : []));
}

/** Why a judgement cannot be held against the grades that its rules read; undefined where it can. */
export function incomparable(framework: Framework, judgement: string): string | undefined {
  return whyNot(framework, judgement, aspectsOf(framework, judgement));
}

/** Why a judgement cannot be held against the given grades that it rests on in the end; undefined where it can. */
export function incomparableAtLast(framework: Framework, { judgement, columns }: Grid): string | undefined {
  const given = columns.flatMap(({ name, kind }) => (kind === "judgement" ? [name] : []));
  return whyNot(framework, judgement, given);
}

function whyNot(framework: Framework, judgement: string, others: readonly string[]): string | undefined {
  if (aggregateOf(framework, judgement) === undefined) return noAggregate;
  if (others.length === 0) return "its rules read no grade";
  const scaleIn = (id: string): string | undefined => judgementOf(framework, id)?.scale;
  const other = others.find((id) => scaleIn(id) !== scaleIn(judgement));
  return other === undefined ? undefined : `"${other}" is graded on another scale`;
}
