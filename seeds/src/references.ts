import type { Facts } from "./facts.ts";
import type { Path } from "./facts-problem.ts";

/** A place in a facts file that names something which stands elsewhere. */
export interface Reference {
  readonly path: Path;
  readonly id: string;
}

/** Every place that names a judgement. */
export function judgementReferences(facts: Facts): readonly Reference[] {
  return [
    ...facts.statements.flatMap(({ judgements, states = [], place }, index) => [
      ...each(["statements", index, "judgements"], judgements),
      ...each(["statements", index, "states"], states),
      ...(place === undefined
        ? []
        : [{ path: ["statements", index, "place", "section"], id: place.section }]),
    ]),
    ...facts.narrative.map(({ judgement: id }, index) => ({ path: ["narrative", index, "judgement"], id })),
    ...facts.areas.map(({ judgement: id }, index) => ({ path: ["areas", index, "judgement"], id })),
    ...optional(["designation", "judgement"], facts.designation?.judgement),
    ...optional(["conveyance", "judgement"], facts.conveyance?.judgement),
  ];
}

/** Every place that names a statement. */
export function statementReferences(facts: Facts): readonly Reference[] {
  return [
    ...facts.statements.flatMap(({ trend }, index) =>
      optional(["statements", index, "trend", "from"], trend?.from),
    ),
    ...facts.relations.flatMap(({ from, to }, index) => [
      { path: ["relations", index, "from"], id: from },
      ...each(["relations", index, "to"], to),
    ]),
    ...facts.narrative.flatMap(({ paragraphs }, index) =>
      paragraphs.flatMap(({ evidence }, place) =>
        each(["narrative", index, "paragraphs", place, "evidence"], evidence),
      ),
    ),
    ...facts.areas.flatMap(({ evidence, continues = [] }, index) => [
      ...each(["areas", index, "evidence"], evidence),
      ...each(["areas", index, "continues"], continues),
    ]),
  ];
}

/** Every place that names a source. */
export function sourceReferences(facts: Facts): readonly Reference[] {
  return facts.statements.flatMap(({ source }, index) =>
    optional(["statements", index, "source", "id"], source.id),
  );
}

/** Every place that names somebody in the team. */
export function actorReferences(facts: Facts): readonly Reference[] {
  return [
    ...Object.entries(facts.reconstruction.by).map(([act, id]) => ({
      path: ["reconstruction", "by", act],
      id,
    })),
    { path: ["signatory"], id: facts.signatory },
  ];
}

/** The elements of a list of ids, each in its place. */
export function each(path: Path, ids: readonly string[]): readonly Reference[] {
  return ids.map((id, index) => ({ path: [...path, index], id }));
}

function optional(path: Path, id: string | undefined): readonly Reference[] {
  return id === undefined ? [] : [{ path, id }];
}
