import {
  decide,
  evolve,
  foldOwned,
  initialState,
  type AssessmentCommand,
  type By,
  type NewEvent,
  type RecordedEvent,
  type Refusal,
} from "@assay/core";
import type { Framework } from "@assay/rules";
import { expect } from "vitest";

/** What a decision came to, to be held against what was meant. */
export interface Then {
  /** Expects just these events. */
  readonly then: (events: readonly NewEvent[]) => void;
  /** Expects a refusal of this kind; the fields, where given, must be among its own. */
  readonly thenRefused: (tag: Refusal["_tag"], fields?: object) => void;
}

/** A decision on a history: *given* events, *when* a command, *then* events or a refusal. */
export interface Given {
  readonly when: (command: AssessmentCommand, by: By) => Then;
}

/**
 * Begins a story with what has happened. It takes events and never a state, so that it holds for any history that is read.
 * @example given(framework, events).when(command, { actor: "moderator-1", at }).thenRefused("NothingProposed")
 */
export function given(framework: Framework, events: readonly RecordedEvent[]): Given {
  return {
    when(command, by) {
      const decided = decide(framework)(command, foldOwned(evolve, initialState(), events), by);
      return {
        // oxlint-disable-next-line unicorn/no-thenable -- a story reads "given, when, then"; nobody awaits one.
        then: (expected) => expect(decided).toEqual({ _tag: "Right", right: expected }),
        thenRefused: (tag, fields = {}) =>
          expect(decided).toMatchObject({ _tag: "Left", left: { _tag: tag, ...fields } }),
      };
    },
  };
}
