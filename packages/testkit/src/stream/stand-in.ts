import type { Framework, Process } from "@assay/rules";
import type { ReadEvent } from "./read-lines.ts";

/**
 * A framework for a process of which nothing else is known: its judgements, grades, facts, relations and template are
 * those that the events name, so that none of them is ever unknown, and it has no rules.
 */
export function standInFor(process: Process, read: readonly ReadEvent[]): Framework {
  const named = { judgements: new Set<string>(), grades: new Set<string>(), facts: new Set<string>() };
  const relations = new Set<string>();
  const template = { id: "letter", version: 1 };
  for (const { event } of read) {
    const data: object = event.data;
    if (event.type === "FactEstablished") named.facts.add(event.data.fact);
    if (event.type === "AssessmentLinked") relations.add(event.data.relation);
    if ("template" in data) Object.assign(template, data.template);
    for (const [key, value] of Object.entries(data)) {
      if (key === "judgement") named.judgements.add(String(value));
      if ((key === "judgements" || key === "states") && Array.isArray(value)) {
        for (const each of value) named.judgements.add(String(each));
      }
      if (key === "grade" || (key === "to" && "judgement" in data) || key === "first")
        named.grades.add(String(value));
    }
    if (event.type === "GradesRevealed") named.grades.add(event.data.second.grade);
  }
  const judgements = [...named.judgements];
  return {
    id: "stand-in",
    edition: "1",
    issuer: "nobody",
    title: "A process alone",
    effective: { from: "0001-01-01" },
    scales: {
      grades: {
        title: "The grades of a stream",
        grades: [...named.grades].map((key, value) => ({ key, label: key, value })),
      },
    },
    judgements: judgements.map((id) => ({
      id,
      title: id,
      scale: "grades",
      basis: "given",
      whenMissing: "block",
    })),
    groups: {},
    facts: Object.fromEntries(
      [...named.facts].map((id) => [id, { says: id, whenUnknown: "false" as const }]),
    ),
    rules: [],
    outcome: null,
    accepts: [],
    process,
    letter: {
      template: template.id,
      version: template.version,
      title: "{title}",
      opening: "{body}",
      links: Object.fromEntries([...relations].map((relation) => [relation, "{to}"])),
      shared: "{what}",
      sources: "{sources}",
      sections: judgements,
      grade: "{label}",
      areas: { one: "area", many: "areas" },
      designated: "{as}",
      conveyed: { announced: "{to}", done: "{to}" },
      closing: ".",
      retelling: "{what}",
    },
    wording: { inferredExpectation: "none" },
  };
}
