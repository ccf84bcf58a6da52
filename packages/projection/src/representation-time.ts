import { deadlineOf } from "@assay/core";
import type { Framework } from "@assay/rules";
import type { Account } from "./account.ts";

/**
 * The assessed body's time to challenge a draft. Shape: `lastDay` is the last day on which a representation is in time,
 * null where the calendar of the process does not reach so far; `waived`: the body has said that it will not.
 */
export interface RepresentationTime {
  readonly sentOn: string;
  readonly workingDays: number;
  readonly lastDay: string | null;
  readonly waived: boolean;
}

/** The time that runs from the last draft sent; null where the process sets no time, or nothing was sent. */
export function representationTime(framework: Framework, account: Account): RepresentationTime | null {
  const { representation } = framework.process;
  const sentOn = account.drafts
    .flatMap(({ sent }) => sent?.on ?? [])
    .toSorted()
    .at(-1);
  if (representation === undefined || sentOn === undefined) return null;
  const { workingDays, calendar } = representation;
  const waived = account.representations.some(({ nature }) => nature === "no-comment");
  return { sentOn, workingDays, lastDay: deadlineOf(sentOn, workingDays, calendar) ?? null, waived };
}

/** The representations that nobody has determined. */
export function openRepresentations({ representations }: Account): readonly string[] {
  return representations
    .filter(({ nature, determined }) => nature === "challenge" && determined === undefined)
    .map(({ id }) => id);
}
