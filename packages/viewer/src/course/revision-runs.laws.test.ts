import * as fc from "fast-check";
import { expect, test } from "vitest";
import { revisionRuns } from "./revision-runs.ts";

test("runs hold just the revisions that were given, and no two of them touch", () => {
  const given = fc
    .uniqueArray(fc.integer({ min: 1, max: 30 }))
    .map((revisions) => revisions.toSorted((a, b) => a - b));
  fc.assert(
    fc.property(given, (revisions) => {
      const runs = revisionRuns(revisions);
      const held = runs.flatMap(({ from, to }) =>
        Array.from({ length: to - from + 1 }, (_, index) => from + index),
      );
      expect(held).toEqual(revisions);
      for (const [index, { to }] of runs.entries()) {
        const next = runs[index + 1];
        if (next !== undefined) expect(next.from).toBeGreaterThan(to + 1);
      }
    }),
  );
});
