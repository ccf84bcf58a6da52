import type { Framework } from "./framework.ts";
import type { Judgement } from "./judgement.ts";
import { known, type Known } from "./known.ts";
import type { Rule } from "./rule.ts";
import type { Scale } from "./scale.ts";

/** A judgement with its scale, which an unchecked definition may lack. */
export interface Indexed {
  readonly judgement: Judgement;
  readonly scale: Scale | undefined;
  /** How it stands with each key that its scale has. */
  readonly standings: ReadonlyMap<string, GivenStanding>;
}

/** How a given judgement stands in a case with an input: with a grade, or with a non-grade instead. */
export type GivenStanding =
  | { readonly _tag: "Graded"; readonly grade: string; readonly known: Known<string> }
  | { readonly _tag: "NonGrade"; readonly nonGrade?: string };

/** What a rule reads: judgements in the framework's order, facts in the order of its conditions. */
export interface Reads {
  readonly judgements: readonly string[];
  readonly facts: readonly string[];
}

/** What is looked up again and again in a framework, by name. */
export interface FrameworkIndex {
  readonly judgements: ReadonlyMap<string, Indexed>;
  readonly rulesAbout: ReadonlyMap<string, readonly Rule[]>;
  /** Filled as rules are first asked about. */
  readonly reads: Map<Rule, Reads>;
}

// A framework does not change, so its index can be kept with it, for as long as somebody holds it.
const indexes = new WeakMap<Framework, FrameworkIndex>();

/** The index of a framework, made when it is first asked for. */
export function indexOf(framework: Framework): FrameworkIndex {
  // One case asks for it dozens of times, and mostly the next case is of the same framework.
  if (framework !== last.framework) last = { framework, index: indexes.get(framework) ?? made(framework) };
  return last.index;
}

let last: { readonly framework: Framework | undefined; readonly index: FrameworkIndex } = {
  framework: undefined,
  index: { judgements: new Map(), rulesAbout: new Map(), reads: new Map() },
};

function made(framework: Framework): FrameworkIndex {
  const judgements = new Map<string, Indexed>();
  for (const judgement of framework.judgements) {
    const { id, scale } = judgement;
    // Of two with one id, which is refused, the first is meant.
    if (judgements.has(id)) continue;
    const found = Object.hasOwn(framework.scales, scale) ? framework.scales[scale] : undefined;
    judgements.set(id, { judgement, scale: found, standings: standingsOn(found) });
  }
  const rulesAbout = new Map<string, Rule[]>();
  for (const rule of framework.rules) {
    const rules = rulesAbout.get(rule.judgement);
    if (rules === undefined) rulesAbout.set(rule.judgement, [rule]);
    else rules.push(rule);
  }
  const index = { judgements, rulesAbout, reads: new Map<Rule, Reads>() };
  indexes.set(framework, index);
  return index;
}

function standingsOn(scale: Scale | undefined): ReadonlyMap<string, GivenStanding> {
  const standings = new Map<string, GivenStanding>();
  for (const { key } of scale?.nonGrades ?? []) standings.set(key, { _tag: "NonGrade", nonGrade: key });
  for (const { key } of scale?.grades ?? []) {
    standings.set(key, { _tag: "Graded", grade: key, known: known(key) });
  }
  return standings;
}
