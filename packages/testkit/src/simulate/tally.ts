import type { EventType } from "@assay/core";
import type { Prediction } from "./auditor/prediction.ts";

/** How many commands were answered how. */
export interface Tally {
  readonly accepted: number;
  /** Given again under their commit id, and answered as the first time. */
  readonly repeated: number;
  readonly refused: Readonly<Record<string, number>>;
  readonly failed: Readonly<Record<string, number>>;
  readonly events: Readonly<Partial<Record<EventType, number>>>;
  /** How many letters were issued, first ones and later ones. */
  readonly letters: number;
}

/** Counts answers as they come. */
export function tally(): { readonly count: (answer: Prediction) => void; readonly told: () => Tally } {
  let accepted = 0;
  let repeated = 0;
  const refused = new Map<string, number>();
  const failed = new Map<string, number>();
  const events = new Map<EventType, number>();
  return {
    count(answer) {
      if (answer._tag === "Accepted") {
        accepted += 1;
        more(events, answer.type);
      } else if (answer._tag === "Repeated") repeated += 1;
      else if (answer._tag === "Refused") more(refused, answer.refusal);
      else more(failed, answer.failure);
    },
    told: () => ({
      accepted,
      repeated,
      refused: inOrder(refused),
      failed: inOrder(failed),
      events: inOrder(events),
      letters: (events.get("LetterIssued") ?? 0) + (events.get("LetterSuperseded") ?? 0),
    }),
  };
}

function more<K>(counts: Map<K, number>, key: K): void {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}

/** Those that came most often first. */
function inOrder(counts: ReadonlyMap<string, number>): Readonly<Record<string, number>> {
  return Object.fromEntries([...counts].toSorted(([, one], [, other]) => other - one));
}
