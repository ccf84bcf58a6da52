import { eventSchema, letterDigest, project, withheldText, withhold, type RecordedEvent } from "@assay/core";
import { letterModel, type LetterModel } from "@assay/projection";
import type { Framework } from "@assay/rules";
import { firstBreach, lawOfLives, type Bench, type Law } from "./law.ts";

/**
 * Whatever comes later, the letter is made again from the events before it, down to its digest; with the marked fields
 * withheld, as after an erasure, it differs in those alone.
 */
export function issuedLetterReplays(bench: Bench): Law {
  return lawOfLives(bench, "an issued letter replays for ever, but for fields that are withheld", (life) =>
    firstBreach(life, ({ event, tried: { framework } }) => {
      if (event.type !== "LetterIssued" && event.type !== "LetterSuperseded") return undefined;
      const before = life.events.filter(({ revision }) => revision < event.revision);
      const model = modelOf(before, framework);
      const found = letterDigest(model, event.data);
      if (found !== event.data.digest)
        return `It was issued as ${event.data.digest}, and replays as ${found}.`;
      const erased = modelOf(before.map(erase), framework);
      return differs(model, erased) ? "Withholding marked fields changed more than those." : undefined;
    }),
  );
}

function modelOf(events: readonly RecordedEvent[], framework: Framework): LetterModel {
  return project(letterModel, events, { framework, stream: events[0]?.stream ?? "" });
}

function erase(event: RecordedEvent): RecordedEvent {
  // What is withheld keeps its shape.
  return { ...event, data: withhold(eventSchema(event.type), event.data) } as RecordedEvent;
}

/** Whether two values differ in more than texts that were withheld. */
function differs(whole: unknown, erased: unknown): boolean {
  if (whole === erased) return false;
  if (typeof erased === "string") return !erased.includes(withheldText);
  if (typeof whole !== "object" || typeof erased !== "object" || whole === null || erased === null)
    return true;
  const [one, other] = [Object.entries(whole), Object.entries(erased)];
  return (
    one.length !== other.length ||
    one.some(([key, value], index) => {
      const [otherKey, otherValue] = other[index] ?? [];
      return key !== otherKey || differs(value, otherValue);
    })
  );
}
