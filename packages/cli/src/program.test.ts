import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { libsql } from "@assay/stores/sqlite";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { assay, json, seed, stream, workFolder } from "./assay.test-data.ts";

const { folder, fresh, edited } = workFolder();

/** An SQLite file, with what the statements make in it. */
function database(statements = "CREATE TABLE any (a)"): string {
  const path = fresh("db");
  const opened = libsql(path, { readOnly: false });
  opened.exec(statements);
  opened.close();
  return path;
}

function freshFolder(): string {
  const path = fresh("folder");
  mkdirSync(path);
  return path;
}

describe("the Leicestershire seed", () => {
  test("goes into SQLite and comes out byte for byte, and once more adds nothing", async () => {
    const database = fresh("db");
    expect(await json("import", seed, "--into", database)).toMatchObject({
      code: 0,
      document: { commits: 286, added: 286 },
    });
    expect(await json("import", seed, "--into", database)).toMatchObject({ code: 0, document: { added: 0 } });
    const out = fresh("ndjson");
    expect((await assay("export", database, "--out", out)).code).toBe(0);
    expect(readFileSync(out, "utf8")).toBe(readFileSync(seed, "utf8"));
    expect(await json("list", database)).toEqual({
      code: 0,
      document: { v: 0, streams: [{ stream, state: "issued", revision: 285 }] },
    });
  });

  test("replays to the seven published grades, with the reconstructed steps marked", async () => {
    const { document } = await json("replay", seed);
    const judgements = document["judgements"] as Record<string, Record<string, unknown>>;
    expect(Object.fromEntries(Object.entries(judgements).map(([id, { value }]) => [id, value]))).toEqual({
      "overall-effectiveness": 3,
      "being-healthy": 3,
      "staying-safe": 3,
      "enjoying-and-achieving": 3,
      "making-a-positive-contribution": 4,
      "achieving-economic-well-being": 3,
      "capacity-to-improve": 4,
    });
    expect(document).toMatchObject({
      stream,
      revision: 285,
      statements: { evidence: 185, gradeStatements: 13 },
      letter: { issuedAt: "2007-12-04" },
      flags: [],
    });
    expect(judgements["overall-effectiveness"]).toMatchObject({
      grade: "good",
      expected: "good",
      departure: null,
      stage: "issued",
      proposals: [{ provenance: "reconstructed" }],
      moderations: [
        { round: "consistency", from: "good", to: "good", reason: "no-change", provenance: "reconstructed" },
      ],
    });
    expect(Object.values(judgements).flatMap(({ areas }) => areas)).toHaveLength(9);
    const { out } = await assay("replay", seed);
    expect(out).toContain("good (inferred)");
    expect(out).toContain("proposed (reconstructed), moderated (reconstructed)");
    expect(out).toContain("it is not the letter of 4 December 2007");
  });

  test("replays to the document that is promised, with all its keys", async () => {
    const { document } = await json("replay", seed);
    const at = "2026-11-23T00:00:00.000Z";
    const how = { at, occurred: "../2007-12-04", provenance: "reconstructed" };
    const whole = ["inadequate", "adequate", "good", "outstanding"];
    const { judgements, framework, letter, ...head } = document as Record<
      string,
      Record<string, Record<string, unknown>>
    >;
    expect(framework).toEqual({
      id: "apa",
      edition: "2007",
      digest: /"digest":"([0-9a-f]{64})"/.exec(readFileSync(seed, "utf8"))?.[1],
    });
    expect(letter).toEqual({
      issuedAt: "2007-12-04",
      digest: expect.stringMatching(/^[0-9a-f]{64}$/) as string,
    });
    expect(head).toMatchObject({
      v: 0,
      stream,
      revision: 285,
      at,
      partial: false,
      provenance: "reconstructed",
    });
    expect(judgements?.["overall-effectiveness"]).toEqual({
      grade: "good",
      value: 3,
      label: "Good",
      stage: "issued",
      provenance: "documented",
      proposals: [
        {
          ...how,
          revision: 280,
          sitting: 1,
          grade: "good",
          by: "reconstructed-inspector",
          because: expect.stringMatching(/^Reconstructed: /) as string,
          evidence: ["oe-01", "oe-02", "oe-03", "oe-04", "oe-05", "oe-06", "oe-07", "oe-08"],
        },
      ],
      moderations: [
        {
          ...how,
          revision: 281,
          round: "consistency",
          from: "good",
          to: "good",
          reason: "no-change",
          by: "reconstructed-moderator",
          because: expect.stringMatching(/^Reconstructed: /) as string,
          evidence: [],
          participants: [],
          sitting: 1,
        },
      ],
      sitting: 1,
      seal: null,
      reveals: [],
      adjudications: [],
      reopenings: [],
      settlement: { ...how, sitting: 1, revision: 282, grade: "good", by: "reconstructed-moderator" },
      expected: "good",
      usual: whole,
      permitted: whole,
      departure: null,
      evidence: ["oe-01", "oe-02", "oe-03", "oe-04", "oe-05", "oe-06", "oe-07", "oe-08"],
      areas: [],
    });
    expect(judgements?.["staying-safe"]?.["areas"]).toEqual([
      {
        id: "ss-a1",
        text: expect.stringMatching(/^Raise the share of referrals/) as string,
        provenance: "documented",
      },
    ]);
    expect((await json("replay", seed, "--at", "r1")).document).toMatchObject({
      letter: null,
      revision: 1,
      at,
    });
  });

  test("has no grades before the proposals, and none to be read by a claimed time before it", async () => {
    const { document } = await json("replay", seed, "--at", "r200");
    const judgements = Object.values(document["judgements"] as Record<string, Record<string, unknown>>);
    expect(judgements.map(({ grade, stage }) => [grade, stage])).toEqual(
      judgements.map(() => [null, "ungraded"]),
    );
    const early = await json("replay", seed, "--at", "2006", "--time", "occurred");
    expect(early.document).toMatchObject({ revision: 0, letter: null });
    const there = await json("replay", seed, "--at", "2007-12-04", "--time", "occurred");
    expect(there.document).toMatchObject({ revision: 285 });
  });

  test("explains the overall grade as inferred, down to the evidence", async () => {
    const { code, out } = await assay("explain", seed, "--judgement", "overall-effectiveness");
    expect(code).toBe(0);
    expect(out).toMatch(/inferred from five letters/);
    expect(out).toMatch(/oe-01 {2}/);
    expect(out.match(/recorded 2026-11-23T00:00:00\.000Z, reconstructed$/gm)).toHaveLength(3);
    expect(out).toMatch(/^ {8}by reconstructed-issuer, 2007-12-04, .*, documented$/m);
  });

  test("writes the letter as a retelling, and will not overwrite another file", async () => {
    const out = fresh("md");
    expect((await assay("letter", seed, "--out", out)).code).toBe(0);
    const letter = readFileSync(out, "utf8");
    expect(letter).toMatch(/^> This is a retelling for demonstration/);
    expect(letter.match(/^\*\*Grade \d: /gm)).toHaveLength(7);
    expect(letter.match(/^### Areas for development$/gm)).toHaveLength(2);
    expect(letter.match(/^### Area for development$/gm)).toHaveLength(4);
    expect(letter).toContain("side by side (in part). What the joint area review concluded was weighed");
    expect(letter).toContain("We passed on our initial findings to the joint area review team.");
    expect(letter).toMatch(/^The grade under .* section 138 of the Education and Inspections Act 2006/m);
    expect(letter).toMatch(/^The Audit Commission will receive it for the children and young people block/m);
    expect(letter).toMatch(/^Juliet Winstanley\\\nDivisional Manager, Local Services Inspection$/m);
    writeFileSync(out, "mine");
    expect((await assay("letter", seed, "--out", out)).code).toBe(2);
    expect(readFileSync(out, "utf8")).toBe("mine");
    expect((await assay("letter", seed, "--out", out, "--force")).code).toBe(0);
  });

  test("tells its events in order", async () => {
    const { document } = await json("timeline", seed);
    const entries = document["entries"] as readonly { readonly type: string; readonly says: string }[];
    expect(entries).toHaveLength(285);
    // The first event of each type that the record has.
    const says = new Map(entries.toReversed().map((entry) => [entry.type, entry.says]));
    expect(Object.fromEntries(says)).toMatchObject({
      AssessmentOpened: "Assessment of Leicestershire County Council opened, cycle 2007",
      TeamAssigned: expect.stringContaining("reconstructed-moderator (moderator)") as string,
      AssessmentLinked: "Linked to 2006 annual performance assessment: preceded-by",
      SourceReceived: "Source received: the council's review of its Children and Young People's Plan of 2006",
      FindingsShared: "Findings shared with joint area review team: initial findings",
      EvidenceRecorded: expect.stringMatching(
        /^Statement of a grade oe-01 for Overall effectiveness of children's services: /,
      ) as string,
      EvidenceRelated: expect.stringMatching(/^Evidence \S+ \S+ \S+$/) as string,
      NarrativeWritten: "Overall effectiveness of children's services: narrative written",
      AreaForDevelopmentIdentified: expect.stringMatching(
        /^Being healthy: area for development bh-a1 identified: /,
      ) as string,
      GradeProposed: "Being healthy: 3 Good proposed",
      GradeModerated: "Being healthy: 3 Good upheld in the round “consistency”",
      JudgementSettled: "Being healthy: settled at 3 Good",
      RatingDesignated: expect.stringMatching(
        /^Overall effectiveness of children's services: designated as performance rating/,
      ) as string,
      RatingConveyed: expect.stringMatching(
        /^Overall effectiveness of children's services: conveyance of the grade to Audit Comm.* announced$/,
      ) as string,
      LetterIssued: "Letter issued, dated 4 December 2007",
    });
    const { out } = await assay("timeline", seed);
    expect(out).not.toMatch(/Gareth|Juliet/);
    expect(out.match(/ {2}reconstructed {2}/g)).toHaveLength(30);
  });
});

describe("a moment to read as at", () => {
  test.each([
    ["r285", "recorded", 285],
    ["2026-11-23T00:00Z", "recorded", 285],
    ["2026-11-23T00:00:00Z", "recorded", 285],
    ["2026-11-23T00:00:00.000Z", "recorded", 285],
    ["2026-11-22T23:59:59Z", "recorded", 0],
    ["2026-11", "recorded", 285],
    ["2007-12-03", "occurred", 0],
  ])("%s, %s, is revision %i", async (at, time, revision) => {
    const asked = at.startsWith("r") ? [] : ["--time", time];
    expect(await json("replay", seed, "--at", at, ...asked)).toMatchObject({
      code: 0,
      document: { revision },
    });
  });

  test("cuts timelines and letters as well", async () => {
    const { document } = await json("timeline", seed, "--at", "r20");
    expect(document["entries"]).toHaveLength(20);
    const out = fresh("md");
    await assay("letter", seed, "--at", "r284", "--out", out);
    expect(readFileSync(out, "utf8")).toContain("DRAFT: this letter has not been issued.");
  });
});

describe("on a machine whose clock is behind the record", () => {
  beforeEach(() => void vi.useFakeTimers({ toFake: ["Date"], now: new Date("2020-01-01T00:00:00Z") }));
  afterEach(() => void vi.useRealTimers());

  test("the record is read, and taken in with a word about it", async () => {
    expect((await assay("replay", seed)).code).toBe(0);
    const database = fresh("db");
    const { code, out } = await assay("import", seed, "--into", database);
    expect([code, out]).toEqual([
      0,
      expect.stringMatching(/which this machine's clock has not reached\.\n$/),
    ]);
    expect((await assay("replay", database)).code).toBe(0);
  });
});

describe("bad input", () => {
  const rows: readonly (readonly [string, () => string[], number, string])[] = [
    ["a truncated file", () => ["replay", edited((text) => text.slice(0, -200))], 1, "NotSealed"],
    [
      "a hand-edited file",
      () => ["replay", edited((text) => text.replace("consistently so", "inconsistently so"))],
      1,
      "ChainBroken",
    ],
    [
      "an unknown event",
      () => ["replay", edited((text) => text.replace('"type":"LetterIssued"', '"type":"LetterBurnt"'))],
      1,
      "RecordUndecodable",
    ],
    [
      "a file without its seal",
      () => [
        "replay",
        edited((text) => text.slice(text.indexOf("\n") + 1, text.lastIndexOf('{"commits"'))),
        "--stream",
        stream,
      ],
      1,
      "NotSealed",
    ],
    ["a missing file", () => ["replay", join(folder, "none.ndjson")], 2, "Usage"],
    ["a folder for a file", () => ["replay", freshFolder()], 2, "Usage"],
    ["a folder to import", () => ["import", freshFolder(), "--into", fresh("db")], 2, "Usage"],
    ["a folder to write over", () => ["letter", seed, "--out", freshFolder()], 2, "Usage"],
    ["a folder to replace", () => ["letter", seed, "--out", freshFolder(), "--force"], 2, "Usage"],
    [
      "a folder to write in that is not there",
      () => ["letter", seed, "--out", join(folder, "none", "a.md")],
      2,
      "Usage",
    ],
    ["an unknown verb", () => ["repla", seed], 2, "Usage"],
    ["no verb", () => [], 2, "Usage"],
    ["an unknown assessment", () => ["replay", seed, "--stream", "northmere-2007"], 2, "Usage"],
    ["an unknown judgement", () => ["explain", seed, "--judgement", "staying-sane"], 2, "Usage"],
    ["a revision that is not there", () => ["replay", seed, "--at", "r286"], 2, "Usage"],
    ["a position that is not there", () => ["replay", seed, "--at", "p286"], 2, "Usage"],
    ["no moment", () => ["replay", seed, "--at", "yesterday"], 2, "Usage"],
    ["an unknown time", () => ["replay", seed, "--at", "2007", "--time", "wished"], 2, "Usage"],
    ["a kind of time without a date", () => ["replay", seed, "--time", "occurred"], 2, "Usage"],
    [
      "a kind of time with a revision",
      () => ["replay", seed, "--at", "r57", "--time", "occurred"],
      2,
      "Usage",
    ],
    ["a database to import", () => ["import", database(), "--into", fresh("db")], 2, "Usage"],
    [
      "a folder to import into that is not there",
      () => ["import", seed, "--into", join(folder, "none", "a.db")],
      2,
      "Usage",
    ],
    ["a database of others", () => ["replay", database("CREATE TABLE theirs (a)")], 2, "StorageFailed"],
    [
      "a database of others to import into",
      () => ["import", seed, "--into", database("CREATE TABLE theirs (a)")],
      2,
      "StorageFailed",
    ],
    [
      "a log that is not there",
      () => ["export", seed, "--out", fresh("ndjson"), "--log", "made-up"],
      2,
      "Usage",
    ],
    ["a database that is none", () => ["import", seed, "--into", edited((text) => text)], 2, "StorageFailed"],
  ];

  test.each(rows)("%s is told with what, where and how to mend it", async (_name, argv, exit, code) => {
    const asked = argv();
    const told = await json(...asked);
    expect([told.code, told.document]).toMatchObject([exit, { v: 0, error: { code } }]);
    expect((told.document["error"] as { fix: string }).fix).not.toBe("");
    const { out, err } = await assay(...asked);
    expect(out).toBe("");
    expect(err).not.toMatch(/\n\s+at /);
    expect(err).not.toBe("");
  });

  test("a folder where a file is wanted is called one", async () => {
    expect((await assay("replay", folder)).err).toMatch(/^Cannot read ".*": it is a folder.*; name an/);
    const out = await assay("letter", seed, "--out", folder, "--format", "markdown");
    expect(out.err).toMatch(/^Cannot write ".*": it is a folder; name a file in it\.\n$/);
    const nowhere = await assay("letter", seed, "--out", join(folder, "nowhere", "letter.md"));
    expect(nowhere.err).toMatch(/there is no folder ".*"; name a file in a folder that is there\.\n$/);
  });

  test("a failure of the record names the file that it is in", async () => {
    const path = edited((text) => text.slice(0, -200));
    expect((await assay("replay", path)).err).toMatch(new RegExp(`^${path}: Cannot read the export: `));
  });

  test("what stands beside the lines of a database is not believed", async () => {
    const path = fresh("db");
    await assay("import", seed, "--into", path);
    const before = await json("replay", path);
    const edit = libsql(path, { readOnly: false });
    edit.exec("UPDATE commits SET stream = 'hidden' WHERE place % 4294967296 = 285");
    edit.close();
    expect(await json("replay", path, "--stream", stream)).toEqual(before);
    expect(await json("list", path)).toMatchObject({ document: { streams: [{ stream, revision: 285 }] } });
  });

  test("a database that was edited is told with the place", async () => {
    const path = fresh("db");
    await assay("import", seed, "--into", path);
    const database = libsql(path, { readOnly: false });
    database.exec("UPDATE commits SET line = replace(line, 'consistently so', 'inconsistently so')");
    database.close();
    expect(await json("replay", path)).toMatchObject({
      code: 1,
      document: { error: { code: "StorageDamaged", where: path } },
    });
  });

  test("an unknown verb is answered with the one that was meant", async () => {
    expect((await assay("repla", seed)).err).toContain("did you mean replay?");
  });

  test("a file that could not be put in its place is taken away again", async () => {
    await assay("letter", seed, "--out", freshFolder(), "--force");
    expect(readdirSync(folder).filter((name) => name.endsWith(".part"))).toEqual([]);
  });

  test("a refused import leaves nothing half-written", async () => {
    const database = fresh("db");
    const bad = edited((text) => text.replace('"type":"LetterIssued"', '"type":"LetterBurnt"'));
    expect((await assay("import", bad, "--into", database)).code).toBe(1);
    expect(existsSync(database)).toBe(false);
    expect(readdirSync(folder).filter((name) => name.endsWith(".part"))).toEqual([]);
  });

  test("a definition that is missing is told, where the seal is let pass", async () => {
    const path = edited((text) => text.slice(text.indexOf("\n") + 1, text.lastIndexOf('{"commits"')));
    const database = fresh("db");
    expect(await json("import", path, "--into", database, "--unsealed")).toMatchObject({
      code: 1,
      document: { error: { code: "FrameworkNotInLog" } },
    });
    expect(existsSync(database)).toBe(false);
  });

  test("an import out of order is refused and changes nothing", async () => {
    const database = fresh("db");
    await assay("import", seed, "--into", database);
    const before = fresh("db");
    copyFileSync(database, before);
    const lines = readFileSync(seed, "utf8").split("\n");
    const path = fresh("ndjson");
    writeFileSync(path, `${lines.slice(100, 110).join("\n")}\n${lines.slice(120, 121).join("\n")}\n`);
    expect((await assay("import", path, "--into", database, "--unsealed")).code).toBe(1);
    expect(await json("list", database)).toMatchObject({ document: { streams: [{ revision: 285 }] } });
  });
});
