import type { Calendar } from "@assay/rules";
import type { Case } from "./case.ts";

/** A deadline that nobody can tell, for the calendar ends before it. */
export const untold = "untold";

/** The last day for a representation: undefined where there is none, because the process sets none or nothing was sent. */
export function deadlineIn(of: Case, sent: string | undefined = sentOn(of)): string | undefined {
  const { representation } = of.framework.process;
  if (representation === undefined || sent === undefined) return undefined;
  const { workingDays, calendar } = representation;
  // A period longer than this would not fit into the calendars of the simulation.
  const days = Array.from({ length: 40 }, (_each, count) => dayAfter(sent, count + 1));
  for (let place = 0, left = workingDays; place < days.length; place += 1) {
    const day = days[place] ?? "";
    if (day < calendar.covers.from || day > calendar.covers.to) return untold;
    if (isWorking(day, calendar) && (left -= 1) === 0) return day;
  }
  return untold;
}

/** The day on which a draft was last sent, of all or of those that may still be challenged. */
export function sentOn({ drafts, uncontested }: Case, which: "all" | "open" = "all"): string | undefined {
  const days = [...drafts].flatMap(([id, day]) =>
    which === "open" && uncontested.has(id) ? [] : (day ?? []),
  );
  return days.length === 0 ? undefined : days.reduce((one, other) => (one > other ? one : other));
}

function dayAfter(day: string, count: number): string {
  const [year = "", month = "", date = ""] = day.split("-");
  return new Date(Date.UTC(Number(year), Number(month) - 1, Number(date) + count)).toISOString().slice(0, 10);
}

function isWorking(day: string, { weekend, holidays }: Calendar): boolean {
  // 1 January 2001 was a Monday, day 1 of the week.
  const since = Math.round((Date.parse(day) - Date.UTC(2001, 0, 1)) / 86_400_000);
  const weekday = (((since % 7) + 7) % 7) + 1;
  return !weekend.includes(weekday) && !holidays.includes(day);
}
