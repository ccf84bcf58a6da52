import type { RecordedEvent } from "@assay/core";
import { claimedWords, dayWords } from "./dates.ts";

/** When an event happened as the page dates it: as the record says, or the day of its recording where it says nothing else. */
export function happenedWords({ occurred, at }: Pick<RecordedEvent, "occurred" | "at">): string {
  return occurred === undefined ? dayWords(at) : claimedWords(occurred);
}
