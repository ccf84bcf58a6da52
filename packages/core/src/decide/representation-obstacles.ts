import { own } from "../own.ts";
import type { Proceedings } from "../state.ts";
import { deadlineOf } from "../working-days.ts";
import type { Obstacle, Situation } from "./situation.ts";

/** Obstacles that have to do with drafts, and with the assessed body's right to challenge them. */

interface WithId {
  readonly id: string;
}

export const draftAlreadyKept: Obstacle<WithId> = ({ id }, { proceedings }) =>
  own(proceedings.drafts, id) === undefined ? undefined : { _tag: "DraftAlreadyKept", draft: id };

export const draftNotSent: Obstacle<unknown> = (_command, { proceedings }) =>
  lastSentOn(proceedings) === undefined ? { _tag: "DraftNotSent" } : undefined;

export const representationAlreadyReceived: Obstacle<WithId> = ({ id }, { proceedings }) =>
  own(proceedings.representations, id) === undefined
    ? undefined
    : { _tag: "RepresentationAlreadyReceived", representation: id };

export const representationLate: Obstacle<{ readonly on: string; readonly admittedBecause?: string }> = (
  { on, admittedBecause },
  situation,
) => {
  const deadline = deadlineNow(situation);
  if (deadline === undefined || deadline === unknown || admittedBecause !== undefined) return undefined;
  return on > deadline ? { _tag: "RepresentationLate", on, deadline } : undefined;
};

export const representationUnknown: Obstacle<WithId> = ({ id }, { proceedings }) =>
  own(proceedings.representations, id) === undefined
    ? {
        _tag: "RepresentationUnknown",
        representation: id,
        known: Object.keys(proceedings.representations),
      }
    : undefined;

export const representationAlreadyDetermined: Obstacle<WithId> = ({ id }, { proceedings }) =>
  own(proceedings.representations, id)?.determined === true
    ? { _tag: "RepresentationAlreadyDetermined", representation: id }
    : undefined;

/** A representation has been received that nobody has determined. */
export const representationOpen: Obstacle<unknown> = (_command, { proceedings }) => {
  const representations = Object.entries(proceedings.representations)
    .filter(([, { determined }]) => !determined)
    .map(([id]) => id);
  return representations.length === 0 ? undefined : { _tag: "RepresentationOpen", representations };
};

/** The body's time to challenge the draft that it was sent must have run out, unless it has said that it will not. */
export const representationTimeRunning: Obstacle<unknown> = (_command, situation) => {
  const { framework, proceedings, at } = situation;
  const { representation } = framework.process;
  if (representation?.blocksIssue !== true) return undefined;
  const sentOn = lastSentOn(proceedings);
  if (sentOn === undefined) return { _tag: "DraftNotSent" };
  if (Object.values(proceedings.representations).some(({ nature }) => nature === "no-comment"))
    return undefined;
  const deadline = deadlineNow(situation);
  if (deadline === unknown) {
    return { _tag: "DeadlineUnknown", sentOn, calendar: representation.calendar.title };
  }
  return deadline !== undefined && at.slice(0, 10) <= deadline
    ? { _tag: "RepresentationTimeRunning", deadline }
    : undefined;
};

/** A deadline that lies beyond what the calendar of the process covers. */
const unknown = Symbol("the calendar does not reach so far");

/** The last day on which a representation is in time; undefined where the process sets no time, or nothing was sent. */
function deadlineNow({ framework, proceedings }: Situation): string | typeof unknown | undefined {
  const { representation } = framework.process;
  const sentOn = lastSentOn(proceedings);
  if (representation === undefined || sentOn === undefined) return undefined;
  return deadlineOf(sentOn, representation.workingDays, representation.calendar) ?? unknown;
}

/** The day on which the last draft was sent to the body. */
function lastSentOn({ drafts }: Proceedings): string | undefined {
  return Object.values(drafts)
    .flatMap(({ sentOn }) => sentOn ?? [])
    .toSorted()
    .at(-1);
}
