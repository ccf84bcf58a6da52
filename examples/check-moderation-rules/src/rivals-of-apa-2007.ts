import { apa2007 } from "@assay/frameworks/apa-2007";
import { defineFramework, type Framework, type GroupAggregate, type Rule, type Source } from "@assay/rules";

/** Nobody published any of these: each is a supposition, held against the same five cases. */
const supposed: Source = {
  cite:
    "Supposed. It fits the five cases whose grades are known in full: Leicestershire, Kent and Norfolk 2007, Surrey and " +
    "Gateshead 2008.",
  status: "assumption",
  cases: 5,
  exceptions: 0,
};
/** What else is known speaks against some of them. */
const doubtful: Source = {
  ...supposed,
  cite:
    `${supposed.cite} Where staying safe was inadequate it does not: Birmingham and Essex 2008 were adequate overall, and ` +
    "seven other councils were not inadequate.",
  cases: 14,
  exceptions: 9,
};
const overall = "overall-effectiveness";

const cappedByCapacity: Rule = {
  id: "no-better-than-the-capacity",
  judgement: overall,
  kind: "limit",
  limit: { cap: { lowest: "capacity" } },
  says: "The overall grade is no better than the capacity to improve.",
  source: supposed,
  strength: "likely",
};

/** Rules by which the overall grade of 2007 may have come about just as well as by those of apa@2007. */
export const rivals: readonly Framework[] = [
  rival("lowest-of-five", [
    computed("outcomes", { type: "lowest" }, "The overall grade is the lowest of the five outcomes."),
  ]),
  rival("lowest-of-six", [
    computed("six", { type: "lowest" }, "The overall grade is the lowest of the outcomes and the capacity."),
  ]),
  rival("second-lowest-capped", [
    computed(
      "outcomes",
      { type: "kthLowest", k: 2 },
      "The overall grade is the second lowest of the five outcomes.",
    ),
    cappedByCapacity,
  ]),
  rival("mean-capped", [
    computed(
      "outcomes",
      {
        type: "bands",
        measure: { type: "sum" },
        denominator: 5,
        rounding: "down",
        rows: ["inadequate", "adequate", "good", "outstanding"].map((gives, place) => ({
          id: `mean-${place + 1}`,
          gives,
          from: place + 1,
          to: place + 1,
          says: `A mean of ${place + 1} is ${gives}.`,
          source: supposed,
        })),
      },
      "The overall grade is the mean of the five outcomes, rounded down.",
    ),
    cappedByCapacity,
  ]),
];

/** APA 2007 with other rules. Its grades have points, for who adds them up, and the capacity is a group, for who caps by it. */
function rival(edition: string, rules: readonly Rule[]): Framework {
  const { title, grades } = apa2007.scales["four-grades"];
  const base: Framework = apa2007;
  return defineFramework({
    ...base,
    edition: `2007-${edition}`,
    scales: {
      "four-grades": { title, grades: grades.map((grade) => ({ ...grade, points: grade.value })) },
    },
    groups: { ...base.groups, capacity: ["capacity-to-improve"] },
    rules,
  });
}

function computed(of: string, aggregate: GroupAggregate, says: string): Rule {
  return {
    id: `by-the-${aggregate.type === "kthLowest" ? "second-lowest" : aggregate.type === "bands" ? "mean" : "lowest"}`,
    judgement: overall,
    kind: "aggregate",
    of,
    aggregate,
    says,
    source: aggregate.type === "lowest" ? doubtful : supposed,
    strength: "likely",
  };
}
