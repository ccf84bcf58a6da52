import type { Calendar } from "@assay/rules";
import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { england } from "./england.test-data.ts";
import { deadlineOf, isWorkingDay } from "./working-days.ts";

const dayMs = 86_400_000;

/** The days from one to another, both included, by the milliseconds of UTC: another way than the library's. */
function daysBetween(from: string, to: string): readonly string[] {
  const days: string[] = [];
  for (let at = Date.parse(from); at <= Date.parse(to); at += dayMs) {
    days.push(new Date(at).toISOString().slice(0, 10));
  }
  return days;
}

/** Whether a day is a working day, by the day of the week of the platform. */
function works(day: string, { weekend, holidays }: Calendar): boolean {
  const isoWeekday = new Date(day).getUTCDay() || 7;
  return !weekend.includes(isoWeekday) && !holidays.includes(day);
}

const years = daysBetween("2007-01-01", "2008-12-31");
const calendars: fc.Arbitrary<Calendar> = fc
  .record({
    weekend: fc.subarray([1, 2, 3, 4, 5, 6, 7], { maxLength: 6 }),
    holidays: fc.uniqueArray(fc.constantFrom(...years), { maxLength: 60 }),
    ends: fc.tuple(fc.constantFrom(...years), fc.constantFrom(...years)),
  })
  .map(({ weekend, holidays, ends: [one, other] }) => ({
    ...england,
    weekend,
    holidays,
    covers: one < other ? { from: one, to: other } : { from: other, to: one },
  }));

describe("the working days of any calendar", () => {
  test("are those that the platform finds, on each of its days and on no other", () => {
    fc.assert(
      fc.property(calendars, (calendar) => {
        const covered = daysBetween(calendar.covers.from, calendar.covers.to);
        for (const day of daysBetween("2006-12-25", "2009-01-05")) {
          expect(isWorkingDay(day, calendar)).toBe(covered.includes(day) ? works(day, calendar) : undefined);
        }
      }),
      { numRuns: 20 },
    );
  });

  test("exactly as many lie in a period as were asked for, and its last day is one", () => {
    fc.assert(
      fc.property(
        calendars,
        fc.constantFrom(...years),
        fc.integer({ min: 1, max: 40 }),
        (calendar, day, workingDays) => {
          const deadline = deadlineOf(day, workingDays, calendar);
          const after = daysBetween(day, calendar.covers.to).slice(1);
          const working = after.filter((each) => works(each, calendar));
          if (deadline === undefined) {
            const begins = after[0] === undefined || after[0] < calendar.covers.from;
            expect(begins || working.length < workingDays).toBe(true);
            return;
          }
          expect(working.filter((each) => each <= deadline)).toHaveLength(workingDays);
          expect(works(deadline, calendar)).toBe(true);
        },
      ),
    );
  });

  test("a longer period ends later", () => {
    for (const day of years.slice(330, 370)) {
      const ends = Array.from({ length: 30 }, (_, place) => deadlineOf(day, place + 1, england) ?? "");
      expect(ends).toEqual([...new Set(ends)].toSorted());
    }
  });
});
