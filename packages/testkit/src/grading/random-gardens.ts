import type {
  Framework,
  GroupAggregate,
  GroupAggregateRule,
  Judgement,
  Limit,
  LimitRule,
  Row,
  Strength,
} from "@assay/rules";

/** The given judgements that rules about a random framework's garden read. */
export const aspects: readonly ["water", "light", "soil"] = ["water", "light", "soil"];

const given = (id: string): Judgement => ({
  id,
  title: `The ${id}`,
  scale: "grades",
  basis: "given",
  whenMissing: "block",
});

/** What every random framework has beside its scale and its rules: a made-up review of gardens, by three aspects and an overall. */
export const gardens: Omit<Framework, "scales" | "rules" | "groups"> = {
  id: "gardens",
  edition: "1",
  issuer: "Society of Gardens",
  title: "Review of gardens",
  effective: { from: "2001-01-01" },
  judgements: [...aspects.map(given), given("garden")],
  facts: {
    flooded: { says: "The garden was flooded", whenUnknown: "false" },
    fenced: { says: "The garden is fenced", whenUnknown: "block" },
  },
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
    sections: ["garden", ...aspects],
    grade: "{label}",
    areas: { one: "Do this", many: "Do these" },
    designated: "It is {as} under {statute}.",
    conveyed: { announced: "It will go to {to}.", done: "It went to {to}." },
    closing: "Good growing",
    retelling: "This is not {what}.",
  },
  wording: { inferredExpectation: "Nobody published how the garden follows from its aspects." },
};

/** What every rule and row has that decides nothing. */
export function about(id: string): Pick<Row, "id" | "says" | "source"> {
  return {
    id,
    says: `What ${id} says.`,
    source: { cite: "Rules of gardens, page 3", status: "documented" },
  };
}

/** A limit of the garden's grade. */
export function limitRule(id: string, strength: Strength, limit: Limit, when?: LimitRule["when"]): LimitRule {
  return {
    ...about(id),
    judgement: "garden",
    kind: "limit",
    limit,
    ...(when === undefined ? {} : { when }),
    strength,
  };
}

/** An aggregate of the three aspects. */
export function aggregateRule(strength: Strength, aggregate: GroupAggregate): GroupAggregateRule {
  return {
    ...about("aggregate"),
    judgement: "garden",
    kind: "aggregate",
    of: "aspects",
    aggregate,
    strength,
  };
}
