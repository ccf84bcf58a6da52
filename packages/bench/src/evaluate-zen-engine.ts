import { ZenEngine } from "@gorules/zen-engine";
import type { Inputs } from "@assay/rules";

const keys = ["inadequate", "adequate", "good", "outstanding"];

/** The same rules as one expression node of a decision graph, compiled once. The span is left out: it never binds. */
export function zenEngine(): (inputs: Inputs) => Promise<string | undefined> {
  const expression = (id: string, key: string, value: string): object => ({ id, key, value });
  const graph = {
    nodes: [
      { id: "in", type: "inputNode", name: "in", position: { x: 0, y: 0 } },
      {
        id: "rules",
        type: "expressionNode",
        name: "rules",
        position: { x: 1, y: 0 },
        content: {
          expressions: [
            expression(
              "second",
              "second",
              "count(outcomes, # <= 0) >= 2 ? 0 : count(outcomes, # <= 1) >= 2 ? 1 : count(outcomes, # <= 2) >= 2 ? 2 : 3",
            ),
            expression("cap", "cap", "safe == 0 ? (capacity == 0 ? 0 : 1) : 3"),
            expression("overall", "overall", "min([$.second, $.cap])"),
          ],
        },
      },
      { id: "out", type: "outputNode", name: "out", position: { x: 2, y: 0 } },
    ],
    edges: [
      { id: "first", sourceId: "in", targetId: "rules", type: "edge" },
      { id: "last", sourceId: "rules", targetId: "out", type: "edge" },
    ],
  };
  const decision = new ZenEngine().createDecision(Buffer.from(JSON.stringify(graph)));
  return async (inputs) => {
    const { result } = (await decision.evaluate(placesOf(inputs))) as { result: { overall: number } };
    return keys[result.overall];
  };
}

/** The grades as places, which engines compare. */
export function placesOf(inputs: Inputs): { outcomes: readonly number[]; safe: number; capacity: number } {
  const place = (judgement: string): number => keys.indexOf(inputs[judgement] ?? "");
  return {
    outcomes: [
      place("being-healthy"),
      place("staying-safe"),
      place("enjoying-and-achieving"),
      place("making-a-positive-contribution"),
      place("achieving-economic-well-being"),
    ],
    safe: place("staying-safe"),
    capacity: place("capacity-to-improve"),
  };
}
