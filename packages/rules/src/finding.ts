import { absurd } from "./absurd.ts";
import type { Base } from "./base.ts";
import type { Indexed } from "./framework-index.ts";
import { type Case, establishedIn, standingOf } from "./inputs.ts";
import { requiredIndexed } from "./lookup.ts";
import type { Finding, FoundRow } from "./outcome.ts";
import { readsOf } from "./reads.ts";
import type { Row } from "./row.ts";
import type { Said } from "./said.ts";
import type { Range } from "./scale.ts";
import type { Verdict } from "./stage.ts";

/** What a rule said and did, with everything that it read. */
export function findingOf(each: Said, verdict: Verdict, base: Base | undefined, subject: Case): Finding {
  const { facts } = readsOf(subject.framework, each.rule);
  const finding = withoutFacts(each, verdict, base, subject);
  if (facts.length === 0) return finding;
  return {
    ...finding,
    facts: facts.map((fact) => ({ fact, established: establishedIn(subject, fact) ?? null })),
  };
}

/** Each kind is written out whole: this is done for every rule of every case, and putting parts together costs more than all else. */
function withoutFacts(
  { rule: { id, judgement, says, source, strength: own }, rule: about, reading }: Said,
  { effect, binding }: Verdict,
  base: Base | undefined,
  subject: Case,
): Finding {
  const rule = id;
  const inputs = inputsRead(subject, readsOf(subject.framework, about).indexed);
  // What is computed binds as one: the aggregate as a shift that moves it, and a shift as what it moves.
  const strength = base !== undefined && (base.rule === id || effect === "shifts") ? base.strength : own;
  switch (reading._tag) {
    case "Base": {
      const indexed = requiredIndexed(subject.framework, judgement);
      const grades = stretchIn(indexed, { worst: reading.grade, best: reading.grade });
      if (reading.row === undefined) {
        return { rule, says, source, strength, effect, grades, inputs, binding };
      }
      const row = foundRow(reading.row);
      return { rule, says, source, strength, effect, row, grades, inputs, binding };
    }
    case "Shift":
      return { rule, says, source, strength, effect, by: reading.by, inputs, binding };
    case "Limit": {
      const grades = stretchIn(requiredIndexed(subject.framework, judgement), reading.range);
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

/** The grades of a stretch of a judgement's scale; none where its worst is better than its best. Requires grades of the scale. */
export function stretchIn({ stretches }: Indexed, { worst, best }: Range): readonly string[] {
  return stretches.get(worst)?.get(best) ?? [];
}

function foundRow({ id, says, source }: Row): FoundRow {
  return { id, says, source };
}

function inputsRead(subject: Case, judgements: readonly Indexed[]): Finding["inputs"] {
  return judgements.map((judgement) => standingOf(subject, judgement).read);
}
