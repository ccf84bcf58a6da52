import type { Framework } from "../framework.ts";
import { parseFramework } from "../parse-framework.ts";
import type { LimitRule } from "../rule.ts";
import { setAt, type Steps } from "../set-at.test-data.ts";
import { aggregateRule, limitRule, withRules } from "../small-framework.test-data.ts";
import type { FrameworkProblem } from "./problem.ts";

const condition: NonNullable<LimitRule["when"]> = {
  all: [
    { judgement: "water", is: "poor" },
    { not: { judgement: "light", betterThan: { judgement: "soil" } } },
    { any: [{ fact: "flooded" }, { count: { of: "aspects", atMost: "fair" }, atLeast: 2 }] },
    { count: { of: ["water", "soil"], is: "poor", ratedOnly: true }, exactly: 0 },
  ],
};

/** A made-up framework with every kind of rule, bound and condition. */
export const whole: Framework = withRules(
  aggregateRule("likely", { type: "kthLowest", k: 2 }),
  limitRule("conditional", "normally", { cap: "good" }, condition),
  limitRule("span", "must", { only: { from: { lowest: "aspects" }, to: { highest: "aspects" } } }),
);

/** The steps to a part of its one rule with a condition. */
export function inRule(...steps: Steps): Steps {
  return ["rules", 1, ...steps];
}

/** The whole definition with another part at a place. */
export function withAt(path: Steps, part: unknown): unknown {
  return setAt(whole, path, part);
}

/** What is wrong with a definition. */
export function problemsIn(definition: unknown): readonly FrameworkProblem[] {
  const parsed = parseFramework(definition);
  return parsed._tag === "Left" ? parsed.left : [];
}
