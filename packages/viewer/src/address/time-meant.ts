import { happenedBy, type Instant, type RecordedEvent } from "@assay/core";

/** Which time of an event a date is held against: when it happened, or when it was recorded. */
export type TimeMeant = "occurred" | "recorded";

/** When an event had happened at the latest, as the record says, or when it was recorded. */
export function timeOf({ occurred, at }: Pick<RecordedEvent, "occurred" | "at">, time: TimeMeant): Instant {
  return time === "recorded" ? at : happenedBy(occurred, at);
}
