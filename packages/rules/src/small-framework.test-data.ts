import type { GroupAggregate } from "./aggregate.ts";
import type { Framework } from "./framework.ts";
import type { Judgement } from "./judgement.ts";
import type { GroupAggregateRule, Limit, LimitRule, Rule } from "./rule.ts";
import type { Strength } from "./source.ts";

const given = (id: string): Judgement => ({
  id,
  title: `The ${id}`,
  scale: "four",
  basis: "given",
  whenMissing: "block",
});

/** A made-up framework: three aspects and an overall on four grades whose published values run the other way. */
export function smallFramework(parts: Partial<Framework> = {}): Framework {
  return {
    id: "gardens",
    edition: "1",
    issuer: "Society of Gardens",
    title: "Review of gardens",
    effective: { from: "2001-01-01" },
    scales: {
      four: {
        title: "Grades of gardens",
        grades: [
          { key: "poor", label: "Poor", value: 4 },
          { key: "fair", label: "Fair", value: 3 },
          { key: "good", label: "Good", value: 2 },
          { key: "fine", label: "Fine", value: 1 },
        ],
        nonGrades: [{ key: "not-seen", label: "Not seen" }],
      },
    },
    judgements: [given("water"), given("light"), given("soil"), given("garden")],
    groups: { aspects: ["water", "light", "soil"], wet: ["water"] },
    facts: {
      flooded: { says: "The garden was flooded", whenUnknown: "false" },
      fenced: { says: "The garden is fenced", whenUnknown: "block" },
    },
    rules: [],
    outcome: "garden",
    accepts: [],
    process: {
      roles: ["visitor", "judge"],
      acts: {
        record: ["visitor"],
        propose: ["visitor"],
        settle: ["judge"],
        write: ["visitor"],
        issue: ["judge"],
      },
      rounds: [{ id: "table", by: "judge", which: "all" }],
      separation: [["propose", "moderate"]],
      reasons: [{ code: "no-change", says: "Nothing changes." }],
      issue: { requires: ["all-settled", "overall-permitted", "departures-reasoned"] },
    },
    letter: {
      template: "gardens",
      version: 1,
      title: "{title}",
      opening: "Dear gardener of {body}",
      links: { follows: "It follows {to}." },
      shared: "{what} went to {to}.",
      sources: "We read {sources}.",
      sections: ["garden", "water", "light", "soil"],
      grade: "{label}",
      areas: { one: "Do this", many: "Do these" },
      designated: "It is {as} under {statute}.",
      conveyed: { announced: "It will go to {to}.", done: "It went to {to}." },
      closing: "Good growing",
      retelling: "This is not {what}.",
    },
    wording: { inferredExpectation: "Nobody published how the garden follows from its aspects." },
    ...parts,
  };
}

/** A limit of the garden's grade from a documented source, under an id and at a strength. */
export function limitRule(id: string, strength: Strength, limit: Limit, when?: LimitRule["when"]): LimitRule {
  return {
    id,
    judgement: "garden",
    kind: "limit",
    limit,
    ...(when === undefined ? {} : { when }),
    says: `What ${id} says.`,
    source: { cite: "Rules of gardens, page 1", status: "documented" },
    strength,
  };
}

/** An aggregate of the three aspects from a documented source. */
export function aggregateRule(strength: Strength, aggregate: GroupAggregate): GroupAggregateRule {
  return {
    id: "aggregate",
    judgement: "garden",
    kind: "aggregate",
    of: "aspects",
    aggregate,
    says: "What the aspects give.",
    source: { cite: "Rules of gardens, page 2", status: "documented" },
    strength,
  };
}

/** The made-up framework with these rules. */
export function withRules(...rules: readonly Rule[]): Framework {
  return smallFramework({ rules });
}
