import { expect, test } from "vitest";
import type { CommandOf } from "../command/commands.ts";
import { answerTo, played } from "./answer.test-data.ts";
import { begunInFull, proposals, twiceCommitted } from "./full-story.test-data.ts";
import { inFullBut, parksInFull, secondEdition } from "./parks-in-full.test-data.ts";
import { assessment, because, overall } from "./precedence/precedence.test-data.ts";

/** The steps that take a sample are second grading and the second round; here nobody has fixed the seed of the latter. */
const halfCommitted = [
  ...begunInFull.filter(({ type }) => type !== "SampleCommitted"),
  twiceCommitted,
  proposals.safety,
  proposals.upkeep,
];
const last: CommandOf<"ProposeGrade"> = {
  type: "ProposeGrade",
  ...overall,
  grade: "fair",
  because,
  evidence: ["gate"],
};
const commit: CommandOf<"CommitSample"> = {
  type: "CommitSample",
  assessment,
  id: "again",
  step: "second",
  seed: "a9".repeat(32),
};

test("the proposal that closes the population waits until the seed of every sample is fixed", () => {
  expect(answerTo(halfCommitted, last, { actor: "vic" })).toBe("SampleUncommitted");
  const committed = played(halfCommitted, [commit, { actor: "cleo" }]);
  expect(answerTo(committed, last, { actor: "vic" })).toBe("accepted");
});

test("a proposal that leaves the population open does not wait", () => {
  expect(answerTo(halfCommitted.slice(0, -1), { ...last, judgement: "upkeep" }, { actor: "vic" })).toBe(
    "accepted",
  );
});

test("a definition that takes a sample nobody can draw any more does not come late", () => {
  const once = inFullBut({ rounds: [{ id: "first", by: "judge", which: "all" }] });
  const closed = [...halfCommitted, proposals.overall];
  const replace = {
    type: "ReplaceFramework",
    assessment,
    to: { ...secondEdition, digest: "b".repeat(64) },
    because,
  } as const;
  const asked = { actor: "hal", framework: once, replacement: parksInFull } as const;
  expect(answerTo(closed, replace, asked)).toBe("SampleUncommitted");
  expect(answerTo(closed.slice(0, -1), replace, asked)).toBe("accepted");
});
