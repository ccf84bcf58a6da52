import type { ClaimedTime } from "../../claimed-time.ts";
import { plainEvents, type PlainCommand, type PlainCommandType } from "../../command/commands.ts";
import { fieldsOf } from "../../command/schemas.ts";
import type { EventData, EventType, NewEvent } from "../../event/catalogue.ts";
import type { Provenance } from "../../provenance.ts";
import * as general from "../obstacles.ts";
import type { Obstacle, Situation } from "../situation.ts";
import * as who from "../who-may-act.ts";

/** How one kind of command is decided. */
export interface Act<C> {
  /** Every way to be refused, in the order in which they are looked at: the first that holds is the answer. */
  readonly obstacles: readonly Obstacle<C>[];
  /** What has happened once nothing stands in the way. */
  readonly accept: (command: C, situation: Situation) => NewEvent;
  /** Whether the command means the same after others have written, so that a ledger may decide it again. */
  readonly mayBeDecidedAgain: boolean;
}

/** What stands before every act of an assessment that goes on, whatever its phase. */
export const opened: readonly Obstacle<{ readonly occurred?: string }>[] = [
  general.notOpened,
  general.assessmentAlreadyWithdrawn,
  general.occurredAfterRecording,
  who.delegationMissing,
];

/** What stands before every act on the way to a letter. */
export const underWay: readonly Obstacle<{ readonly occurred?: string }>[] = [
  general.notOpened,
  general.assessmentAlreadyWithdrawn,
  general.letterAlreadyIssued,
  general.occurredAfterRecording,
  who.delegationMissing,
];

/** The act of a command whose event says just what it says. */
export function plain<T extends PlainCommandType>(
  type: T,
  obstacles: readonly Obstacle<PlainCommand<T>>[],
  mayBeDecidedAgain = true,
): Act<PlainCommand<T>> {
  return {
    obstacles,
    accept: (command) => made(plainEvents[type], fieldsOf(command), command),
    mayBeDecidedAgain,
  };
}

/** The event of a command, with what the command claims of it. */
export function event<T extends EventType>(command: Claiming, type: T, data: EventData[T]): NewEvent {
  return made(type, data, command);
}

interface Claiming {
  readonly occurred?: ClaimedTime;
  readonly provenance?: Provenance;
}

function made(type: EventType, data: object, { occurred, provenance }: Claiming): NewEvent {
  const event: { readonly type: EventType; readonly data: object } & Claiming = {
    type,
    data,
    ...(occurred === undefined ? {} : { occurred }),
    ...(provenance === undefined ? {} : { provenance }),
  };
  // The data are those of the type: callers pair them, or take them from the table of plain events, which a union hides.
  return event as NewEvent;
}
