import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { beforeAll, describe, expect, test } from "vitest";
import * as z from "zod";
import { assay, json, seed, workFolder } from "./assay.test-data.ts";
import { homes } from "./homes.test-data.ts";
import { run } from "./program.ts";

const { fresh, folder } = workFolder();

const team = ["inspector", "moderator", "lead", "issuer"].map((role) => ({
  actor: `${role}-1`,
  kind: "person",
  roles: [role],
}));
const evidence = {
  type: "RecordEvidence",
  actor: "inspector-1",
  kind: "evidence",
  judgements: ["staying-safe"],
  statement: "Referrals are screened within a day.",
  source: { name: "not stated", class: "not-stated" },
  polarity: "strength",
  comparisons: [],
};
const opening = [
  {
    type: "OpenAssessment",
    assessment: "northmere",
    body: { name: "Northmere", identifiers: [] },
    cycle: "2007",
    actor: "lead-1",
  },
  { type: "AssignTeam", assessment: "northmere", members: team, actor: "lead-1" },
  { ...evidence, assessment: "northmere", id: "e1" },
];
const grade = { judgement: "staying-safe", grade: "good", because: "Seen on the visit." };
const propose = { type: "ProposeGrade", ...grade, evidence: ["e1"], actor: "inspector-1" };

/** A file of commands, one on each line. */
function fileOf(...lines: readonly (object | string)[]): string {
  const path = fresh("ndjson");
  const text = lines.map((line) => (typeof line === "string" ? line : JSON.stringify(line))).join("\n");
  writeFileSync(path, `${text}\n`);
  return path;
}

/** The definition of a framework of another body. */
function otherFramework(): string {
  const path = fresh("json");
  writeFileSync(path, JSON.stringify(homes));
  return path;
}

/** A record of one assessment, with a team and a piece of evidence. */
async function opened(): Promise<string> {
  const database = fresh("db");
  const { code, err } = await assay("run", database, fileOf(...opening), "--framework", "apa@2007");
  if (code !== 0) throw new Error(err);
  return database;
}

async function exported(database: string): Promise<string> {
  const out = fresh("ndjson");
  await assay("export", database, "--out", out);
  return readFileSync(out, "utf8");
}

describe("run", () => {
  test("makes the file, takes the framework in, and fills in what a moderation rests on", async () => {
    const database = await opened();
    const moderate = {
      type: "ModerateGrade",
      ...grade,
      round: "consistency",
      reason: "no-change",
      actor: "moderator-1",
    };
    const settle = { type: "SettleJudgement", judgement: "staying-safe", actor: "lead-1" };
    const commands = fileOf(propose, moderate, settle);
    expect(await json("run", database, commands)).toEqual({
      code: 0,
      document: {
        v: 0,
        source: database,
        log: "apa",
        dryRun: false,
        lines: 3,
        committed: 3,
        events: 3,
        refused: [],
        stoppedAt: null,
      },
    });
    const { document } = await json("replay", database);
    expect(document).toMatchObject({ judgements: { "staying-safe": { grade: "good", stage: "settled" } } });
  });

  test("reports every refused line with its number, half-applies none, and goes on", async () => {
    const database = await opened();
    const commands = fileOf(
      { ...propose, grade: "splendid" },
      "",
      propose,
      propose,
      "no command",
      { ...propose, type: "ProposeGrad" },
      { ...propose, judgement: "being-healthy", evidence: ["e1", "e2"] },
      { ...propose, actor: undefined },
      { ...propose, judgement: "being-healthy", because: 7 },
      '{"type":"ProposeGrade","judgement":"being-healthy","judgement":"staying-safe","actor":"inspector-1"}',
      { ...propose, judgement: "being-healthy" },
    );
    const { code, document } = await json("run", database, commands);
    expect([code, document]).toMatchObject([1, { lines: 10, committed: 2, events: 2, stoppedAt: null }]);
    const refused = document["refused"] as readonly { readonly line: number; readonly code: string }[];
    expect(refused.map(({ line, code: why }) => [line, why])).toEqual([
      [1, "GradeUnknown"],
      [4, "AlreadyProposed"],
      [5, "LineUnreadable"],
      [6, "LineUnreadable"],
      [7, "EvidenceUnknown"],
      [8, "LineUnreadable"],
      [9, "CommandMalformed"],
      [10, "LineUnreadable"],
    ]);
    const { out } = await assay("run", database, fileOf(propose, { ...propose, type: "ProposeGrad" }));
    expect(out).toMatch(
      /^line 1: Cannot propose grade .*; revise that proposal\.\nline 2: .*did you mean "ProposeGrade"\?/,
    );
    expect(await json("list", database)).toMatchObject({ document: { streams: [{ revision: 5 }] } });
  });

  test("stops at the first refused line where that is asked for", async () => {
    const database = await opened();
    const { code, document } = await json("run", database, fileOf(propose, propose, propose), "--stop");
    expect([code, document]).toMatchObject([1, { committed: 1, stoppedAt: 2, refused: [{ line: 2 }] }]);
  });

  test("tries all on a copy, and writes nothing, where that is asked for", async () => {
    const database = await opened();
    const before = await exported(database);
    const { code, document } = await json("run", database, fileOf(propose, propose), "--dry-run");
    expect([code, document]).toMatchObject([1, { dryRun: true, committed: 1, refused: [{ line: 2 }] }]);
    expect(await exported(database)).toBe(before);
    const never = fresh("db");
    expect((await assay("run", never, fileOf(...opening), "--framework", "apa@2007", "--dry-run")).code).toBe(
      0,
    );
    expect(existsSync(never)).toBe(false);
  });

  test("reads standard input where the file is -", async () => {
    const database = await opened();
    let out = "";
    const standardInput = async (): Promise<Uint8Array> => new TextEncoder().encode(JSON.stringify(propose));
    const streams = { out: (text: string) => (out += text), err: () => undefined, standardInput };
    expect(await run(["run", database, "-", "--json"], streams)).toBe(0);
    expect(JSON.parse(out)).toMatchObject({ committed: 1 });
  });

  test("does nothing twice that has a commit id", async () => {
    const database = await opened();
    const commit = "01a205b3-d000-7000-8000-00000000ffff";
    const commands = fileOf({ ...propose, commit });
    expect((await json("run", database, commands)).document).toMatchObject({ committed: 1 });
    expect((await json("run", database, commands)).document).toMatchObject({ committed: 1, refused: [] });
    expect(await json("list", database)).toMatchObject({ document: { streams: [{ revision: 4 }] } });
  });

  test("tells the giver from a field of the same name", async () => {
    const database = await opened();
    const because = "His sister works there.";
    const declared = fileOf(
      { type: "DeclareConflict", because, actor: "inspector-1" },
      { command: { type: "DeclareConflict", because, actor: "moderator-1" }, by: { actor: "lead-1" } },
    );
    expect((await json("run", database, declared)).document).toMatchObject({ committed: 2 });
    const { out } = await assay("timeline", database);
    expect(out).toMatch(/inspector-1 {2}.*inspector-1/);
    expect(out).toMatch(/lead-1 {2}.*moderator-1/);
  });

  test("the same file makes the same bytes where the clock stands still and ids count up", async () => {
    const commands = fileOf(...opening, { ...propose, assessment: "northmere" });
    const made = async (): Promise<string> => {
      const database = fresh("db");
      const asked = ["--framework", "apa@2007", "--clock", "2031-03-03T10:00:00.000Z", "--ids"];
      expect((await assay("run", database, commands, ...asked)).code).toBe(0);
      return exported(database);
    };
    expect(await made()).toBe(await made());
  });

  test("two runs at once record one of two proposals, and the other is told", async () => {
    const database = await opened();
    const commands = fileOf(propose);
    const runs = await Promise.all([json("run", database, commands), json("run", database, commands)]);
    expect(runs.map(({ code }) => code).toSorted((a, b) => a - b)).toEqual([0, 1]);
    expect(await json("list", database)).toMatchObject({ document: { streams: [{ revision: 4 }] } });
  });
});

test("every command that the schema describes is one that a ledger knows, and each line above is one of them", async () => {
  const { document } = await json("schema", "commands");
  const shape = z.fromJSONSchema(document);
  for (const line of [...opening, propose]) expect(shape.safeParse(line).success).toBe(true);
  expect(shape.safeParse({ ...propose, restsOn: 3 }).success).toBe(false);
  expect(shape.safeParse({ ...propose, type: "ProposeGrad" }).success).toBe(false);
});

describe("acts, one by one", () => {
  let database = "";
  beforeAll(async () => {
    database = await opened();
    await assay("run", database, fileOf(propose));
  });

  const given = (...more: readonly string[]): readonly string[] => ["--judgement", "staying-safe", ...more];
  const moderate = (...more: readonly string[]): readonly string[] => [
    "moderate",
    database,
    ...given("--grade", "good", "--reason", "no-change", "--because", "Read again.", ...more),
  ];
  const rows: readonly (readonly [string, () => readonly string[], number, string, RegExp])[] = [
    [
      "an act that the process does not let this person do",
      () => moderate("--actor", "inspector-1"),
      1,
      "RoleMissing",
      /Cannot moderate grade for "northmere": .*"moderator".*; assign the role to the actor/,
    ],
    [
      "an act on what has moved",
      () => moderate("--actor", "moderator-1", "--rests-on", "r3"),
      1,
      "ChangedSinceSeen",
      /look again/,
    ],
    [
      "what is no revision",
      () => moderate("--actor", "moderator-1", "--rests-on", "last"),
      2,
      "Usage",
      /give one like r57/,
    ],
    [
      "a letter before its judgements are settled",
      () => ["issue", database, "--on", "2007-12-04", "--signatory", "lead-1", "--actor", "issuer-1"],
      1,
      "JudgementsUnsettled",
      /unsettled are/,
    ],
    [
      "a letter read up to where it was not",
      () => [
        "issue",
        database,
        "--on",
        "2007-12-04",
        "--signatory",
        "lead-1",
        "--actor",
        "issuer-1",
        "--rests-on",
        "r2",
      ],
      1,
      "ChangedSinceSeen",
      /moved to revision 4/,
    ],
    [
      "an unknown judgement",
      () => [
        "propose",
        database,
        "--judgement",
        "staying-save",
        "--grade",
        "good",
        "--because",
        "x",
        "--actor",
        "inspector-1",
      ],
      2,
      "Usage",
      /did you mean "staying-safe"\?/,
    ],
    [
      "an unknown grade",
      () => ["propose", database, ...given("--grade", "godo", "--because", "x", "--actor", "inspector-1")],
      2,
      "Usage",
      /did you mean "good"\?/,
    ],
    [
      "evidence that does not exist",
      () => [
        "propose",
        database,
        "--judgement",
        "being-healthy",
        "--grade",
        "good",
        "--because",
        "x",
        "--evidence",
        "e9",
        "--actor",
        "inspector-1",
      ],
      1,
      "EvidenceUnknown",
      /"e9"/,
    ],
    [
      "an unknown assessment",
      () => ["settle", database, ...given("--actor", "lead-1", "--stream", "northmore")],
      2,
      "Usage",
      /no such assessment; use northmere/,
    ],
    [
      "an unknown log",
      () => ["settle", database, ...given("--actor", "lead-1", "--log", "apo")],
      2,
      "Usage",
      /choose one with --log: apa/,
    ],
    [
      "an export for a source",
      () => ["settle", seed, ...given("--actor", "lead-1")],
      2,
      "Usage",
      /import an export first: assay import/,
    ],
    [
      "a file that is not there",
      () => ["settle", `${folder}/none.db`, ...given("--actor", "lead-1")],
      2,
      "Usage",
      /assay open .*none\.db --framework/,
    ],
    ["nobody who acts", () => ["settle", database, ...given()], 2, "Usage", /--actor/],
    [
      "an actor that is no id",
      () => ["settle", database, ...given("--actor", "Lead 1")],
      1,
      "CommandMalformed",
      /actor/,
    ],
    [
      "an unknown command",
      () => ["do", database, "ShareFinding", "--data", "{}", "--actor", "lead-1"],
      2,
      "Usage",
      /did you mean "ShareFindings"\?/,
    ],
    [
      "fields that a command lacks",
      () => ["do", database, "ShareFindings", "--data", '{"what":"x"}', "--actor", "lead-1"],
      1,
      "CommandMalformed",
      /"to"/,
    ],
    [
      "a field twice",
      () => ["do", database, "ShareFindings", "--data", '{"what":"x","what":"y"}', "--actor", "lead-1"],
      2,
      "Usage",
      /"what" is there twice/,
    ],
    [
      "a clock that is none",
      () => ["settle", database, ...given("--actor", "lead-1", "--clock", "now")],
      2,
      "Usage",
      /no instant/,
    ],
    ["a team of nobody", () => ["assign", database, "--actor", "lead-1"], 2, "Usage", /--member id=role/],
    [
      "a member twice",
      () => ["assign", database, "--member", "a-1=lead", "--member", "a-1=issuer", "--actor", "lead-1"],
      2,
      "Usage",
      /there twice/,
    ],
    [
      "a name of nobody",
      () => ["assign", database, "--member", "a-1=lead", "--name", "b-1=Jo", "--actor", "lead-1"],
      2,
      "Usage",
      /no such member/,
    ],
    [
      "an identifier without its scheme",
      () => [
        "open",
        database,
        "--stream",
        "x",
        "--body",
        "X",
        "--cycle",
        "1",
        "--identifier",
        "E1",
        "--actor",
        "lead-1",
      ],
      2,
      "Usage",
      /ons=/,
    ],
    [
      "a draft sent nowhere",
      () => ["draft", database, "--id", "d1", "--sent-on", "2007-11-01", "--actor", "lead-1"],
      2,
      "Usage",
      /--sent-to/,
    ],
    [
      "a fact that is perhaps so",
      () => [
        "establish",
        database,
        "--fact",
        "x",
        "--holds",
        "perhaps",
        "--because",
        "x",
        "--actor",
        "lead-1",
      ],
      2,
      "Usage",
      /--holds true/,
    ],
    [
      "an assessment that is there already",
      () => ["open", database, "--stream", "northmere", "--body", "X", "--cycle", "1", "--actor", "lead-1"],
      1,
      "AssessmentAlreadyOpened",
      /northmere/,
    ],
  ];

  test.each(rows)("%s is refused, and nothing is written", async (_name, argv, exit, code, words) => {
    const before = await exported(database);
    const asked = argv();
    expect(await json(...asked)).toMatchObject({ code: exit, document: { error: { code } } });
    const { out, err } = await assay(...asked);
    expect([out, err]).toEqual(["", expect.stringMatching(words)]);
    expect(await exported(database)).toBe(before);
  });

  test("a refused opening leaves no file behind", async () => {
    const path = fresh("db");
    const asked = [
      "open",
      path,
      "--framework",
      "apa@2007",
      "--stream",
      "North mere",
      "--body",
      "X",
      "--cycle",
      "1",
      "--actor",
      "lead-1",
    ];
    expect((await assay(...asked)).code).toBe(1);
    expect([path, `${path}-wal`, `${path}-shm`].map((each) => existsSync(each))).toEqual([
      false,
      false,
      false,
    ]);
  });

  test("an opening in a log of two frameworks asks which one", async () => {
    const path = await opened();
    const open = (stream: string, ...more: readonly string[]): readonly string[] => [
      "open",
      path,
      "--stream",
      stream,
      "--body",
      "X",
      "--cycle",
      "1",
      "--actor",
      "lead-1",
      ...more,
    ];
    expect((await assay(...open("a"))).code).toBe(0);
    expect((await assay(...open("b", "--framework", otherFramework()))).code).toBe(0);
    const { code, err } = await assay(...open("c"));
    expect([code, err]).toEqual([2, expect.stringContaining("name it with --framework: apa@2007, homes@1")]);
    expect((await assay("settle", path, "--judgement", "staying-safe", "--actor", "lead-1")).err).toContain(
      "choose one with --stream: a, b, northmere",
    );
  });
});
