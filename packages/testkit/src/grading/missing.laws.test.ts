import { evaluate, type Facts, type Inputs } from "@assay/rules";
import * as fc from "fast-check";
import { expect, test } from "vitest";
import { randomCase, type RandomCase } from "./random-case.test-data.ts";

/** A case where what is missing blocks, with that case completed in some way. */
const completed: fc.Arbitrary<
  RandomCase & { readonly full: { readonly inputs: Inputs; readonly facts: Facts } }
> = randomCase
  // What is left out, as by `ratedOnly`, does not block: a case that is completed is then another case.
  .filter(({ framework }) => !/ratedOnly|"whenMissing":"[^b]/.test(JSON.stringify(framework)))
  .chain((subject) => {
    const keys = (subject.framework.scales["grades"]?.grades ?? []).map(({ key }) => key);
    const grade = fc.constantFrom(...keys);
    return fc
      .record({ water: grade, light: grade, soil: grade, fenced: fc.boolean() })
      .map(({ fenced, ...grades }) => {
        const given = Object.entries(subject.inputs).filter(
          ([, key]) => key !== undefined && keys.includes(key),
        );
        return {
          ...subject,
          full: {
            inputs: { ...grades, ...Object.fromEntries(given) },
            facts: { ...subject.facts, fenced: subject.facts["fenced"] ?? fenced },
          },
        };
      });
  });

test("where what is missing blocks, each set contains that of every completed case in which no limit gives way", () => {
  let compared = 0;
  fc.assert(
    fc.property(completed, ({ framework, inputs, facts, full }) => {
      const partly = evaluate(framework, "garden", inputs, facts);
      const wholly = evaluate(framework, "garden", full.inputs, full.facts);
      if (partly._tag === "Unjudged" || wholly._tag === "Unjudged") {
        // A gate that is known to apply goes on to apply.
        if (partly._tag === "Unjudged") expect(wholly._tag).toBe("Unjudged");
        return;
      }
      expect(wholly.missing).toEqual([]);
      if (wholly.findings.some(({ rule, effect }) => rule.startsWith("limit") && effect === "gaveWay"))
        return;
      if (partly.missing.length > 0) compared += 1;
      for (const set of ["permitted", "usual", "likely"] as const) {
        expect(partly[set]).toEqual(expect.arrayContaining([...wholly[set]]));
      }
      if (partly.expected !== undefined) expect(wholly.expected).toBe(partly.expected);
    }),
    { numRuns: 400 },
  );
  expect(compared).toBeGreaterThan(40);
});
