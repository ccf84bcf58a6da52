import type { Commit, RecordedEvent, WithheldEvent } from "@assay/core";
import type { StatePatches } from "./reading.ts";
import type { Snapshot } from "./snapshot.ts";

/** An event, and what it made of an assessment. */
export interface Change<S, V> {
  readonly before: Snapshot<S, V>;
  readonly after: Snapshot<S, V>;
  readonly event: RecordedEvent;
  /**
   * The commit that the event came in. Absent where another process wrote it, and for a reader who is named: a commit
   * holds what may be withheld, and the leaf of the one before it.
   */
  readonly commit?: Commit;
}

/**
 * A change with the steps from the state before to the state after (`patches`) and back (`inverse`), for immer's
 * `applyPatches`. Where an event brings earlier ones into sight, one step replaces the whole.
 */
export interface PatchedChange<S, V> extends Change<S, V>, StatePatches {}

/** An event that the reader may not see yet: all that may be told of it, in `after.withheld` too. */
export interface Withholding<S, V> {
  readonly before: Snapshot<S, V>;
  readonly after: Snapshot<S, V>;
  readonly withheld: WithheldEvent;
}
