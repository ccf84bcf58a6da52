import { found } from "../finding.ts";
import {
  called,
  liveById,
  liveEvidence,
  revisionsOf,
  sectionOf,
  type Look,
  type Reading,
} from "../reading.ts";
import type { Area, RecordedEvidence } from "../../account.ts";

/** How the weaknesses of an assessment are answered. */
export interface Weaknesses {
  readonly recorded: number;
  readonly withoutArea: number;
  /** Those without an area that nothing mitigates. */
  readonly unmitigated: number;
}

/** Counts the weaknesses, those that lead to no area, and those of them that nothing mitigates. */
export function countWeaknesses(reading: Reading): Weaknesses {
  const open = withoutArea(reading);
  return {
    recorded: weaknessesIn(reading).length,
    withoutArea: open.length,
    unmitigated: open.filter(({ id }) => mitigating(reading, id).length === 0).length,
  };
}

/** Every weakness leads to an area for development. Where something mitigates it, that it does not is only noted. */
export const weaknessesAnswered: Look = (reading) =>
  withoutArea(reading).map((weakness) => {
    const mitigated = mitigating(reading, weakness.id);
    const by = mitigated.map(({ from }) => from);
    return found("weakness-without-area", {
      judgement: sectionOf(weakness),
      severity: by.length === 0 ? "gap" : "note",
      events: [
        ...revisionsOf(weakness),
        ...mitigated.map(({ revision }) => revision),
        ...by.flatMap((id) => revisionsIn(reading, id)),
      ],
      evidence: [weakness.id, ...by],
      detail: `${weakness.id}, under ${called(reading, sectionOf(weakness))}: "${weakness.statement}". No area for development rests on it, and ${
        by.length === 0 ? "nothing mitigates it" : `${by.join(", ")} mitigates it`
      }.`,
    });
  });

/** Every area for development traces to evidence that is still relied on. */
export const areasGrounded: Look = (reading) =>
  areasIn(reading).flatMap((area) => {
    if (area.evidence.some((id) => liveById(reading, id) !== undefined)) return [];
    const why =
      area.evidence.length === 0
        ? "names no evidence"
        : `rests only on ${area.evidence.join(", ")}, which is not relied on`;
    return [
      found("area-without-evidence", {
        judgement: area.judgement,
        severity: "gap",
        events: [area.revision, ...(area.revised === undefined ? [] : [area.revised.revision])],
        evidence: area.evidence,
        detail: `${area.id}, under ${called(reading, area.judgement)}, ${why}.`,
      }),
    ];
  });

function weaknessesIn(reading: Reading): readonly RecordedEvidence[] {
  return liveEvidence(reading).filter(({ kind, polarity }) => kind === "evidence" && polarity === "weakness");
}

function withoutArea(reading: Reading): readonly RecordedEvidence[] {
  const led = new Set(areasIn(reading).flatMap(({ evidence }) => evidence));
  return weaknessesIn(reading).filter(({ id }) => !led.has(id));
}

function areasIn({ account }: Reading): readonly Area[] {
  return Object.values(account.judgements)
    .flatMap(({ areas }) => areas)
    .toSorted((a, b) => a.revision - b.revision);
}

/** The relations by which live evidence mitigates a weakness. */
function mitigating(reading: Reading, id: string): Reading["account"]["relations"] {
  return reading.account.relations.filter(
    ({ relation, from, to, stream }) =>
      relation === "mitigates" &&
      stream === undefined &&
      to.includes(id) &&
      liveById(reading, from) !== undefined,
  );
}

function revisionsIn(reading: Reading, id: string): readonly number[] {
  const evidence = liveById(reading, id);
  return evidence === undefined ? [] : revisionsOf(evidence);
}
