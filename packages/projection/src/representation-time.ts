import { deadlineOf } from "@assay/core";
import type { Framework } from "@assay/rules";
import type { Account } from "./account.ts";

/**
 * The assessed body's time to challenge a draft. Shape: `lastDay` is the last day on which a representation is in time,
 * null where the calendar of the process does not reach so far; `waived`: the body has said since it had the last draft that
 * it will not. What it said of a draft says nothing of one that was sent later.
 */
export interface RepresentationTime {
  readonly sentOn: string;
  readonly workingDays: number;
  readonly lastDay: string | null;
  readonly waived: boolean;
}

/** The time that runs from the last draft sent of which the body has not said so; null where the process sets no time, or nothing was sent. */
export function representationTime(framework: Framework, account: Account): RepresentationTime | null {
  const { representation } = framework.process;
  const waivedAt = Math.max(
    0,
    ...account.representations.flatMap(({ nature, revision }) => (nature === "no-comment" ? revision : [])),
  );
  const running = lastSent(account.drafts.filter(({ revision }) => revision > waivedAt));
  const sentOn = running ?? lastSent(account.drafts);
  if (representation === undefined || sentOn === undefined) return null;
  const { workingDays, calendar } = representation;
  const lastDay = deadlineOf(sentOn, workingDays, calendar) ?? null;
  return { sentOn, workingDays, lastDay, waived: running === undefined };
}

function lastSent(drafts: Account["drafts"]): string | undefined {
  return drafts
    .flatMap(({ sent }) => sent?.on ?? [])
    .toSorted()
    .at(-1);
}

/** The representations that nobody has determined. */
export function openRepresentations({ representations }: Account): readonly string[] {
  return representations
    .filter(({ nature, determined }) => nature === "challenge" && determined === undefined)
    .map(({ id }) => id);
}
