import { frameworkDigest, parseFramework } from "@assay/rules";
import * as fc from "fast-check";
import { expect, test } from "vitest";
import { randomCase } from "./random-case.test-data.ts";
import { setAt, type Steps } from "./set-at.test-data.ts";

/** The paths to every value inside a value. */
function pathsIn(value: unknown, above: Steps = []): readonly Steps[] {
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, child]) => {
    const path = [...above, Array.isArray(value) ? Number(key) : key];
    return [path, ...pathsIn(child, path)];
  });
}

test("a framework that was parsed parses again, to the same digest", () => {
  fc.assert(
    fc.property(randomCase, ({ framework }) => {
      const parsed = parseFramework(JSON.parse(JSON.stringify(framework)));
      expect(parsed).toEqual({ _tag: "Right", right: framework });
      expect(parsed._tag === "Right" && frameworkDigest(parsed.right)).toBe(frameworkDigest(framework));
    }),
    { numRuns: 100 },
  );
});

test("whatever stands at any place, the answer is a framework or its problems, never a throw", () => {
  const mutated = randomCase.chain(({ framework }) =>
    fc
      .tuple(fc.constantFrom(...pathsIn(framework)), fc.oneof(fc.jsonValue(), fc.anything()))
      .map(([path, part]) => setAt(framework, path, part)),
  );
  fc.assert(
    fc.property(
      fc.oneof(mutated, fc.anything({ withNullPrototype: true, withSparseArray: true })),
      (definition) => {
        const parsed = parseFramework(definition);
        if (parsed._tag === "Right") expect(parseFramework(parsed.right)).toEqual(parsed);
        else expect(parsed.left.length).toBeGreaterThan(0);
      },
    ),
    { numRuns: 800 },
  );
});
