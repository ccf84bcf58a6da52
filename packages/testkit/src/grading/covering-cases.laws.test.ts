import { coveringCases, evaluate, type Way } from "@assay/rules";
import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { everyCase } from "./every-case.test-data.ts";
import { rowsOf } from "./rows.test-data.ts";
import { validFramework } from "./valid-framework.ts";

describe("coveringCases()", () => {
  test("shows of each rule all that any case shows, and no case is one too many", () => {
    fc.assert(
      fc.property(validFramework(), (framework) => {
        const rules = framework.rules.filter(({ judgement }) => judgement === "garden");
        const rows = rules.flatMap((rule) => rowsOf(rule).map(({ id }) => id));
        const nothing = ["didNotApply", "noRow", "ambiguous", "tooFewRated"];
        const shown = (outcome: ReturnType<typeof evaluate>): readonly string[] => {
          if (outcome._tag === "Unjudged") return [`${outcome.rule} applies`];
          const decided = outcome.findings.flatMap(({ row }) => (row === undefined ? [] : [row.id]));
          return [
            ...rows.map((id) => `${id} ${decided.includes(id) ? "applies" : "doesNotApply"}`),
            ...outcome.findings.flatMap(({ rule, effect, binding }) => {
              if (effect === "unknown") return [];
              const ways: readonly Way[] = nothing.includes(effect)
                ? ["doesNotApply"]
                : ["applies", binding ? "binds" : "appliesWithoutBinding"];
              return ways.map((way) => `${rule} ${way}`);
            }),
          ];
        };
        const { cases, never } = coveringCases(framework, "garden");
        const all = new Set(everyCase(framework).flatMap(({ outcome }) => shown(outcome)));
        const covered = cases.map(({ inputs, facts }) => shown(evaluate(framework, "garden", inputs, facts)));
        expect(new Set(covered.flat())).toEqual(all);
        expect(cases.map(({ shows }) => shows.map(({ rule, way }) => `${rule} ${way}`).toSorted())).toEqual(
          covered.map((each) => each.toSorted()),
        );
        expect(never.some(({ rule, way }) => all.has(`${rule} ${way}`))).toBe(false);
        expect(never).toHaveLength(4 * rules.length + 2 * rows.length - all.size);
        for (const place of cases.keys()) {
          expect(new Set(covered.toSpliced(place, 1).flat()).size).toBeLessThan(all.size);
        }
      }),
      { numRuns: 30 },
    );
  });
});
