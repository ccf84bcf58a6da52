import { expect, test } from "vitest";
import type { Condition } from "../condition.ts";
import type { Framework } from "../framework.ts";
import type { Judgement } from "../judgement.ts";
import { aggregateRule, limitRule } from "../small-framework.test-data.ts";
import type { ProofCheck } from "./check.ts";
import { describeProof } from "./describe-proof.ts";
import { smallFramework, withRules } from "./graded-gardens.test-data.ts";
import { prove } from "./prove.ts";

const linesOf = (framework: Framework, ...checks: readonly ProofCheck[]): readonly string[] =>
  describeProof(prove(framework, { checks }), framework).split("\n");

test("describeProof() tells of each judgement its own checks, and of a finding without a case none", () => {
  const source = { cite: "Nobody", status: "assumption" } as const;
  const framework = withRules(
    { ...limitRule("soft", "must", { cap: "good" }), source, judgement: "water" },
    limitRule("never", "must", { cap: "fair" }, { all: [{ fact: "flooded" }, { not: { fact: "flooded" } }] }),
  );
  expect(linesOf(framework, "must-has-source", "reachable").slice(1, -2)).toEqual([
    "",
    "The water",
    "  The only case.",
    "  FAILS   must-has-source (must): every rule that binds has a source that allows it to",
    "          - soft is must, and its source is only assumption: “What soft says.”",
    "  holds   reachable (should): every rule applies in some case",
    "",
    "The garden",
    "  All 2 cases.",
    "  holds   must-has-source (must): every rule that binds has a source that allows it to",
    "  FAILS   reachable (should): every rule applies in some case",
    "          - never applies in no case: “What never says.”",
  ]);
});

test("describeProof() tells the facts that are so in a case, and no others", () => {
  const when: Condition = {
    all: [{ judgement: "water", is: "good" }, { fact: "flooded" }, { not: { fact: "fenced" } }],
  };
  const unfair = withRules(limitRule("unfair", "must", { cap: "fair" }, when));
  expect(linesOf(unfair, "monotone")).toContain("            Case: The water: Fair; The garden was flooded.");
});

test.each([
  [6, "  All 4,096 cases; 84 evaluated, the others are the same under other names."],
  [10, "  All 1,048,576 cases, as 286 histograms of exchangeable judgements."],
])("describeProof() groups the figures of the cases of %i judgements", (many, line) => {
  const small = smallFramework();
  const ids = Array.from({ length: many }, (_none, place) => `aspect-${place}`);
  const aspects = ids.map((id): Judgement => ({
    id,
    title: id,
    scale: "four",
    basis: "given",
    whenMissing: "block",
  }));
  const framework = {
    ...small,
    judgements: [...aspects, ...small.judgements.filter(({ id }) => id === "garden")],
    groups: { aspects: ids },
    rules: [aggregateRule("must", { type: "lowest" })],
  };
  expect(linesOf(framework, "total")).toContain(line);
});
