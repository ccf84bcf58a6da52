import type { Instant } from "@assay/core";

const months = [
  "January",
  "February",
  "March",
  "April",
  "May",
  "June",
  "July",
  "August",
  "September",
  "October",
  "November",
  "December",
];

/** A day, month or year of the record as a reader writes it: `2007-12-04` is 4 December 2007. */
export function dayWords(date: string): string {
  const [year = "", month, day] = date.slice(0, 10).split("-");
  const name = month === undefined ? undefined : months[Number(month) - 1];
  if (name === undefined) return year;
  return day === undefined ? `${name} ${year}` : `${Number(day)} ${name} ${year}`;
}

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
