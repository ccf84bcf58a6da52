import { absurd } from "../absurd.ts";
import { type Dimension, caseAt, cellsOf, dimensionsOf } from "../dimensions.ts";
import { caseOf } from "../evaluate.ts";
import type { Framework } from "../framework.ts";
import { type Case, standingIn, type Standings } from "../inputs.ts";
import { judgementOf, requiredIndexed, requiredJudgement } from "../lookup.ts";
import { type Reading, readRule } from "../reading.ts";
import { judgementsRead } from "../reads.ts";
import type { Rule } from "../rule.ts";

/** What one rule says in every cell of a grid, read once for each combination of the inputs that it reads. */
export interface Column {
  readonly rule: Rule;
  /** The different things that it says. */
  readonly readings: readonly Reading[];
  /** For each combination, the place of its reading. */
  readonly at: Uint16Array | Uint32Array;
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
  return judgementsRead(framework, rule).some((id) => judgementOf(framework, id)?.basis === "derived");
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
  const policy = requiredJudgement(framework, rule.judgement).whenMissing;
  const subject: Case = { framework, inputs: {}, facts, policy, standings };
  const places = own.map(() => -1);
  const possible = own.map((dimension) =>
    dimension.kind === "fact"
      ? []
      : dimension.states.map((state) =>
          standingIn({ framework, inputs: { [dimension.name]: state }, facts }, dimension.name),
        ),
  );
  return (cell) => {
    let rest = cell;
    for (let index = own.length - 1; index >= 0; index -= 1) {
      const dimension = own[index];
      if (dimension === undefined) continue;
      const place = rest % dimension.states.length;
      rest = Math.floor(rest / dimension.states.length);
      if (place === places[index]) continue;
      places[index] = place;
      const standing = possible[index]?.[place];
      if (standing !== undefined) standings[requiredIndexed(framework, dimension.name).place] = standing;
      else if (dimension.kind === "fact") facts[dimension.name] = dimension.states[place];
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
      return `base ${reading.grade} ${reading.strength} ${reading.row?.id ?? ""}`;
    case "Limit":
      return `limit ${reading.range.worst} ${reading.range.best}`;
    case "Unknown":
      return `unknown ${reading.missing.join(" ")}`;
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
