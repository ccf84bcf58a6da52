import { cellFinder, type CellOf, type CellOfPlaces, placeFinder } from "./compiled/cell-of.ts";
import { type Column, columnOf } from "./compiled/column.ts";
import { type Decision, decisionOf } from "./compiled/decision.ts";
import { frozen } from "./compiled/frozen.ts";
import { sweep } from "./compiled/sweep.ts";
import { caseOf, evaluate, outcomeOf } from "./evaluate.ts";
import { explain, explainOutcome, type Explanation } from "./explain.ts";
import type { Framework } from "./framework.ts";
import { caseAt, cellsOf, type Dimension, dimensionsOf } from "./dimensions.ts";
import type { Facts, Inputs } from "./inputs.ts";
import { requiredIndexed, rulesAbout } from "./lookup.ts";
import type { Outcome } from "./outcome.ts";
import type { Reading } from "./reading.ts";
import type { Said } from "./said.ts";
import { weigh } from "./weigh.ts";

/** How many cells a table may have: beyond it the rules are interpreted. */
const cellsMost: number = 2 ** 21;

/** What answers for a judgement, fast or not. */
interface Answering {
  readonly judgement: string;
  /** What `evaluate` answers. A table's answer is frozen, and always the same for one cell. */
  readonly lookup: (inputs: Inputs, facts?: Facts) => Outcome;
  /** What `explain` answers. A table's answer is frozen, and always the same for one cell. */
  readonly explain: (inputs: Inputs, facts?: Facts) => Explanation;
}

/** A judgement's rules as a table with a cell for every case, whatever is missing in it. */
export interface CompiledTable extends Answering {
  readonly _tag: "Table";
  readonly dimensions: readonly Dimension[];
  readonly cells: number;
  readonly cellOf: CellOf;
  /** For who holds cases as places already: many times faster than by names. */
  readonly cellOfPlaces: CellOfPlaces;
  readonly caseAt: (cell: number) => { readonly inputs: Inputs; readonly facts: Facts };
  /** What the rules say in a cell and which of them had a say; frozen, and shared by all cells of which it is true. */
  readonly decisionAt: (cell: number) => Decision;
  readonly outcomeAt: (cell: number) => Outcome;
  readonly explanationAt: (cell: number) => Explanation;
}

/** A judgement whose rules are interpreted each time, and why. */
export interface Interpreted extends Answering {
  readonly _tag: "Interpreted";
  readonly because: string;
}

/** When explanations are made: each when it is first asked for, or all of them at once; either way each is made once. */
export interface CompileOptions {
  readonly explanations?: "when-asked" | "at-once";
}

/**
 * Makes a table of a judgement's rules over all that their inputs can be, missing included; where the table would be too
 * large, the rules are interpreted, and the answer says so.
 *
 * Requires what `evaluate` requires of the framework and the judgement.
 *
 * @law In every cell the table answers what `evaluate` and `explain` answer.
 */
export function compile(
  framework: Framework,
  judgement: string,
  options: CompileOptions = {},
): CompiledTable | Interpreted {
  const about = requiredIndexed(framework, judgement);
  const rules = rulesAbout(framework, judgement);
  const dimensions = dimensionsOf(framework, rules);
  const cells = cellsOf(dimensions);
  if (cells > cellsMost) return interpreted(framework, judgement, cells);

  const columns = rules.map((rule) => columnOf(framework, rule, dimensions));
  const { combinationAt, examples } = sweep(dimensions, columns, cells);
  const combinations = examples.map((cell) => {
    const said = saidAt(columns, dimensions, cell);
    const weighed = weigh(framework, about, said);
    return { said, weighed, decision: frozen(decisionOf(said, weighed)) };
  });
  const decisions = combinations.map(({ decision }) => decision);
  const at = <T>(things: readonly T[], cell: number): T => {
    const found = things[combinationAt[cell] ?? -1];
    if (found === undefined)
      throw new RangeError(`Cannot look into cell ${cell}: there are ${cells}; count from 0.`);
    return found;
  };

  const explanations: (Explanation | undefined)[] = Array.from({ length: cells });
  // Beside them, so that a look-up need not go through the explanation.
  const outcomes: (Outcome | undefined)[] = Array.from({ length: cells });
  const explanationAt = (cell: number): Explanation => {
    const known = explanations[cell];
    if (known !== undefined) return known;
    const { said, weighed } = at(combinations, cell);
    const { inputs, facts } = caseAt(dimensions, cell);
    const outcome = outcomeOf(caseOf(framework, judgement, inputs, facts), said, weighed);
    const made = explainOutcome(framework, judgement, outcome, (id) => explain(framework, id, inputs, facts));
    explanations[cell] = frozen(made);
    outcomes[cell] = outcome;
    return made;
  };
  if (options.explanations === "at-once") for (let cell = 0; cell < cells; cell += 1) explanationAt(cell);

  const outcomeAt = (cell: number): Outcome => outcomes[cell] ?? explanationAt(cell).outcome;
  const cellOf = cellFinder(framework, dimensions);
  return {
    _tag: "Table",
    judgement,
    dimensions,
    cells,
    cellOf,
    cellOfPlaces: placeFinder(dimensions),
    caseAt: (cell) => caseAt(dimensions, cell),
    decisionAt: (cell) => at(decisions, cell),
    outcomeAt,
    explanationAt,
    lookup: (inputs, facts) => outcomeAt(cellOf(inputs, facts)),
    explain: (inputs, facts) => explanationAt(cellOf(inputs, facts)),
  };
}

function interpreted(framework: Framework, judgement: string, cells: number): Interpreted {
  return {
    _tag: "Interpreted",
    because: `A table of "${judgement}" would have ${cells} cells, more than ${cellsMost}.`,
    judgement,
    lookup: (inputs, facts) => evaluate(framework, judgement, inputs, facts),
    explain: (inputs, facts) => explain(framework, judgement, inputs, facts),
  };
}

/** What each rule says in a cell. */
function saidAt(columns: readonly Column[], dimensions: readonly Dimension[], cell: number): readonly Said[] {
  const states = statesOf(dimensions, cell);
  return columns.map(({ rule, readings, at, strides }) => {
    const offset = strides.reduce((sum, stride, place) => sum + stride * (states[place] ?? 0), 0);
    const reading: Reading = readings[at[offset] ?? 0] ?? { _tag: "DidNotApply" };
    return { rule, reading };
  });
}

function statesOf(dimensions: readonly Dimension[], cell: number): readonly number[] {
  let rest = cell;
  return dimensions
    .toReversed()
    .map(({ states }) => {
      const state = rest % states.length;
      rest = Math.floor(rest / states.length);
      return state;
    })
    .toReversed();
}
