import { writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { apa2007 } from "@assay/frameworks/apa-2007";
import { describe, expect, test } from "vitest";
import { assay, json, seed, stream, workFolder } from "./assay.test-data.ts";

const { fresh } = workFolder();
const outcomes = (name: string): string =>
  fileURLToPath(new URL(`../../../seeds/outcomes/${name}.csv`, import.meta.url));

/** A table of hygiene ratings in a file. */
function table(...lines: readonly string[]): string {
  const path = fresh("csv");
  writeFileSync(path, ["hygiene,structure,confidence-in-management,rating,cases", ...lines, ""].join("\n"));
  return path;
}

/** A framework in a file. */
function definition(framework: object): string {
  const path = fresh("json");
  writeFileSync(path, JSON.stringify(framework));
  return path;
}

describe("backtest", () => {
  test("prints the document that its contract names", async () => {
    const { code, document } = await json("backtest", "cms-five-star@2017", outcomes("cms-five-star"));
    expect(code).toBe(0);
    expect(document).toMatchObject({
      v: 0,
      framework: { id: "cms-five-star", edition: "2017" },
      cases: 15_655,
      judged: 15_521,
      agreement: 15_519,
      withinUsual: 15_519,
      withinPermitted: 15_519,
      meanPermitted: 1,
      onLimited: { cases: 0, agreement: 0 },
      ceiling: 15_519,
      misfits: [
        { expected: "4", published: "3", cases: 1, explainedBy: ["special-focus"] },
        { expected: "5", published: "3", cases: 1, explainedBy: ["special-focus"] },
      ],
      unseen: ["special-focus-limits-the-overall"],
      withoutOutcome: [],
    });
    const dropped = (document["mutants"] as readonly { change: string; agreement: number }[]).find(
      ({ change }) => change === 'The rule "one-star-health-inspection-limits-the-overall" is left out.',
    );
    expect(dropped?.agreement).toBe(15_245);
  });

  test("tells shares with their counts, and never rounds up", async () => {
    const { out } = await assay("backtest", "cms-five-star@2017", outcomes("cms-five-star"));
    expect(out).toContain("in 15655 published cases, 15521 of them judged.");
    expect(out).toMatch(/published as expected +15519 +99\.98 %/);
    expect(out).toMatch(/Not seen, for as many agree without it: special-focus-limits-the-overall\./);
  });

  test("tells the cases that limits alone decide, and those that were published at it", async () => {
    const { out } = await assay("backtest", "ofsted-sccif@2017", outcomes("ofsted-sccif"));
    expect(out).toContain("In 81 cases limits alone leave one grade; 81 were published at it, 100.00 %.");
    expect(out).toContain("3.75 grades are permitted in the mean.");
    expect(out).toContain("46 cases depart from what the rules expect:");
  });

  test("counts rows without an outcome and tells their lines", async () => {
    const path = table("0,0,0,5,3", ",,,,7", "0,0,0,,2");
    const { document } = await json("backtest", "fhrs@2010", path);
    expect(document).toMatchObject({ cases: 12, judged: 3, withoutOutcome: [{ line: 4, cases: 2 }] });
    expect((await assay("backtest", "fhrs@2010", path)).out).toContain("line 4, 2 cases");
  });

  test("says that nothing is judged where nothing is", async () => {
    const { code, out } = await assay("backtest", "fhrs@2010", table());
    expect([code, out]).toEqual([0, expect.stringContaining("No case is judged.")]);
    expect(out).not.toContain("NaN");
  });

  test("tells everything that is wrong with a table, by line, and counts nothing", async () => {
    const path = table('0,"0\n",0,5,3', "0,0,7,5,-1", "0,0", '0,"0,0,5,1');
    const { code, document } = await json("backtest", "fhrs@2010", path);
    expect(code).toBe(1);
    const { error } = document as { error: { code: string; rows: readonly { line: number }[] } };
    expect([error.code, error.rows.map(({ line }) => line)]).toEqual(["BadRows", [4, 4, 5, 6]]);
    const { err } = await assay("backtest", "fhrs@2010", path);
    expect(err).toContain('Cannot read line 4, column "confidence-in-management": "7" is no grade of it;');
    expect(err).toContain("its quotation marks do not close");
  });

  test("refuses what cannot be tested", async () => {
    const none = await assay("backtest", "ofsted-ilacs@2026", outcomes("ofsted-ilacs"));
    expect([none.code, none.err]).toEqual([2, expect.stringContaining("it has no outcome")]);
    const missing = await assay("backtest", "fhrs@2010", fresh("csv"));
    expect([missing.code, missing.err]).toEqual([2, expect.stringContaining("there is no such file")]);
    const edition = await assay("backtest", "fhrs@2011", outcomes("fhrs"));
    expect([edition.code, edition.err]).toEqual([2, expect.stringContaining("no such edition")]);
  });
});

describe("compare", () => {
  const [first, ...others] = apa2007.rules;
  const corrected = definition({
    ...apa2007,
    edition: "2007-corrected",
    rules: [{ ...first, aggregate: { type: "highest" } }, ...others],
  });

  test("tells in how many cases editions differ, with the smallest", async () => {
    const { code, document } = await json("compare", "cms-five-star@2017", "cms-five-star@2022");
    expect(code).toBe(0);
    const [, overall] = document["judgements"] as readonly {
      differing: { cases: number; smallest: { to: { expected: string | null } } };
    }[];
    expect(overall).toMatchObject({
      judgement: "overall",
      by: { way: "exhaustive", cases: 864, withNonGrade: 364 },
      differing: { cases: 565, smallest: { from: { expected: "1" }, to: { expected: null } } },
    });
    const stars = await assay("compare", "cms-five-star@2017", "cms-five-star@2022");
    expect(stars.out).toContain("in 432 cases it is not judged where it was");
    expect(stars.out).toContain(
      "in 133 cases a worse grade is expected: 3 stars expected, now 2 stars expected.",
    );
    const { out } = await assay("compare", "apa@2007", corrected);
    expect(out).toContain("from apa@2007 to apa@2007-corrected");
    expect(out).toContain("a better grade is expected");
  });

  test("lists the issued letters that a corrected edition touches", async () => {
    const { code, document } = await json("compare", "apa@2007", corrected, "--over", seed);
    expect(code).toBe(0);
    expect(document).toMatchObject({ over: seed, compared: 1, notCompared: [] });
    expect(document["affected"]).toMatchObject([
      {
        assessment: stream,
        judgements: [
          {
            judgement: "overall-effectiveness",
            differ: ["expected"],
            standing: "same",
            from: { expected: "good" },
            to: { expected: "outstanding" },
          },
        ],
      },
    ]);
    const { out } = await assay("compare", "apa@2007", corrected, "--over", seed);
    expect(out).toContain("Of 1 letter issued under apa@2007, apa@2007-corrected says something else of 1:");
    expect(out).toMatch(/good expected; usual .* outstanding expected/);
  });

  test("says of which assessments nothing can be said, and that others are touched by nothing", async () => {
    const same = await assay("compare", "apa@2007", "apa@2007", "--over", seed);
    expect([same.code, same.out]).toEqual([0, expect.stringContaining("apa@2007 says the same.")]);
    const other = await assay("compare", corrected, "apa@2007", "--over", seed);
    expect(other.out).toMatch(
      /Not compared:\n {2}leicestershire-2007: it is under another definition, apa@2007/,
    );
  });

  test("refuses frameworks that share nothing", async () => {
    const { code, err } = await assay("compare", "fhrs@2010", "apa@2007");
    expect([code, err]).toEqual([
      2,
      expect.stringContaining("they share no judgement with rules on the same grades"),
    ]);
  });
});
