import { type Framework, frameworkDigest, mutantsOf, parseFramework } from "@assay/rules";
import * as fc from "fast-check";
import { describe, test } from "vitest";
import { randomCase } from "./random-case.test-data.ts";

describe("mutantsOf()", () => {
  test("every mutant can be used, differs in the one rule that it names, and is there once", () => {
    fc.assert(
      fc.property(randomCase, ({ framework }) => {
        fc.pre(parseFramework(framework)._tag === "Right");
        const mutants = mutantsOf(framework);
        const digests = mutants.map((mutant) => frameworkDigest(mutant.framework));
        const others = (from: Framework, rule: string): string =>
          JSON.stringify({ ...from, rules: from.rules.filter(({ id }) => id !== rule) });
        return (
          mutants.every(
            (mutant) =>
              parseFramework(mutant.framework)._tag === "Right" &&
              framework.rules.some(({ id }) => id === mutant.rule) &&
              others(mutant.framework, mutant.rule) === others(framework, mutant.rule),
          ) && new Set([frameworkDigest(framework), ...digests]).size === mutants.length + 1
        );
      }),
      { numRuns: 30 },
    );
  });
});
