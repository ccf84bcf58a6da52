import type { Framework } from "../framework.ts";
import { establishedIn, type Facts, gradeIn, type Inputs } from "../inputs.ts";
import { requiredScale } from "../lookup.ts";
import { factsBehind, judgementsBehind } from "./behind.ts";
import { keysOf } from "./grid.ts";

/** Another grade for one judgement, or another answer about one fact; null where there was none. */
export type Change =
  | { readonly judgement: string; readonly from: string | null; readonly to: string }
  | { readonly fact: string; readonly from: boolean | null; readonly to: boolean };

/** A change, and how many grades it goes; a fact, and a judgement that had no grade, go one. */
export interface SizedChange {
  readonly change: Change;
  readonly steps: number;
}

/** For each judgement and fact that a grade rests on, in the framework's order, what it could be otherwise. */
export function changesFrom(
  framework: Framework,
  judgement: string,
  inputs: Inputs,
  facts: Facts,
): readonly (readonly SizedChange[])[] {
  const subject = { framework, inputs, facts };
  const regraded = judgementsBehind(framework, judgement).map((id): readonly SizedChange[] => {
    const keys = keysOf(requiredScale(framework, id));
    const from = gradeIn(subject, id);
    const place = from === null ? -1 : keys.indexOf(from);
    return keys.flatMap((to, other) =>
      to === from
        ? []
        : [{ change: { judgement: id, from, to }, steps: from === null ? 1 : Math.abs(other - place) }],
    );
  });
  const answered = factsBehind(framework, judgement).map((fact): readonly SizedChange[] => {
    const from = establishedIn(subject, fact) ?? null;
    // A fact that nobody established and that then counts as not so would not change by being denied.
    const open = from === null && framework.facts[fact]?.whenUnknown === "block";
    const others = open ? [false, true] : [from !== true];
    return others.map((to) => ({ change: { fact, from, to }, steps: 1 }));
  });
  return [...regraded, ...answered];
}

/** A case after some changes. Made for every case that is tried, so that it makes no lists on the way. */
export function changed(
  inputs: Inputs,
  facts: Facts,
  changes: readonly Change[],
): { readonly inputs: Inputs; readonly facts: Facts } {
  const after = { inputs: { ...inputs }, facts: { ...facts } };
  for (const change of changes) {
    if ("judgement" in change) after.inputs[change.judgement] = change.to;
    else after.facts[change.fact] = change.to;
  }
  return after;
}
