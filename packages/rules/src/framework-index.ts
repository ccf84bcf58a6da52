import type { Framework } from "./framework.ts";
import type { Judgement } from "./judgement.ts";
import type { Finding } from "./outcome.ts";
import type { Rule } from "./rule.ts";
import type { Scale } from "./scale.ts";

/** A judgement with its scale, which an unchecked definition may lack. */
export interface Indexed {
  readonly judgement: Judgement;
  /** Its place among the framework's judgements, from 0. */
  readonly place: number;
  readonly scale: Scale | undefined;
  /** The keys of its scale's grades, worst first. */
  readonly keys: readonly string[];
  /** How it stands with each key that its scale has. */
  readonly standings: ReadonlyMap<string, GivenStanding>;
  /** How it stands where it is given and has no input. */
  readonly notYet: NotYetStanding;
  /** Each stretch of its scale, by the place of its worst and then of its best grade; empty where that is the worse. */
  readonly stretches: readonly (readonly (readonly string[])[])[];
}

/** How a given judgement stands in a case with an input: with a grade, or with a non-grade instead. */
export type GivenStanding =
  | {
      readonly _tag: "Graded";
      readonly grade: string;
      /** Where the grade stands in its scale: 0 is the worst. */
      readonly place: number;
      readonly read: ReadInput;
    }
  | { readonly _tag: "NonGrade"; readonly read: ReadInput };

/** How a judgement stands that has no grade yet, for want of something. */
export interface NotYetStanding {
  readonly _tag: "NotYet";
  readonly missing: readonly string[];
  readonly read: ReadInput;
}

/** What a finding says that its rule read of a judgement. */
type ReadInput = Finding["inputs"][number];

/** What a rule reads: judgements in the framework's order, facts in the order of its conditions. */
export interface Reads {
  readonly judgements: readonly string[];
  /** The same, with all that is known of them. */
  readonly indexed: readonly Indexed[];
  readonly facts: readonly string[];
}

/** What is looked up again and again in a framework, by name. */
export interface FrameworkIndex {
  readonly judgements: ReadonlyMap<string, Indexed>;
  /** How judgements stand as long as nothing is said of any: one place for each, to be copied. */
  readonly unsaid: readonly (GivenStanding | undefined)[];
  readonly rulesAbout: ReadonlyMap<string, readonly Rule[]>;
  /** The members of each group that the framework has among its judgements. */
  readonly groups: ReadonlyMap<string, readonly Indexed[]>;
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
  index: { judgements: new Map(), unsaid: [], rulesAbout: new Map(), groups: new Map(), reads: new Map() },
};

function made(framework: Framework): FrameworkIndex {
  const judgements = new Map<string, Indexed>();
  for (const judgement of framework.judgements) {
    const { id, scale } = judgement;
    // Of two with one id, which is refused, the first is meant.
    if (judgements.has(id)) continue;
    const found = Object.hasOwn(framework.scales, scale) ? framework.scales[scale] : undefined;
    const keys = (found?.grades ?? []).map(({ key }) => key);
    judgements.set(id, {
      judgement,
      place: judgements.size,
      scale: found,
      keys,
      standings: standingsOn(id, found),
      notYet: notYet(id, [id]),
      stretches: stretchesOf(keys),
    });
  }
  const rulesAbout = new Map<string, Rule[]>();
  for (const rule of framework.rules) {
    const rules = rulesAbout.get(rule.judgement);
    if (rules === undefined) rulesAbout.set(rule.judgement, [rule]);
    else rules.push(rule);
  }
  const groups = new Map(
    Object.entries(framework.groups).map(([group, members]) => [
      group,
      members.flatMap((id) => judgements.get(id) ?? []),
    ]),
  );
  const unsaid = Array.from(judgements, () => undefined);
  const index = { judgements, unsaid, rulesAbout, groups, reads: new Map<Rule, Reads>() };
  indexes.set(framework, index);
  return index;
}

function standingsOn(judgement: string, scale: Scale | undefined): ReadonlyMap<string, GivenStanding> {
  const standings = new Map<string, GivenStanding>();
  for (const { key } of scale?.nonGrades ?? []) standings.set(key, nonGrade(judgement, key));
  (scale?.grades ?? []).forEach(({ key }, place) => standings.set(key, graded(judgement, key, place)));
  return standings;
}

// What stands so is told in many findings: it is frozen, for they share it.

function graded(judgement: string, grade: string, place: number): GivenStanding {
  return { _tag: "Graded", grade, place, read: Object.freeze({ judgement, grade }) };
}

/** A judgement with a non-grade, or with nothing that will become a grade. */
export function nonGrade(judgement: string, key?: string): GivenStanding {
  const read = key === undefined ? { judgement, grade: null } : { judgement, grade: null, nonGrade: key };
  return { _tag: "NonGrade", read: Object.freeze(read) };
}

/** A judgement without a grade for want of something. */
export function notYet(judgement: string, missing: readonly string[]): NotYetStanding {
  return { _tag: "NotYet", missing, read: Object.freeze({ judgement, grade: null }) };
}

function stretchesOf(keys: readonly string[]): Indexed["stretches"] {
  return keys.map((_worst, from) => keys.map((_best, to) => Object.freeze(keys.slice(from, to + 1))));
}
