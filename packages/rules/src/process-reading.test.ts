import { describe, expect, test } from "vitest";
import type { Process } from "./process.ts";
import { rolesOfAct, samples } from "./process-reading.ts";
import { smallFramework } from "./small-framework.test-data.ts";

const { process } = smallFramework();
const [table] = process.rounds;
const drawn = { sample: { oneIn: 5 } } as const;
const rounds = [
  { id: "table", by: "judge", which: "all" },
  { id: "national", by: "head", which: drawn },
] as const satisfies Process["rounds"];

describe("a process", () => {
  test("samples where second grading or any round is for a sample", () => {
    expect(table?.which).toBe("all");
    expect(samples(process)).toBe(false);
    expect(samples({ ...process, rounds: [{ ...rounds[0], which: { judgements: ["soil"] } }] })).toBe(false);
    expect(samples({ ...process, rounds })).toBe(true);
    const secondGrading = { which: drawn, tolerance: 0, resolve: "worst" } as const;
    expect(samples({ ...process, secondGrading })).toBe(true);
  });

  test("says who may do an act: nobody what it leaves out, and moderate by round", () => {
    expect(rolesOfAct({ ...process, rounds }, "moderate")).toEqual(["judge", "head"]);
    expect(rolesOfAct(process, "settle")).toEqual(["judge"]);
    expect(rolesOfAct(process, "signOff")).toEqual([]);
  });
});
