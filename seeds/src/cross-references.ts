import { own } from "@assay/core";
import type { Framework } from "@assay/rules";
import type { Facts } from "./facts.ts";
import { oneOf, problemAt, type FactsProblem, type Path } from "./facts-problem.ts";
import { gradeProblems } from "./grade-problems.ts";
import {
  actorReferences,
  each,
  judgementReferences,
  sourceReferences,
  statementReferences,
  type Reference,
} from "./references.ts";
import { teamProblems } from "./team-problems.ts";

/** What is wrong with facts of the right shape: names that stand for nothing, names used twice, parts that contradict each other. */
export function crossReferenceProblems(facts: Facts, framework: Framework): readonly FactsProblem[] {
  const judgements = framework.judgements.map(({ id }) => id);
  const statements = facts.statements.map(({ id }) => id);
  const sources = facts.sources.map(({ id }) => id);
  const actors = facts.team.members.map(({ actor }) => actor);
  const links = facts.links.map(({ relation }, index) => ({
    path: ["links", index, "relation"],
    id: relation,
  }));
  return [
    ...repeated(facts),
    ...unknown(facts, judgementReferences(facts), judgements),
    ...unknown(facts, statementReferences(facts), statements),
    ...unknown(facts, sourceReferences(facts), sources),
    ...unknown(facts, actorReferences(facts), actors),
    ...unknown(facts, links, Object.keys(framework.letter.links)),
    ...missingExtents(facts, framework),
    ...statementProblems(facts),
    ...relationProblems(facts),
    ...gradeProblems(facts, framework),
    ...teamProblems(facts, framework),
  ];
}

const listedAtMost = 20;

function unknown(
  facts: Facts,
  references: readonly Reference[],
  known: readonly string[],
): readonly FactsProblem[] {
  const names = new Set(known);
  const allowed = known.length > listedAtMost ? `one of the ${known.length} ids given` : oneOf(known);
  return references.flatMap(({ path, id }) => (names.has(id) ? [] : [problemAt(facts, path, allowed)]));
}

/** Ids that stand twice in a list that must not repeat itself. */
function repeated(facts: Facts): readonly FactsProblem[] {
  return [
    ...repeatedKeys(facts, "links", "id"),
    ...repeatedKeys(facts, "sources", "id"),
    ...repeatedKeys(facts, "statements", "id"),
    ...repeatedKeys(facts, "areas", "id"),
    ...repeatedKeys(facts, "judgements", "id"),
    ...repeatedKeys(facts, "narrative", "judgement"),
    ...again(
      facts,
      facts.team.members.map(({ actor: id }, index) => ({ path: ["team", "members", index, "actor"], id })),
    ),
    ...facts.statements.flatMap(({ judgements, states = [] }, index) => [
      ...again(facts, each(["statements", index, "judgements"], judgements)),
      ...again(facts, each(["statements", index, "states"], states)),
    ]),
    ...facts.relations.flatMap(({ to }, index) => again(facts, each(["relations", index, "to"], to))),
    ...facts.narrative.flatMap(({ paragraphs }, index) =>
      paragraphs.flatMap(({ evidence }, place) =>
        again(facts, each(["narrative", index, "paragraphs", place, "evidence"], evidence)),
      ),
    ),
    ...facts.areas.flatMap(({ evidence }, index) =>
      again(facts, each(["areas", index, "evidence"], evidence)),
    ),
  ];
}

function repeatedKeys<
  K extends string,
  L extends "links" | "sources" | "statements" | "areas" | "judgements" | "narrative",
>(
  facts: Facts & Readonly<Record<L, readonly Readonly<Record<K, string>>[]>>,
  list: L,
  key: K,
): readonly FactsProblem[] {
  return again(
    facts,
    facts[list].map((item, index) => ({ path: [list, index, key], id: item[key] })),
  );
}

function again(facts: Facts, references: readonly Reference[]): readonly FactsProblem[] {
  const ids = references.map(({ id }) => id);
  return references.flatMap(({ path, id }, index) =>
    ids.indexOf(id) < index ? [problemAt(facts, path, "an id that is not taken yet")] : [],
  );
}

/** Links that do not say how far they go, where the letter's wording for them does. */
function missingExtents(facts: Facts, { letter }: Framework): readonly FactsProblem[] {
  return facts.links.flatMap(({ relation, extent }, index) =>
    extent === undefined && own(letter.links, relation)?.includes("{extent}") === true
      ? [
          problemAt(
            facts,
            ["links", index, "extent"],
            `how far it goes, because the letter says so of "${relation}"`,
          ),
        ]
      : [],
  );
}

function statementProblems(facts: Facts): readonly FactsProblem[] {
  return facts.statements.flatMap(({ kind, judgements, states, place }, index) => {
    const at = (path: Path, allowed: string): FactsProblem =>
      problemAt(facts, ["statements", index, ...path], allowed);
    return [
      ...(kind === "grade-statement" && states === undefined
        ? [at(["states"], "the judgements whose grade it states")]
        : []),
      ...(kind === "evidence" && states !== undefined
        ? [at(["kind"], `"grade-statement", because it states a grade`)]
        : []),
      ...(place === undefined || place.section === judgements[0]
        ? []
        : [at(["place", "section"], `"${judgements[0]}", the first of its judgements`)]),
    ];
  });
}

function relationProblems(facts: Facts): readonly FactsProblem[] {
  return facts.relations.flatMap(({ from, to }, index) =>
    to.includes(from)
      ? [problemAt(facts, ["relations", index, "from"], "a statement that is not related to itself")]
      : [],
  );
}
