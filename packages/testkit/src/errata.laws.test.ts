import { errata } from "@assay/projection";
import { evaluate, type Framework, mutantsOf } from "@assay/rules";
import * as fc from "fast-check";
import { expect, test } from "vitest";
import { harbours, jetties } from "./harbours.ts";
import type { Life } from "./life/life.ts";
import { wholeLife } from "./whole-life.ts";

/** Jetties, whose letters are soon issued, with a rule about them. */
const ruled: Framework = {
  ...jetties,
  facts: harbours.facts,
  rules: harbours.rules
    .filter(({ id }) => id === "spill-caps-safety")
    .map((rule) => ({ ...rule, judgement: "overall" })),
};

const historyOf = ({ events }: Life): Parameters<typeof errata>[0][number] => ({
  stream: "a",
  framework: ruled,
  events,
});

test("every assessment is compared or said not to be, and an edition touches no letter of its own", () => {
  fc.assert(
    fc.property(wholeLife(ruled), (life) => {
      const { compared, affected, notCompared } = errata([historyOf(life)], ruled, ruled);
      return compared + notCompared.length === 1 && affected.length === 0;
    }),
    { numRuns: 15 },
  );
});

test("a letter is touched exactly where the rules answer otherwise to the grades that it states", () => {
  const editions = mutantsOf(ruled).map(({ framework }) => framework);
  let touched = 0;
  let untouched = 0;
  fc.assert(
    fc.property(wholeLife(ruled), (life) => {
      fc.pre(errata([historyOf(life)], ruled, ruled).compared === 1);
      const letter = life.events.findLastIndex(
        ({ type }) => type === "LetterIssued" || type === "LetterSuperseded",
      );
      const stated = life.events.slice(0, letter);
      const grades = Object.fromEntries(
        stated.flatMap(({ type, data }) =>
          type === "JudgementSettled" ? [[data.judgement, data.grade]] : [],
        ),
      );
      const facts = Object.fromEntries(
        stated.flatMap(({ type, data }) => (type === "FactEstablished" ? [[data.fact, data.holds]] : [])),
      );
      const told = (framework: Framework): string => {
        const outcome = evaluate(framework, "overall", grades, facts);
        if (outcome._tag === "Unjudged") return "not judged";
        return JSON.stringify([outcome.expected, outcome.usual, outcome.permitted]);
      };
      for (const after of editions) {
        const differs = told(ruled) !== told(after);
        if (differs) touched += 1;
        else untouched += 1;
        expect(errata([historyOf(life)], ruled, after).affected.length).toBe(differs ? 1 : 0);
      }
    }),
    { numRuns: 8 },
  );
  expect(Math.min(touched, untouched)).toBeGreaterThan(5);
});
