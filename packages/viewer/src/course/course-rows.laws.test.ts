import type { EventType } from "@assay/core";
import * as fc from "fast-check";
import { expect, test } from "vitest";
import { courseRows } from "./course-rows.ts";
import { gapLabels } from "./gap-labels.ts";
import { gapsIn } from "./gap.ts";
import { nextStage } from "./next-stage.ts";

const types: readonly EventType[] = ["EvidenceRecorded", "SourceReceived", "GradeProposed", "GradeModerated"];
const events = fc
  .array(fc.record({ type: fc.constantFrom(...types), days: fc.nat({ max: 9 }) }), {
    minLength: 1,
    maxLength: 40,
  })
  .map((steps) => {
    let at = Date.UTC(2031, 0, 1);
    return steps.map(({ type, days }) => ({ type, at: new Date((at += days * 86_400_000)).toISOString() }));
  });

test("every event is in just one row, folded or not, and idle time stands where it was", () => {
  fc.assert(
    fc.property(events, fc.boolean(), (course, folded) => {
      const rows = courseRows(course, folded);
      const places = rows.flatMap((row) => {
        if (row._tag === "One") return [row.place];
        return row._tag === "Idle"
          ? []
          : Array.from({ length: row.to - row.from + 1 }, (_, index) => row.from + index);
      });
      expect(places).toEqual(course.map((_, index) => index + 1));
      expect(rows.filter(({ _tag }) => _tag === "Idle")).toHaveLength(gapsIn(course).length);
      if (!folded) expect(rows.every(({ _tag }) => _tag !== "Run")).toBe(true);
    }),
  );
});

test("a run is of one quiet type, of three events at least, and no idle time is inside it", () => {
  fc.assert(
    fc.property(events, (course) => {
      const idle = new Set(gapsIn(course).map(({ after }) => after));
      for (const row of courseRows(course, true)) {
        if (row._tag !== "Run") continue;
        expect(row.to - row.from).toBeGreaterThanOrEqual(2);
        for (let place = row.from; place <= row.to; place += 1) {
          expect(course[place - 1]?.type).toBe(row.type);
          expect(place < row.to && idle.has(place)).toBe(false);
        }
      }
    }),
  );
});

test("names of idle time never cover each other, and the longest is always named", () => {
  fc.assert(
    fc.property(events, (course) => {
      const gaps = gapsIn(course);
      const labels = gapLabels(gaps, course.length);
      for (const [index, label] of labels.entries()) {
        const next = labels[index + 1];
        if (next !== undefined) expect(next.place - label.place).toBeGreaterThanOrEqual(0.09 - 1e-9);
      }
      const longest = Math.max(0, ...gaps.map(({ days }) => days));
      expect(labels.some(({ says }) => says === `${longest} days`)).toBe(gaps.length > 0);
    }),
  );
});

test("going from stage to stage moves on until the end, and back until the beginning", () => {
  fc.assert(
    fc.property(events, (course) => {
      for (let place = 1; place < course.length; place += 1) {
        const next = nextStage(course, place, 1);
        expect(next).toBeGreaterThan(place);
        expect(next).toBeLessThanOrEqual(course.length);
        expect(nextStage(course, place + 1, -1)).toBeLessThanOrEqual(place);
      }
    }),
  );
});
