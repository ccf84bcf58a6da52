import * as z from "zod";
import { daysIn } from "./days-in.ts";
import { isInstant, type Instant } from "./instant.ts";

/**
 * A claimed time: when something is said to have happened, as exactly as it is known and no more exactly.
 * The part of EDTF level 1 that a record needs: a year, month or day (`2007`, `2007-11`, `2007-11-30`), an instant,
 * a closed interval of them (`2006/2007`), or one that is open at one end (`../2007-12-04`, `2007-04/..`).
 * @source ISO 8601-2:2019, Extended Date/Time Format, level 1
 */
export type ClaimedTime = string;

/** The first and the last moment at which it can have happened; absent where the claim leaves that end open. */
export interface Span {
  readonly earliest?: Instant;
  readonly latest?: Instant;
}

const openEnd = "..";

/** The span that a claimed time allows, or undefined where the text is no claimed time. */
export function spanOf(claimed: ClaimedTime): Span | undefined {
  const ends = claimed.split("/");
  if (ends.length === 1) return spanOfDate(claimed);
  const [from, to] = ends;
  if (ends.length !== 2 || from === undefined || to === undefined) return undefined;
  if (from === openEnd && to === openEnd) return undefined;
  const first = from === openEnd ? {} : spanOfDate(from);
  const last = to === openEnd ? {} : spanOfDate(to);
  if (first === undefined || last === undefined) return undefined;
  if (first.earliest !== undefined && last.latest !== undefined && first.earliest > last.latest)
    return undefined;
  return {
    ...(first.earliest === undefined ? {} : { earliest: first.earliest }),
    ...(last.latest === undefined ? {} : { latest: last.latest }),
  };
}

/**
 * The latest moment at which a recorded event can have happened: what it claims, but never after it was recorded.
 * @param occurred the claim; absent means that it happened when it was recorded
 */
export function happenedBy(occurred: ClaimedTime | undefined, at: Instant): Instant {
  const latest = occurred === undefined ? undefined : spanOf(occurred)?.latest;
  return latest === undefined || latest > at ? at : latest;
}

export const claimedTimeSchema: z.ZodType<ClaimedTime> = z
  .string()
  .refine(
    (text) => spanOf(text) !== undefined,
    "must be a year, month, day, instant, or an interval of them, like 2007, 2007-11, ../2007-12-04",
  );

const datePattern = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/;

function spanOfDate(text: string): Span | undefined {
  if (isInstant(text)) return { earliest: text, latest: text };
  const match = datePattern.exec(text);
  if (match === null) return undefined;
  const [, year = "", month, day] = match;
  const earliest = `${year}-${month ?? "01"}-${day ?? "01"}T00:00:00.000Z`;
  if (!isInstant(earliest)) return undefined;
  const lastDay = day ?? String(daysIn(Number(year), Number(month ?? 12))).padStart(2, "0");
  return { earliest, latest: `${year}-${month ?? "12"}-${lastDay}T23:59:59.999Z` };
}
