import type { RecordedEvidence } from "../../account.ts";
import { found } from "../finding.ts";
import { called, liveById, revisionsOf, sectionOf, type Look, type Reading } from "../reading.ts";
import { weightOf } from "../words.ts";

/** Evidence in which several sections tell one fact, and the relations that say so. */
interface Shared {
  readonly fact: string;
  readonly revisions: readonly number[];
  readonly bySection: ReadonlyMap<string, readonly RecordedEvidence[]>;
}

/** What two sections share is not to the body's credit in the one and against it in the other. */
export const sharedInOneSense: Look = (reading) => [
  ...sharedIn(reading).flatMap(({ fact, revisions, bySection }) => {
    const blamed = [...bySection].filter(([, told]) => told.some(isWeakness));
    const praised = [...bySection].filter(([, told]) => told.some(isStrength) && !told.some(isWeakness));
    if (blamed.length === 0 || praised.length === 0) return [];
    // Where the section that blames praises as well, the other tells only half; where it does not, the two are opposed.
    const opposed = blamed.some(([, told]) => !told.some(isStrength));
    const told = [
      ...blamed.flatMap(([, each]) => each.filter(isWeakness)),
      ...praised.flatMap(([, each]) => each.filter(isStrength)),
    ];
    const names = (sections: typeof blamed): string =>
      sections.map(([section, each]) => `${called(reading, section)} (${idsOf(each)})`).join(" and ");
    return [
      found("evidence-opposed", {
        severity: opposed ? "tension" : "note",
        events: [...revisions, ...told.flatMap(revisionsOf)],
        evidence: told.map(({ id }) => id),
        detail: `What is told as "${fact}" counts ${opposed ? "" : "in part "}against the body under ${names(
          blamed.map(([section, each]) => [section, each.filter(isWeakness)]),
        )}, and only for it under ${names(praised)}.`,
      }),
    ];
  }),
  ...reading.account.relations.flatMap(({ relation, from, to, stream, revision }) => {
    const one = liveById(reading, from);
    if ((relation !== "corroborates" && relation !== "restates") || stream !== undefined || one === undefined)
      return [];
    const against = to
      .flatMap((id) => liveById(reading, id) ?? [])
      .filter((other) => (isStrength(one) && isWeakness(other)) || (isWeakness(one) && isStrength(other)));
    return against.map((other) =>
      found("evidence-opposed", {
        severity: "tension",
        events: [revision, ...revisionsOf(one), ...revisionsOf(other)],
        evidence: [one.id, other.id],
        detail: `${one.id} ${relation} ${other.id}, and the one counts for the body and the other against it.`,
      }),
    );
  }),
];

/** What two sections share is called by words of one weight. Statements of a grade are not looked at: they call the judgement. */
export const sharedInOneWord: Look = (reading) =>
  sharedIn(reading).flatMap(({ fact, revisions, bySection }) => {
    const words = [...bySection].flatMap(([section, told]) => {
      const weighed = told
        .filter(({ kind }) => kind === "evidence")
        .flatMap((evidence) => {
          const weight = weightOf(evidence.statement);
          return weight === undefined ? [] : [{ section, evidence, ...weight }];
        });
      const heaviest = weighed.toSorted((a, b) => b.weight - a.weight)[0];
      return heaviest === undefined ? [] : [heaviest];
    });
    if (new Set(words.map(({ weight }) => weight)).size < 2) return [];
    const told = words.map(
      ({ section, word, evidence }) => `"${word}" under ${called(reading, section)} (${evidence.id})`,
    );
    return [
      found("praise-differs", {
        severity: "tension",
        events: [...revisions, ...words.flatMap(({ evidence }) => revisionsOf(evidence))],
        evidence: words.map(({ evidence }) => evidence.id),
        detail: `What is told as "${fact}" is called ${told.join(" and ")}.`,
      }),
    ];
  });

function sharedIn(reading: Reading): readonly Shared[] {
  const facts = new Map<string, { ids: Set<string>; revisions: number[] }>();
  for (const { relation, from, to, as, stream, revision } of reading.account.relations) {
    if (relation !== "shares-fact" || stream !== undefined) continue;
    const fact = as ?? [from, ...to].join(", ");
    const known = facts.get(fact) ?? { ids: new Set<string>(), revisions: [] };
    for (const id of [from, ...to]) known.ids.add(id);
    known.revisions.push(revision);
    facts.set(fact, known);
  }
  return [...facts].map(([fact, { ids, revisions }]) => {
    const bySection = new Map<string, readonly RecordedEvidence[]>();
    for (const id of ids) {
      const evidence = liveById(reading, id);
      if (evidence === undefined) continue;
      const section = sectionOf(evidence);
      bySection.set(section, [...(bySection.get(section) ?? []), evidence]);
    }
    return { fact, revisions, bySection };
  });
}

function isWeakness({ polarity }: RecordedEvidence): boolean {
  return polarity === "weakness";
}

function isStrength({ polarity }: RecordedEvidence): boolean {
  return polarity === "strength";
}

function idsOf(told: readonly RecordedEvidence[]): string {
  return told.map(({ id }) => id).join(", ");
}
