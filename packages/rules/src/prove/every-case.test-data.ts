import { evaluate } from "../evaluate.ts";
import type { Framework } from "../framework.ts";
import type { Outcome } from "../outcome.ts";
import { gridOf } from "./grid.ts";

/** A complete case, with its places in the order of the grid, and what is evaluated there. */
export interface EveryCase {
  readonly places: readonly number[];
  readonly inputs: Readonly<Record<string, string>>;
  readonly facts: Readonly<Record<string, boolean>>;
  readonly outcome: Outcome;
}

/** Every complete case, evaluated one by one, with nothing known of orbits. */
export function everyCase(framework: Framework, judgement = "garden"): readonly EveryCase[] {
  const { columns } = gridOf(judgement, framework);
  let all: readonly (readonly number[])[] = [[]];
  for (const { values } of columns) {
    all = all.flatMap((places) => values.map((_value, place) => [...places, place]));
  }
  return all.map((places) => {
    const inputs: Record<string, string> = {};
    const facts: Record<string, boolean> = {};
    columns.forEach(({ name, kind, values }, column) => {
      if (kind === "fact") facts[name] = values[places[column] ?? 0] === "yes";
      else inputs[name] = values[places[column] ?? 0] ?? "";
    });
    return { places, inputs, facts, outcome: evaluate(framework, judgement, inputs, facts) };
  });
}

/** The sets of an outcome and what it expects, to be compared. */
export function gradesIn(outcome: Outcome): unknown {
  if (outcome._tag === "Unjudged") return outcome;
  const { base, permitted, usual, likely, expected } = outcome;
  return { base, permitted, usual, likely, expected };
}

/** How far a case is from plain: judgements away from the commonest place, facts that are so, and the order of the grid. */
export function howFar(framework: Framework, { places }: Pick<EveryCase, "places">): string {
  const { columns } = gridOf("garden", framework);
  const graded = places.filter((_place, column) => columns[column]?.kind === "judgement");
  const counts = graded.map((place) => graded.filter((other) => other === place).length);
  const facts = places.filter((place, column) => columns[column]?.kind === "fact" && place === 1).length;
  return [graded.length - Math.max(0, ...counts), facts, ...places].join(".");
}
