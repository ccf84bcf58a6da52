import type { Framework } from "@assay/rules";
import { own } from "../own.ts";
import type { Proceedings } from "../state.ts";
import { deadlineOf } from "../working-days.ts";
import type { Refusal } from "./refusal.ts";
import type { Obstacle } from "./situation.ts";

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

/** What came too late, or cannot be told to be in time, is received only where it is said why. */
export const representationLate: Obstacle<{ readonly on: string; readonly admittedBecause?: string }> = (
  { on, admittedBecause },
  { framework, proceedings },
) => {
  const sentOn = lastSentOn(proceedings);
  if (sentOn === undefined || admittedBecause !== undefined) return undefined;
  const deadline = deadlineAfter(sentOn, framework);
  if (deadline === undefined || "refusal" in deadline) return deadline?.refusal;
  return on > deadline.day ? { _tag: "RepresentationLate", on, deadline: deadline.day } : undefined;
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

/** The body's time to challenge the drafts that it was sent must have run out, but for those that it will not challenge. */
export const representationTimeRunning: Obstacle<unknown> = (_command, { framework, proceedings, at }) => {
  if (framework.process.representation?.blocksIssue !== true) return undefined;
  if (lastSentOn(proceedings) === undefined) return { _tag: "DraftNotSent" };
  const sentOn = lastSentOn(proceedings, ({ waived }) => waived !== true);
  if (sentOn === undefined) return undefined;
  const deadline = deadlineAfter(sentOn, framework);
  if (deadline === undefined || "refusal" in deadline) return deadline?.refusal;
  return at.slice(0, 10) <= deadline.day
    ? { _tag: "RepresentationTimeRunning", deadline: deadline.day }
    : undefined;
};

/**
 * The last day on which a representation to a draft is in time, or that the calendar of the process does not reach so far;
 * undefined where the process sets no time.
 */
function deadlineAfter(
  sentOn: string,
  { process: { representation } }: Framework,
): { readonly day: string } | { readonly refusal: Refusal } | undefined {
  if (representation === undefined) return undefined;
  const { workingDays, calendar } = representation;
  const day = deadlineOf(sentOn, workingDays, calendar);
  return day === undefined
    ? { refusal: { _tag: "DeadlineUnknown", sentOn, calendar: calendar.title } }
    : { day };
}

type Kept = Proceedings["drafts"][string];

/** The day on which the last draft, of those asked about, was sent to the body. */
function lastSentOn(
  { drafts }: Proceedings,
  asked: (draft: Kept) => boolean = () => true,
): string | undefined {
  return Object.values(drafts)
    .filter(asked)
    .flatMap(({ sentOn }) => sentOn ?? [])
    .toSorted()
    .at(-1);
}
