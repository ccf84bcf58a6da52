import { readFileSync, writeFileSync } from "node:fs";
import { encodeCommit, exportNdjson, memoryStore, noLeaf, type Commit } from "@assay/core";
import { beforeAll, describe, expect, test } from "vitest";
import { assay, json, seed, stream, workFolder } from "./assay.test-data.ts";
import { lastYear, logOfLives, thisYear } from "./lives.test-data.ts";

const { fresh } = workFolder();
const source = fresh("ndjson");
beforeAll(async () => writeFileSync(source, await logOfLives()));

describe("status", () => {
  test("says what each judgement waits for, and what keeps the letter back", async () => {
    const { code, document } = await json("status", source, "--stream", thisYear);
    expect([code, document]).toMatchObject([
      0,
      {
        v: 0,
        stream: thisYear,
        state: "open",
        judgements: [
          {
            judgement: "care",
            stage: "proposed",
            awaits: [
              { step: "second-grade" },
              { step: "reveal" },
              { step: "draw-sample", sample: "national" },
              { step: "settle" },
            ],
          },
          {
            judgement: "building",
            stage: "ungraded",
            awaits: [
              { step: "commit-sample", sample: "national" },
              { step: "propose" },
              { step: "draw-sample", sample: "national" },
              { step: "settle" },
            ],
          },
        ],
        letter: { next: "first", blocks: [{ requirement: "all-settled", judgements: ["care", "building"] }] },
      },
    ]);
    const { out } = await assay("status", source, "--stream", thisYear);
    expect(out).toContain("Northmere Home: Inspection of homes, cycle 2026 (open)");
    expect(out).toContain("a second grade is to be given, without sight of the first; then both grades");
    expect(out).toContain("- Not every judgement is settled: Care, The building.");
  });

  test("says that the letter of the seed has been issued, and what it waited for before", async () => {
    expect((await assay("status", seed)).out).toContain("The letter has been issued");
    expect(await json("status", seed, "--at", "r284")).toMatchObject({
      document: { letter: { next: "first", blocks: [] }, at: "2026-11-23T00:00:00.000Z" },
    });
    expect(await json("status", seed, "--at", "r266")).toMatchObject({
      document: { letter: { blocks: [{ requirement: "all-settled" }] } },
    });
  });

  test("tells deadlines as at the day that is asked for", async () => {
    expect(await json("status", source, "--stream", lastYear, "--at", "2025-05-09")).toMatchObject({
      document: { at: "2025-05-09T23:59:59.999Z", state: "issued" },
    });
  });
});

describe("trail", () => {
  test("tells every step of a grade, and how the draft differs from the letter", async () => {
    const { document } = await json("trail", source, "--stream", lastYear, "--judgement", "care");
    expect(document).toMatchObject({
      v: 0,
      judgements: [
        {
          judgement: "care",
          steps: [
            { act: "proposed" },
            { act: "sealed" },
            { act: "revealed", second: { key: "fair" } },
            { act: "adjudicated", direction: "lowered" },
            { act: "settled" },
            { act: "issued", to: { key: "fair" } },
            { act: "reopened", ground: "challenge" },
            { act: "revised", direction: "raised", sitting: 2 },
            { act: "settled", sitting: 2 },
            { act: "issued", to: { key: "good" } },
          ],
          differs: false,
          changes: 2,
          changedBy: ["third-1", "inspector-1"],
        },
      ],
      drafts: [{ id: "d1", changes: { sections: [{ judgement: "care" }] } }],
    });
    const { out } = await assay("trail", source, "--stream", lastYear);
    expect(out).toMatch(/Good and Fair opened: a third person is to decide/);
    expect(out).toMatch(/lowered from Good to Fair in the round national .*Evidence was misread\./);
    expect(out).toMatch(/moderator-1, moderator-2/);
    expect(out).toMatch(/d1 .*not sent .*Care: 1 of its paragraphs \(letter of 2025-05-01\)/);
  });

  test("marks the steps of the seed that are reconstructed, and says what that means", async () => {
    const { out } = await assay("trail", seed, "--judgement", "staying-safe");
    expect(out).toContain("Good proposed (reconstructed)");
    expect(out).toContain("issued at Good (documented)");
    expect(out).toContain("reconstructed: no source tells it");
  });
});

describe("picture", () => {
  test("takes all assessments of several sources", async () => {
    const { document } = await json("picture", source, seed, "--at", "2026-11-23T12:00:00.000Z");
    const { distributions, caseload } = document as {
      distributions: readonly { framework: string; judgement: string; cycle: string; grades: unknown }[];
      caseload: readonly { stream: string }[];
    };
    expect(caseload.map((each) => each.stream)).toEqual([lastYear, thisYear, stream]);
    expect(distributions.filter(({ framework }) => framework === "homes")).toMatchObject([
      { judgement: "care", cycle: "2025", grades: [{ count: 0 }, { count: 0 }, { count: 1 }], notIssued: 0 },
      { judgement: "care", cycle: "2026", notIssued: 1 },
      { judgement: "building", cycle: "2025", grades: [{ count: 0 }, { count: 1 }, { count: 0 }] },
      { judgement: "building", cycle: "2026", notIssued: 1 },
    ]);
    expect(document).toMatchObject({
      v: 0,
      graders: { leftOut: 14, moderators: [{ of: "moderator-1", graded: 1, lowered: 1 }, {}] },
    });
    const { out } = await assay("picture", source, seed);
    expect(out).toContain("Issued grades under homes, worst first");
    expect(out).toMatch(/a1 .*met \(2026\): All carers are trained\./);
    expect(out).toContain("14 reviews of grades are not counted");
  });

  test("reads as at a claimed time, and leaves out what was not there yet", async () => {
    const asked = ["picture", seed, "--at", "2007-12-31", "--time", "occurred"];
    expect(await json(...asked)).toMatchObject({ code: 0, document: { caseload: [{ state: "issued" }] } });
    expect(await json("picture", seed, "--at", "2007-12-31")).toMatchObject({ document: { caseload: [] } });
  });

  test("counts no assessment twice", async () => {
    const { code, err } = await assay("picture", source, source);
    expect([code, err]).toEqual([2, expect.stringContaining(`Cannot count "${lastYear}" twice`)]);
    expect((await assay("picture", seed, "--at", "r5")).code).toBe(2);
    expect((await assay("picture", seed, "--at", "2007", "--time", "wished")).code).toBe(2);
  });
});

describe("sample", () => {
  test("draws again from the seed, and verifies", async () => {
    expect(await json("sample", source, "--stream", lastYear, "--verify")).toMatchObject({
      code: 0,
      document: {
        v: 0,
        verified: true,
        samples: [{ id: "s1", drawn: { judgements: ["building"] }, drawnAgain: ["building"], problems: [] }],
      },
    });
    expect((await assay("sample", seed, "--verify")).code).toBe(0);
  });

  test("ends with 1 where a sample does not verify, and only where that was asked for", async () => {
    const path = fresh("ndjson");
    writeFileSync(path, await redrawn());
    const asked = ["sample", path, "--stream", lastYear];
    expect(await json(...asked)).toMatchObject({ code: 0, document: { verified: false } });
    expect(await json(...asked, "--verify")).toMatchObject({
      code: 1,
      document: { verified: false, samples: [{ problems: ["drawn-differs"] }] },
    });
    expect((await assay(...asked, "--verify")).out).toContain("the seed draws others");
  });
});

describe("replay and letter after a letter took another's place", () => {
  test("show the letter that stands, the second grade and the sitting", async () => {
    const { document } = await json("replay", source, "--stream", lastYear);
    expect(document).toMatchObject({
      state: "issued",
      letter: { issuedAt: "2025-05-20" },
      judgements: { care: { sitting: 2, reveals: [{ first: "good" }], adjudications: [{ to: "fair" }] } },
    });
    const { out } = await assay("replay", source, "--stream", lastYear);
    expect(out).toMatch(
      /issued, sitting 2 .*proposed, two grades opened: to-adjudicate, adjudicated, reopened, proposed/,
    );
    const path = fresh("md");
    await assay("letter", source, "--stream", lastYear, "--out", path);
    expect(readFileSync(path, "utf8")).toMatch(
      /^This letter takes the place of the letter of 1 May 2025, which had the digest [0-9a-f]{64}\./,
    );
  });

  test("say that judgements are reopened, in between", async () => {
    const { document } = await json("timeline", source, "--stream", lastYear);
    const entries = document["entries"] as readonly { readonly type: string; readonly revision: number }[];
    const at = `r${entries.find(({ type }) => type === "AssessmentReopened")?.revision ?? 0}`;
    const { out } = await assay("replay", source, "--stream", lastYear, "--at", at);
    expect(out).toContain(", reopened");
    expect(out).toContain("it stands until another takes its place");
    const asked = ["letter", source, "--stream", lastYear, "--at", at, "--out", fresh("md")];
    expect((await assay(...asked)).out).toMatch(
      /^The draft of the letter that takes the place of the one of 2025-05-01/,
    );
  });
});

describe("a source of several assessments", () => {
  test.each(["status", "trail", "sample"])("%s asks which one, and names them", async (verb) => {
    const { code, err } = await assay(verb, source);
    expect([code, err]).toEqual([2, expect.stringContaining(`--stream: ${lastYear}, ${thisYear}`)]);
  });
});

describe("help", () => {
  test.each(["status", "trail", "picture", "sample"])("of %s has an example", async (verb) => {
    const { code, out } = await assay(verb, "--help");
    expect([code, out.includes(`$ assay ${verb} `)]).toEqual([0, true]);
    expect(await json(verb, "--help")).toEqual({ code: 0, document: { v: 0, help: out } });
  });

  test("an unknown judgement of a trail is told with those that there are", async () => {
    const { code, err } = await assay("trail", seed, "--judgement", "staying-sane");
    expect([code, err]).toEqual([2, expect.stringContaining("use one of overall-effectiveness")]);
  });
});

/** The log with another draw in it, chained and sealed anew, as somebody who controls a store could write it. */
async function redrawn(): Promise<string> {
  const store = memoryStore({ clock: () => new Date().toISOString(), newId: () => "" });
  const leaves = new Map<string, string>();
  for (const line of readFileSync(source, "utf8").split("\n").slice(0, -2)) {
    const edited = line.replace('"drawn":["building"]', '"drawn":["care"]');
    const commit = JSON.parse(edited) as Commit;
    const encoded = encodeCommit({ ...commit, prev: leaves.get(commit.stream) ?? noLeaf });
    if (encoded._tag === "Left") throw new Error(encoded.left.message);
    leaves.set(commit.stream, encoded.right.leaf);
    await store.append(commit.log, [encoded.right.line])();
  }
  const exported = await exportNdjson(store, "homes")();
  if (exported._tag === "Left") throw new Error(JSON.stringify(exported.left));
  return exported.right;
}
