import type { RecordedEvent } from "@assay/core";
import type { Past } from "./past.ts";
import type { RequirementId } from "./requirement-id.ts";

/**
 * What one event shows of one requirement: that it was kept, that it was broken, or that it is due and nothing shows it.
 * `fault` is a clause that says what is wrong, or what is missing.
 */
export interface Note {
  readonly requirement: RequirementId;
  readonly judgement?: string;
  readonly result: "kept" | "broken" | "due";
  readonly event?: RecordedEvent;
  readonly fault?: string;
  /** The day or moment by which it had to be done. */
  readonly deadline?: string;
}

/** Holds an event against requirements, in the light of what had happened before it. An empty list: it gives no occasion. */
export type Check = (event: RecordedEvent, past: Past) => readonly Note[];

/** A note on an event: kept, or broken where there is a fault. */
export function noted(
  requirement: RequirementId,
  event: RecordedEvent,
  fault: string | undefined,
  rest: { readonly judgement?: string | undefined; readonly deadline?: string | undefined } = {},
): Note {
  const { judgement, deadline } = rest;
  return {
    requirement,
    event,
    result: fault === undefined ? "kept" : "broken",
    ...(fault === undefined ? {} : { fault }),
    ...(judgement === undefined ? {} : { judgement }),
    ...(deadline === undefined ? {} : { deadline }),
  };
}

/** A list in quotation marks: `"a", "b"`. */
export function quoted(items: readonly string[]): string {
  return items.map((item) => `"${item}"`).join(", ");
}

/** Those of some items that others lack. */
export function lacking(items: readonly string[], others: readonly string[]): readonly string[] {
  return items.filter((item) => !others.includes(item));
}
