import { Engine } from "json-rules-engine";
import type { Inputs } from "@assay/rules";
import { placesOf } from "./evaluate-zen-engine.ts";

const keys = ["inadequate", "adequate", "good", "outstanding"];

/**
 * The same rules as caps, one rule each, the lowest of those that apply being the grade. The engine cannot count, so a fact
 * does it. The span is left out: it never binds.
 */
export function jsonRulesEngine(): (inputs: Inputs) => Promise<string | undefined> {
  const engine = new Engine();
  engine.addFact("graded-at-most", async (params, almanac) => {
    const outcomes = await almanac.factValue<readonly number[]>("outcomes");
    return outcomes.filter((place) => place <= Number(params["place"])).length;
  });
  for (const cap of [0, 1, 2]) {
    engine.addRule({
      conditions: {
        all: [{ fact: "graded-at-most", params: { place: cap }, operator: "greaterThanInclusive", value: 2 }],
      },
      event: { type: "cap", params: { cap } },
    });
  }
  const unsafe = { fact: "safe", operator: "equal", value: 0 };
  engine.addRule({ conditions: { all: [unsafe] }, event: { type: "cap", params: { cap: 1 } } });
  engine.addRule({
    conditions: { all: [unsafe, { fact: "capacity", operator: "equal", value: 0 }] },
    event: { type: "cap", params: { cap: 0 } },
  });
  return async (inputs) => {
    const { events } = await engine.run(placesOf(inputs));
    return keys[Math.min(3, ...events.map(({ params }) => Number(params?.["cap"])))];
  };
}
