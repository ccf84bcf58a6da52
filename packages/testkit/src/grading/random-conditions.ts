import type { Condition } from "@assay/rules";
import * as fc from "fast-check";
import { aspects } from "./random-gardens.ts";

/** What conditions read: the aspects, and the derived judgement. */
const readable = [...aspects, "bed"] as const;

/** Any condition on the aspects, the bed and the facts. */
export function conditionOn(grade: fc.Arbitrary<string>): fc.Arbitrary<Condition> {
  const aspect = fc.constantFrom(...readable);
  const many = fc.nat({ max: 3 });
  const { condition } = fc.letrec<{ condition: Condition }>((tie) => ({
    condition: fc.oneof(
      { maxDepth: 2, withCrossShrink: true },
      fc.record({ judgement: aspect, is: grade }),
      fc.record({ judgement: aspect, atLeast: grade }),
      fc.record({ judgement: aspect, worseThan: fc.record({ judgement: aspect }) }),
      fc.record({ count: fc.record({ of: fc.constant("aspects"), betterThan: grade }), atLeast: many }),
      fc.record({
        count: fc.record({ of: fc.constant(["soil", "bed"]), atLeast: grade }),
        atMost: fc.nat({ max: 1 }),
      }),
      fc.record({
        count: fc.record({ of: fc.constant("aspects"), atMost: grade, ratedOnly: fc.constant(true) }),
        exactly: many,
      }),
      fc.record({ fact: fc.constantFrom("flooded", "fenced") }),
      fc.record({ all: fc.array(tie("condition"), { minLength: 1, maxLength: 3 }) }),
      fc.record({ any: fc.array(tie("condition"), { minLength: 1, maxLength: 3 }) }),
      fc.record({ not: tie("condition") }),
    ),
  }));
  return condition;
}
