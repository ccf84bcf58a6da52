import * as z from "zod";
import { daysIn } from "./days-in.ts";

/** A moment in UTC to the millisecond, as `2007-12-04T00:00:00.000Z`; such texts sort as the moments do. */
export type Instant = string;

/** Tells the time. The only way in which time enters the core. */
export type Clock = () => Instant;

/** Makes a fresh commit id (a UUID of version 7) for a commit at the given moment. */
export type NewId = (at: Instant) => string;

/** Gives bytes that nobody can foresee. The only way in which chance enters the core. */
export type Random = (sizeBytes: number) => Uint8Array;

const instantPattern =
  /^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])T(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d\.\d{3}Z$/;

/**
 * Whether the text is an instant that exists: `2007-02-30T…` is none.
 * @law it is one if and only if the platform's calendar writes the moment that it reads there just so
 */
export function isInstant(text: string): text is Instant {
  if (!instantPattern.test(text)) return false;
  // Hot: every time of a record goes through here. Only the ends of months have to be looked up.
  const day = Number(text.slice(8, 10));
  return day <= 28 || day <= daysIn(Number(text.slice(0, 4)), Number(text.slice(5, 7)));
}

export const instantSchema: z.ZodType<Instant> = z
  .string()
  .refine(isInstant, "must be a moment in UTC to the millisecond, like 2007-12-04T09:30:00.000Z");

/** The later of two instants. */
export function later(a: Instant, b: Instant): Instant {
  return a > b ? a : b;
}

/** The instant a number of milliseconds after another. */
export function after(at: Instant, waitMs: number): Instant {
  return new Date(Date.parse(at) + waitMs).toISOString();
}
