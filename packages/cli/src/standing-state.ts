import {
  evolve,
  foldOwned,
  initialState,
  judgementState,
  lastGrading,
  proceedingsOf,
  type AssessmentState,
  type RecordedEvent,
} from "@assay/core";
import type { WritableRecord } from "./writable-record.ts";
import { orStop } from "./trouble.ts";

/** What stands in the assessments of a record, kept up with what is recorded in this run. */
export interface Standing {
  /** The state of an assessment; the initial one where it has not been opened. */
  readonly stateOf: (stream: string) => Promise<AssessmentState>;
  readonly advance: (stream: string, events: readonly RecordedEvent[]) => void;
}

/** Reads an assessment when it is first asked about, and never again. */
export function standingIn({ ledger, path }: WritableRecord): Standing {
  const states = new Map<string, AssessmentState>();
  return {
    stateOf: async (stream) => {
      const known = states.get(stream);
      if (known !== undefined) return known;
      const read = await ledger.read(stream)();
      const unknown = read._tag === "Left" && read.left._tag === "StreamUnknown";
      const events = unknown ? [] : orStop(read, path).events;
      const state = foldOwned(evolve, initialState(), events);
      states.set(stream, state);
      return state;
    },
    advance: (stream, events) => {
      const state = states.get(stream);
      if (state !== undefined) states.set(stream, foldOwned(evolve, state, events));
    },
  };
}

/** The revision of the last event of an assessment, and 1 before there is one: nothing can rest on less. */
export function headOf(state: AssessmentState): number {
  return Math.max(1, proceedingsOf(state).revision);
}

/** The revision of the last act on the grade of a judgement, and 1 before there is one. */
export function lastGradingOf(state: AssessmentState, judgement: string): number {
  return lastGrading(judgementState(proceedingsOf(state), judgement))?.revision ?? 1;
}
