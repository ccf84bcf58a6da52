import type { CaseAggregate, ConditionRow } from "./aggregate.ts";
import type { Condition } from "./condition.ts";
import type { Framework } from "./framework.ts";
import type { MissingPolicy } from "./judgement.ts";
import type { Row } from "./row.ts";
import type { CaseAggregateRule, GateRule, Rule, ShiftRule } from "./rule.ts";
import { smallFramework } from "./small-framework.test-data.ts";
import type { Strength } from "./source.ts";

/** A row from a documented source that gives a grade. */
export function row(id: string, gives: string): Row {
  return {
    id,
    says: `What ${id} says.`,
    source: { cite: "Rules of gardens, page 4", status: "documented" },
    gives,
  };
}

/** A row that gives a grade when a condition is true. */
export function when(id: string, gives: string, condition: Condition): ConditionRow {
  return { ...row(id, gives), when: condition };
}

const about = (id: string): Pick<Rule, "id" | "judgement" | "says" | "source"> => ({
  id,
  judgement: "garden",
  says: `What ${id} says.`,
  source: { cite: "Rules of gardens, page 5", status: "documented" },
});

/** An aggregate of the garden that says itself what it reads. */
export function caseRule(aggregate: CaseAggregate, strength: Strength = "must"): CaseAggregateRule {
  return { ...about("aggregate"), kind: "aggregate", aggregate, strength };
}

/** A shift of the garden's base. */
export function shiftRule(
  id: string,
  by: number,
  condition: Condition,
  strength: Strength = "must",
): ShiftRule {
  return { ...about(id), kind: "shift", by, when: condition, strength };
}

/** A gate before the garden. */
export function gateRule(id: string, unjudged: string, condition: Condition): GateRule {
  return { ...about(id), kind: "gate", unjudged, when: condition, strength: "must" };
}

/** The made-up framework with these rules, points that rise with the grades, and a policy of the garden for missing inputs. */
export function withPolicy(whenMissing: MissingPolicy, ...rules: readonly Rule[]): Framework {
  const { judgements, scales } = smallFramework();
  const four = scales["four"] ?? { title: "none", grades: [] };
  return smallFramework({
    scales: {
      four: { ...four, grades: four.grades.map((grade, place) => ({ ...grade, points: place + 1 })) },
    },
    judgements: judgements.map((each) => (each.id === "garden" ? { ...each, whenMissing } : each)),
    rules,
  });
}
