import { defineFramework } from "./define-framework.ts";
import type { Framework } from "./framework.ts";
import type { FactId, GradeKeyOf, JudgementId, ReasonCode, Relation, Role, RoundId } from "./names.ts";

const source = { cite: "Rules of gardens, page 1", status: "documented" } as const;
const about = { says: "A sentence.", source, strength: "likely", judgement: "garden" } as const;
const cap = { ...about, kind: "limit", limit: { cap: "fine" } } as const;
const row = { says: "A sentence.", source, gives: "poor" } as const;
const lowest = { ...about, kind: "aggregate", of: "aspects", aggregate: { type: "lowest" } } as const;

const parts = {
  id: "gardens",
  edition: "1",
  issuer: "Society of Gardens",
  title: "Review of gardens",
  effective: { from: "2001-01-01" },
  accepts: [],
  wording: { inferredExpectation: "Nobody knows." },
} as const;

const wording = {
  template: "gardens",
  version: 1,
  title: "Gardens",
  opening: "Dear gardener",
  shared: "We shared {what}.",
  sources: "We read {sources}.",
  grade: "{label}",
  areas: { one: "Do this", many: "Do these" },
  designated: "It is {as}.",
  conveyed: { announced: "It will go.", done: "It went." },
  closing: "Good growing",
  retelling: "This is not {what}.",
} as const;

/** Checked by the compiler, and never called: the definition below is wrong wherever a comment expects an error. */
export function checkedByTheCompiler(): readonly unknown[] {
  const gardens = defineFramework({
    ...parts,
    scales: {
      two: {
        title: "Two",
        grades: [
          { key: "poor", label: "Poor", value: 1 },
          { key: "fine", label: "Fine", value: 2 },
        ],
      },
    },
    judgements: [
      { id: "water", title: "Water", scale: "two", basis: "given", whenMissing: "block" },
      { id: "garden", title: "Garden", scale: "two", basis: "given", whenMissing: "block" },
      {
        id: "air",
        title: "Air",
        scale: "two",
        basis: "given",
        whenMissing: "skip",
        descriptors: [{ grade: "poor", descriptor: "It smells." }],
        imported: { framework: "air", judgement: "smell", map: [{ from: "1", to: "poor" }] },
      },
      {
        id: "noise",
        title: "Noise",
        scale: "two",
        basis: "given",
        whenMissing: "skip",
        // @ts-expect-error A descriptor is of a grade that there is.
        descriptors: [{ grade: "pore", descriptor: "It is loud." }],
        // @ts-expect-error An imported grade becomes one that there is.
        imported: { framework: "air", judgement: "noise", map: [{ from: "1", to: "pore" }] },
      },
      // @ts-expect-error There is no scale of this name.
      { id: "soil", title: "Soil", scale: "tow", basis: "given", whenMissing: "block" },
    ],
    // @ts-expect-error A group's members are judgements.
    groups: { aspects: ["watr"] },
    facts: { flooded: { says: "It was flooded", whenUnknown: "false" } },
    rules: [
      {
        ...cap,
        id: "right",
        limit: { only: { from: { lowest: "aspects" }, to: "fine" } },
        when: {
          any: [
            { fact: "flooded" },
            { judgement: "water", is: "poor" },
            { judgement: "water", worseThan: { judgement: "soil" } },
            { count: { of: "aspects", atMost: "poor" }, exactly: 1 },
            { count: { of: ["water"], betterThan: "poor", ratedOnly: true }, atMost: 1 },
          ],
        },
      },
      // @ts-expect-error A rule speaks about a judgement that there is.
      { ...cap, id: "a", judgement: "gardn" },
      // @ts-expect-error A limit is a grade that there is.
      { ...cap, id: "b", limit: { cap: "fien" } },
      // @ts-expect-error A bound is of a group that there is.
      { ...cap, id: "c", limit: { floor: { lowest: "aspect" } } },
      // @ts-expect-error A condition names a judgement that there is.
      { ...cap, id: "d", when: { judgement: "watr", is: "poor" } },
      // @ts-expect-error A condition names a grade that there is.
      { ...cap, id: "e", when: { not: { judgement: "water", is: "pore" } } },
      // @ts-expect-error A condition names a fact that there is.
      { ...cap, id: "f", when: { fact: "floded" } },
      // @ts-expect-error A comparison has one comparator.
      { ...cap, id: "g", when: { judgement: "water", is: "poor", atMost: "fine" } },
      // @ts-expect-error An aggregate is of a group that there is.
      { ...lowest, id: "h", of: "aspect" },
      // @ts-expect-error An aggregate has no condition.
      { ...lowest, id: "i", when: { fact: "flooded" } },
      { ...lowest, id: "median", aggregate: { type: "median", middle: "low" } },
      { ...about, id: "start", kind: "aggregate", aggregate: { type: "startAt", judgement: "water" } },
      // @ts-expect-error A start is at a judgement that there is.
      { ...about, id: "j", kind: "aggregate", aggregate: { type: "startAt", judgement: "watr" } },
      {
        ...about,
        id: "k",
        kind: "aggregate",
        of: "aspects",
        // @ts-expect-error A start reads no group.
        aggregate: { type: "startAt", judgement: "water" },
      },
      // @ts-expect-error Bands read a group.
      { ...about, id: "l", kind: "aggregate", aggregate: { type: "lowest" } },
      {
        ...about,
        id: "ladder",
        kind: "aggregate",
        aggregate: {
          type: "firstOf",
          rows: [{ ...row, id: "wet", when: { judgement: "water", is: "poor" }, strength: "likely" }],
          otherwise: { ...row, id: "rest" },
        },
      },
      {
        ...about,
        id: "m",
        kind: "aggregate",
        // @ts-expect-error A row's condition names a judgement that there is.
        aggregate: { type: "firstOf", rows: [{ ...row, id: "m1", when: { judgement: "watr", is: "poor" } }] },
      },
      {
        ...about,
        id: "n",
        kind: "aggregate",
        aggregate: {
          type: "table",
          hit: "first",
          // @ts-expect-error A row gives a grade that there is.
          rows: [{ ...row, id: "n1", gives: "pore", when: { fact: "flooded" } }],
        },
      },
      {
        ...about,
        id: "o",
        kind: "aggregate",
        // @ts-expect-error What is given otherwise is a grade that there is.
        aggregate: { type: "firstOf", rows: [], otherwise: { ...row, id: "o1", gives: "pore" } },
      },
      {
        ...lowest,
        id: "bands",
        aggregate: {
          type: "bands",
          measure: { type: "weightedSum", weights: [{ judgement: "water", weight: 1 }] },
          denominator: 1,
          rounding: "half-up",
          rows: [{ ...row, id: "low", from: 0, to: 1 }],
        },
      },
      {
        ...lowest,
        id: "p",
        aggregate: {
          type: "bands",
          // @ts-expect-error A weight is of a judgement that there is.
          measure: { type: "weightedSum", weights: [{ judgement: "watr", weight: 1 }] },
          denominator: 1,
          rounding: "half-up",
          rows: [],
        },
      },
      {
        ...lowest,
        id: "q",
        // @ts-expect-error Bands say how they are rounded.
        aggregate: { type: "bands", measure: { type: "sum" }, denominator: 1, rows: [] },
      },
      {
        ...lowest,
        id: "r",
        aggregate: {
          type: "jointBands",
          // @ts-expect-error A row of joint bands gives a grade that there is.
          rows: [{ ...row, id: "r1", gives: "pore", total: { atLeast: 1 }, worst: { atLeast: 1 } }],
        },
      },
      { ...about, id: "shift", kind: "shift", by: -1, when: { fact: "flooded" } },
      // @ts-expect-error A shift names a fact that there is.
      { ...about, id: "s", kind: "shift", by: 1, when: { fact: "floded" } },
      // @ts-expect-error A shift has a condition.
      { ...about, id: "t", kind: "shift", by: 1 },
      { ...about, id: "gate", kind: "gate", unjudged: "It was closed.", when: { fact: "flooded" } },
      {
        ...about,
        id: "u",
        kind: "gate",
        unjudged: "It was closed.",
        // @ts-expect-error A gate names a judgement that there is.
        when: { judgement: "watr", is: "poor" },
      },
    ],
    // @ts-expect-error The outcome is a judgement that there is.
    outcome: "gardne",
    process: {
      roles: ["visitor", "judge"],
      // @ts-expect-error An act is for roles that there are.
      acts: { record: ["visitr"], propose: [], settle: [], write: [], issue: [] },
      // @ts-expect-error A round is by a role that there is.
      rounds: [{ id: "table", by: "jury", which: "all" }],
      separation: [["propose", "moderate"]],
      reasons: [{ code: "no-change", says: "Nothing changes." }],
      issue: { requires: ["all-settled"] },
    },
    // @ts-expect-error A section is of a judgement that there is.
    letter: { ...wording, links: { follows: "It follows {to}." }, sections: ["rain"] },
  });

  type Gardens = typeof gardens;

  const names: {
    readonly judgement: JudgementId<Gardens>;
    readonly grade: GradeKeyOf<Gardens>;
    readonly fact: FactId<Gardens>;
    readonly role: Role<Gardens>;
    readonly round: RoundId<Gardens>;
    readonly reason: ReasonCode<Gardens>;
    readonly relation: Relation<Gardens>;
  } = {
    judgement: "water",
    grade: "fine",
    fact: "flooded",
    role: "judge",
    round: "table",
    reason: "no-change",
    relation: "follows",
  };
  const misspelt = [
    // @ts-expect-error There is no such judgement.
    "watr" satisfies JudgementId<Gardens>,
    // @ts-expect-error There is no such grade.
    "fien" satisfies GradeKeyOf<Gardens>,
    // @ts-expect-error There is no such fact.
    "dry" satisfies FactId<Gardens>,
    // @ts-expect-error There is no such reason.
    "change" satisfies ReasonCode<Gardens>,
    // @ts-expect-error There is no such relation.
    "leads" satisfies Relation<Gardens>,
  ];
  const widened: Framework = gardens;
  return [names, misspelt, widened];
}
