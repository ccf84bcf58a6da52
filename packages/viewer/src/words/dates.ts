import { longDate } from "@assay/projection";
import type { Instant } from "@assay/core";

/** A day, month or year of the record as a reader writes it: `2007-12-04` is 4 December 2007. */
export const dayWords: (date: string) => string = longDate;

/** An instant as a reader writes it, in UTC as it was recorded. */
export function instantWords(at: Instant): string {
  return `${dayWords(at)}, ${at.slice(11, 16)} UTC`;
}

/** A claimed time as a reader says it: `../2007-12-04` is by 4 December 2007. */
export function claimedWords(claimed: string): string {
  const [from = "", to] = claimed.split("/");
  const words = (end: string): string => (end.includes("T") ? instantWords(end) : dayWords(end));
  if (to === undefined) return words(from);
  if (from === "..") return `by ${words(to)}`;
  if (to === "..") return `from ${words(from)}`;
  return `${words(from)} to ${words(to)}`;
}
