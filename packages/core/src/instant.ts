import * as z from "zod";

/** A moment in UTC to the millisecond, as `2007-12-04T00:00:00.000Z`; such texts sort as the moments do. */
export type Instant = string;

/** Tells the time. The only way in which time enters the core. */
export type Clock = () => Instant;

/** Makes a fresh commit id (a UUID of version 7) for a commit at the given moment. */
export type NewId = (at: Instant) => string;

/** Gives bytes that nobody can foresee. The only way in which chance enters the core. */
export type Random = (sizeBytes: number) => Uint8Array;

const instantPattern = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/;

/** Whether the text is an instant that exists: `2007-02-30T…` is none. */
export function isInstant(text: string): text is Instant {
  if (!instantPattern.test(text)) return false;
  const moment = new Date(text);
  return !Number.isNaN(moment.getTime()) && moment.toISOString() === text;
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
