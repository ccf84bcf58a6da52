import { absurd } from "./absurd.ts";
import type { Base } from "./base.ts";
import type { Indexed } from "./framework-index.ts";
import { type Case, establishedIn, standingOf } from "./inputs.ts";
import type { Finding, FoundRow } from "./outcome.ts";
import { readsOf } from "./reads.ts";
import type { Row } from "./row.ts";
import type { Said } from "./said.ts";
import type { Range } from "./scale.ts";
import type { Verdict } from "./verdict.ts";

/** What a rule said and did, with everything that it read. */
export function findingOf(each: Said, verdict: Verdict, base: Base | undefined, subject: Case): Finding {
  const { indexed, facts } = readsOf(subject.framework, each.rule);
  const finding = withoutFacts(each, verdict, base, inputsRead(subject, indexed), subject);
  if (facts.length === 0) return finding;
  return {
    ...finding,
    facts: facts.map((fact) => ({ fact, established: establishedIn(subject, fact) ?? null })),
  };
}

/** Each kind is written out whole: this is done for every rule of every case, and putting parts together costs more than all else. */
function withoutFacts(
  { rule: { id: rule, says, source, strength: own }, reading }: Said,
  { effect, binding }: Verdict,
  base: Base | undefined,
  inputs: Finding["inputs"],
  subject: Case,
): Finding {
  // What is computed binds as one: the aggregate as a shift that moves it, and a shift as what it moves.
  const strength = base !== undefined && (base.rule === rule || effect === "shifts") ? base.strength : own;
  switch (reading._tag) {
    case "Base": {
      const grades = stretchIn(subject.about, { worst: reading.place, best: reading.place });
      if (reading.row === undefined) {
        return { rule, says, source, strength, effect, grades, inputs, binding };
      }
      const row = foundRow(reading.row);
      return { rule, says, source, strength, effect, row, grades, inputs, binding };
    }
    case "Shift":
      return { rule, says, source, strength, effect, by: reading.by, inputs, binding };
    case "Limit": {
      const grades = stretchIn(subject.about, reading.range);
      return { rule, says, source, strength, effect, grades, inputs, binding };
    }
    case "NoBase":
    case "Gate":
    case "DidNotApply":
    case "Unknown":
      return { rule, says, source, strength, effect, inputs, binding };
    default:
      return absurd(reading);
  }
}

/** The grades of a range of a judgement's scale, worst first. Requires places of the scale. */
export function stretchIn({ stretches }: Indexed, { worst, best }: Range): readonly string[] {
  return stretches[worst]?.[best] ?? [];
}

function foundRow({ id, says, source }: Row): FoundRow {
  return { id, says, source };
}

function inputsRead(subject: Case, judgements: readonly Indexed[]): Finding["inputs"] {
  return judgements.map((judgement) => standingOf(subject, judgement).read);
}
