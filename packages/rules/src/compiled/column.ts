import { absurd } from "../absurd.ts";
import { type Dimension, caseAt, cellsOf, dimensionsOf } from "../dimensions.ts";
import { caseOf } from "../evaluate.ts";
import type { Framework } from "../framework.ts";
import { type Case, standingIn, type Standings } from "../inputs.ts";
import { requiredIndexed, requiredJudgement, requiredScale } from "../lookup.ts";
import { type Reading, readRule } from "../reading.ts";
import { judgementsRead } from "../reads.ts";
import type { Rule } from "../rule.ts";

/** What one rule says in every cell of a grid, read once for each combination of the inputs that it reads. */
export interface Column {
  readonly rule: Rule;
  /** The different things that it says. */
  readonly readings: readonly Reading[];
  /** For each combination, the place of its reading. */
  readonly at: Uint32Array;
  /** For each dimension of the whole grid, how far a step in it goes among the combinations; 0 where the rule does not read it. */
  readonly strides: readonly number[];
}

/** Reads a rule in every combination of what it reads. */
export function columnOf(framework: Framework, rule: Rule, whole: readonly Dimension[]): Column {
  const own = dimensionsOf(framework, [rule]);
  const cells = cellsOf(own);
  const readings: Reading[] = [];
  const places = new Map<string, number>();
  const at = new Uint32Array(cells);
  const readAt = readsDerived(framework, rule) ? afresh(framework, rule, own) : inTurn(framework, rule, own);
  for (let cell = 0; cell < cells; cell += 1) {
    const reading = readAt(cell);
    const key = keyOf(reading);
    let place = places.get(key);
    if (place === undefined) {
      place = readings.push(reading) - 1;
      places.set(key, place);
    }
    at[cell] = place;
  }
  return { rule, readings, at, strides: stridesIn(own, whole) };
}

function readsDerived(framework: Framework, rule: Rule): boolean {
  return judgementsRead(framework, rule).some((id) => requiredJudgement(framework, id).basis === "derived");
}

/** Reads each cell as a case of its own, with all that its derived judgements read. */
function afresh(framework: Framework, rule: Rule, own: readonly Dimension[]): (cell: number) => Reading {
  return (cell) => {
    const { inputs, facts } = caseAt(own, cell);
    return readRule(rule, caseOf(framework, rule.judgement, inputs, facts));
  };
}

/** Reads cell after cell in one case, in which only those inputs are exchanged that differ. Requires the cells in their order. */
function inTurn(framework: Framework, rule: Rule, own: readonly Dimension[]): (cell: number) => Reading {
  const facts: Record<string, boolean | undefined> = {};
  const standings: Standings = [];
  const about = requiredIndexed(framework, rule.judgement);
  const scale = requiredScale(framework, rule.judgement);
  const subject: Case = { framework, about, scale, inputs: {}, facts, standings };
  const exchanging = (dimension: Dimension): ((state: number) => void) => {
    const { kind, name, states } = dimension;
    if (kind === "fact") return (state) => void (facts[name] = states[state]);
    const { place } = requiredIndexed(framework, name);
    const possible = states.map((key) => standingIn({ framework, inputs: { [name]: key }, facts }, name));
    return (state) => void (standings[place] = possible[state]);
  };
  const exchanges = own
    .map((dimension) => ({ count: dimension.states.length, exchange: exchanging(dimension) }))
    .toReversed();
  return (cell) => {
    let rest = cell;
    for (const { count, exchange } of exchanges) {
      const state = rest % count;
      exchange(state);
      // The dimensions before it change only where this one begins again.
      if (state > 0) break;
      rest = Math.floor(rest / count);
    }
    return readRule(rule, subject);
  };
}

/** How far a step in each dimension of a whole goes among the cells of a part. */
function stridesIn(part: readonly Dimension[], whole: readonly Dimension[]): readonly number[] {
  const strides = new Map<string, number>();
  let stride = 1;
  for (const { name, states } of part.toReversed()) {
    strides.set(name, stride);
    stride *= states.length;
  }
  return whole.map(({ name }) => strides.get(name) ?? 0);
}

/** The same text for two readings only where they are equal. */
function keyOf(reading: Reading): string {
  switch (reading._tag) {
    case "Base":
      return `base ${reading.place} ${reading.strength} ${reading.row?.id}`;
    case "Limit":
      return `limit ${reading.range.worst} ${reading.range.best}`;
    case "Unknown":
      return `unknown ${reading.missing.join()}`;
    case "NoBase":
      return reading.because;
    // A shift says one thing where it applies, and so does a gate.
    case "Shift":
    case "Gate":
    case "DidNotApply":
      return reading._tag;
    default:
      return absurd(reading);
  }
}
