import { absurd } from "../absurd.ts";
import type { Framework } from "../framework.ts";
import { scaleOf } from "../lookup.ts";
import { parseFramework } from "../parse-framework.ts";
import type { LimitRule, Rule, ShiftRule } from "../rule.ts";
import { changedAggregates } from "./changed-aggregates.ts";
import { changedConditions } from "./changed-conditions.ts";
import { changedLimits } from "./changed-limits.ts";
import { type Changed, instead, type MutantKind, within } from "./changed.ts";
import type { ChangedRow } from "./changed-rows.ts";
import { besides } from "./neighbours.ts";

/** A framework that differs from another in one small change of one rule. */
export interface Mutant {
  readonly rule: string;
  /** The row of the rule that is changed; absent where the change is of the rule itself. */
  readonly row?: string;
  readonly kind: MutantKind;
  /** The change, as a sentence. */
  readonly change: string;
  readonly framework: Framework;
}

/**
 * The small mistakes that could be made in a framework's rules, each as a framework that can be used: every rule and row left
 * out, every grade, count and edge one step off, every comparison the other way round, rows exchanged, strengths weakened.
 * A suite of tests measures itself by how many of them it fails on; a change that no framework may have is none of them.
 *
 * Some say the same as the framework in every case, and no test can tell them: `difference` says which.
 *
 * Requires a framework that `parseFramework` accepts.
 *
 * @law Each is accepted by `parseFramework`, has another digest than the framework, and is there once.
 */
export function mutantsOf(framework: Framework): readonly Mutant[] {
  // What changes nothing, or the same as another, or what no framework may have, is left out here and not where changes are made.
  const known = new Set([JSON.stringify(framework.rules)]);
  return framework.rules.flatMap((rule, place) =>
    changedRules(framework, rule).flatMap((change): readonly Mutant[] => {
      const rules = framework.rules.flatMap((each, other) =>
        other === place ? (change.part ?? []) : [each],
      );
      const text = JSON.stringify(rules);
      if (known.has(text)) return [];
      known.add(text);
      const mutant: Framework = { ...framework, rules };
      if (parseFramework(mutant)._tag === "Left") return [];
      const row = "row" in change ? change.row : undefined;
      const part = row === undefined ? `The rule "${rule.id}"` : `The row "${row}"`;
      return [
        {
          rule: rule.id,
          ...(row === undefined ? {} : { row }),
          kind: change.kind,
          change: `${part} ${change.says}.`,
          framework: mutant,
        },
      ];
    }),
  );
}

type ChangedRule = Changed<Rule | undefined> | ChangedRow<Rule | undefined>;

function changedRules(framework: Framework, rule: Rule): readonly ChangedRule[] {
  return [
    { kind: "dropped", says: "is left out", part: undefined },
    ...changesOf(framework, rule),
    ...weaker(rule),
  ];
}

function changesOf(framework: Framework, rule: Rule): readonly ChangedRule[] {
  switch (rule.kind) {
    case "aggregate":
      return changedAggregates(framework, rule);
    case "shift":
      return [...changedSteps(rule), ...changedWhen(framework, rule)];
    case "limit":
      return [
        ...within(changedLimits(scaleOf(framework, rule.judgement), rule.limit), (limit): Rule => ({
          ...rule,
          limit,
        })).map((change) => ({ ...change, says: `is ${change.says}` })),
        ...changedWhen(framework, rule),
        alwaysApplied(rule),
      ];
    case "gate":
      return changedWhen(framework, rule);
    default:
      return absurd(rule);
  }
}

function changedWhen(
  framework: Framework,
  rule: Exclude<Rule, { kind: "aggregate" }>,
): readonly ChangedRule[] {
  const { when } = rule;
  if (when === undefined) return [];
  return within(changedConditions(framework, when), (changed): Rule => ({ ...rule, when: changed })).map(
    (change) => ({ ...change, says: `applies when ${change.says}` }),
  );
}

function alwaysApplied({ when: _when, ...rest }: LimitRule): ChangedRule {
  return { kind: "loosened", says: "applies without its condition", part: rest };
}

function changedSteps(rule: ShiftRule): readonly ChangedRule[] {
  const { by } = rule;
  return [
    ...within(besides(by), (other): Rule => ({ ...rule, by: other })).map((change) => ({
      ...change,
      says: `moves by ${change.says}`,
    })),
    instead("flipped", `moves by ${-by}`, String(by), { ...rule, by: -by }),
  ];
}

function weaker(rule: Rule): readonly ChangedRule[] {
  // A gate closes at whatever strength.
  if (rule.kind === "gate") return [];
  const strength = rule.strength === "must" ? "normally" : "likely";
  return [instead("weakened", `is ${strength}`, rule.strength, { ...rule, strength })];
}
