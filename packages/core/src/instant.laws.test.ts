import * as fc from "fast-check";
import { expect, test } from "vitest";
import { isInstant } from "./instant.ts";

const two = (number: number): string => String(number).padStart(2, "0");

/** What the platform's calendar says. */
function isWrittenSo(text: string): boolean {
  const moment = new Date(text);
  return !Number.isNaN(moment.getTime()) && moment.toISOString() === text;
}

test("an instant is what the platform's calendar writes just so, on every day there might be", () => {
  for (const year of ["0000", "0004", "1900", "1999", "2000", "2007", "2024", "9999"]) {
    for (let month = 0; month <= 13; month += 1) {
      for (let day = 0; day <= 32; day += 1) {
        const text = `${year}-${two(month)}-${two(day)}T09:30:00.000Z`;
        expect([text, isInstant(text)]).toEqual([text, isWrittenSo(text)]);
      }
    }
  }
});

test("an instant is what the platform's calendar writes just so, at every time there might be", () => {
  const part = (max: number): fc.Arbitrary<string> => fc.nat({ max }).map(two);
  const texts = fc
    .tuple(
      part(25),
      part(61),
      part(61),
      fc.constantFrom(".000", ".999", ".00", ""),
      fc.constantFrom("Z", "+00:00"),
    )
    .map(([hour, minute, second, rest, zone]) => `2007-12-04T${hour}:${minute}:${second}${rest}${zone}`);
  fc.assert(
    fc.property(texts, (text) => isInstant(text) === isWrittenSo(text)),
    { numRuns: 1_000 },
  );
});
