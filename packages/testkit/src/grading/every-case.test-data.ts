import { compile, evaluate, type Framework, type Outcome } from "@assay/rules";

/** One thing that a case says: the grade of a judgement, worst first, and then its non-grade, or whether a fact is so, no before yes. */
export interface Column {
  readonly name: string;
  readonly kind: "judgement" | "fact";
  readonly values: readonly (string | boolean)[];
}

/** What the random frameworks have instead of a grade. */
export const nonGrade = "not-seen";

/** A final case, with its places in the order of the columns, and what is evaluated there. */
export interface EveryCase {
  readonly places: readonly number[];
  readonly inputs: Readonly<Record<string, string>>;
  readonly facts: Readonly<Record<string, boolean>>;
  readonly outcome: Outcome;
}

/** What a judgement's outcome rests on, as its table has it: the proof finds it out by itself. */
export function columnsOf(framework: Framework, judgement = "garden"): readonly Column[] {
  const known = found.get(framework)?.get(judgement);
  if (known !== undefined) return known;
  const columns = findColumns(framework, judgement);
  found.set(framework, new Map(found.get(framework)).set(judgement, columns));
  return columns;
}

const found = new WeakMap<Framework, Map<string, readonly Column[]>>();

function findColumns(framework: Framework, judgement: string): readonly Column[] {
  const table = compile(framework, judgement);
  if (table._tag === "Interpreted") throw new Error(`Cannot go on: ${table.because}`);
  return table.dimensions.map(({ name, kind, states }) => ({
    name,
    kind,
    values: [...states].flatMap((state): readonly (string | boolean)[] =>
      state === undefined ? [] : [state],
    ),
  }));
}

/**
 * Every final case, evaluated one by one, with nothing known of cases that are alike: each judgement has a grade or the
 * non-grade, each fact is established.
 */
export function everyCase(framework: Framework, judgement = "garden"): readonly EveryCase[] {
  const columns = columnsOf(framework, judgement);
  let all: readonly (readonly number[])[] = [[]];
  for (const { values } of columns) {
    all = all.flatMap((places) => values.map((_value, place) => [...places, place]));
  }
  return all.map((places) => {
    const inputs: Record<string, string> = {};
    const facts: Record<string, boolean> = {};
    columns.forEach(({ name, values }, column) => {
      const value = values[places[column] ?? 0];
      if (typeof value === "boolean") facts[name] = value;
      else inputs[name] = value ?? "";
    });
    return { places, inputs, facts, outcome: evaluate(framework, judgement, inputs, facts) };
  });
}

/** The sets of an outcome and what it expects, to be compared. */
export function gradesIn(outcome: Outcome): unknown {
  if (outcome._tag === "Unjudged") return outcome.reason;
  const { base, permitted, usual, likely, expected } = outcome;
  return { base, permitted, usual, likely, expected };
}

/** Whether every judgement of a case has a grade. */
export function isComplete({ inputs }: Pick<EveryCase, "inputs">): boolean {
  return !Object.values(inputs).includes(nonGrade);
}

/** Whether a case waits for a judgement that has a non-grade. */
export function waits({ inputs, outcome }: Pick<EveryCase, "inputs" | "outcome">): boolean {
  return outcome._tag === "Judged" && outcome.missing.some((name) => inputs[name] === nonGrade);
}

/** Whether there are judgements, and none of them has a grade. */
export function isUngraded({ inputs }: Pick<EveryCase, "inputs">): boolean {
  const values = Object.values(inputs);
  return values.length > 0 && values.every((value) => value === nonGrade);
}

/** How far a case is from plain: non-grades, judgements away from the commonest grade, facts that are so, and the order of the grid. */
export function howFar(framework: Framework, { places }: Pick<EveryCase, "places">): string {
  const columns = columnsOf(framework);
  const judged = places.filter((_place, column) => columns[column]?.kind === "judgement");
  const graded = places.filter((place, column) => {
    const { kind, values = [] } = columns[column] ?? {};
    return kind === "judgement" && values[place] !== nonGrade;
  });
  const counts = graded.map((place) => graded.filter((other) => other === place).length);
  const facts = places.filter((place, column) => columns[column]?.kind === "fact" && place === 1).length;
  return [judged.length - graded.length, graded.length - Math.max(0, ...counts), facts, ...places].join(".");
}
