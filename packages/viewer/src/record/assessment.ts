import type { RecordedEvent } from "@assay/core";
import type { Framework } from "@assay/rules";
import type { Verdict } from "./verdict.ts";

/** The line in which an event stands. */
export interface LineOfRecord {
  readonly line: string;
  /** The line's hash, which the next line of its stream names. */
  readonly leaf: string;
  readonly prev: string;
  readonly commit: string;
  /** Units: counts from 1 in the file. */
  readonly number: number;
}

/** One assessment of a record, as it was read. */
export interface Assessment {
  readonly stream: string;
  readonly log: string;
  /** The name of the record that it was read from. */
  readonly record: string;
  readonly events: readonly RecordedEvent[];
  /** The line of each event, in the order of the events. */
  readonly lines: readonly LineOfRecord[];
  readonly definitions: Readonly<Record<string, Framework>>;
  /** The definition that each event was held to, in the order of the events. */
  readonly frameworks: readonly Framework[];
  /** What was found of the record that it stands in. */
  readonly verdict: Verdict;
}
