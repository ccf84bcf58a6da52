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

/** A date as a letter writes it: `2007-12-04` is "4 December 2007"; what is no day or month stays as it is. */
export function longDate(claimed: string): string {
  const match = /^(\d{4})-(\d{2})(?:-(\d{2}))?(?:T.*)?$/.exec(claimed);
  const month = months[Number(match?.[2]) - 1];
  if (match === null || month === undefined) return claimed;
  const [, year, , day] = match;
  return [...(day === undefined ? [] : [String(Number(day))]), month, year].join(" ");
}
