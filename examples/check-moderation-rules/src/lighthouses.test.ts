import { decide, evolve, foldOwned, initialState } from "@assay/core";
import { checkStream, expectRefused, history, moderationLaws } from "@assay/testkit";
import { describe, expect, test } from "vitest";
import { lighthouses } from "./lighthouses.ts";
import { toldByTheOldSystem } from "./told-by-the-old-system.test-data.ts";

describe("what is true of every review under our rules", () => {
  for (const { name, holds } of moderationLaws(lighthouses, { runs: 25 })) test(name, holds);
});

test("a visitor may not moderate what he proposed", () => {
  const events = history("skerry", toldByTheOldSystem.slice(0, 4));
  const decided = decide(lighthouses)(
    {
      type: "ModerateGrade",
      assessment: "skerry",
      judgement: "keeping",
      round: "moderation",
      grade: "steady",
      reason: "no-change",
      because: "Nothing speaks against it.",
      restsOn: 4,
    },
    foldOwned(evolve, initialState(), events),
    { actor: "vera", at: "2031-03-03T10:00:00.000Z" },
  );
  expectRefused(decided, "ModeratorIsProposer", { judgement: "keeping" });
});

test("what the old system recorded is told with all that was wrong with it", () => {
  const ndjson = toldByTheOldSystem.map((event) => `${JSON.stringify(event)}\n`).join("");
  expect(checkStream(ndjson, lighthouses).map(({ line, flag }) => [line, flag])).toEqual([
    [5, "ModeratorWasProposer"],
    [6, "DecidedOnSupersededSight"],
  ]);
  expect(checkStream(`${ndjson}no event\n`, lighthouses).at(-1)?.says).toBe(
    "Line 7: it is no JSON object; write one event on each line.",
  );
});
