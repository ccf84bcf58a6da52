import { writeFileSync } from "node:fs";
import { beforeAll, describe, expect, test } from "vitest";
import * as z from "zod";
import { assay, json, seed, workFolder } from "./assay.test-data.ts";
import { helpTopics } from "./help-topics.ts";
import { lifeOfActs } from "./life-of-acts.test-data.ts";
import { run } from "./program.ts";
import { verbTable } from "./verb-table.ts";
import { defineVerb } from "./verb.ts";

const { fresh, folder } = workFolder();
const verbs = verbTable.map(({ name }) => name);
const ratings = fresh("csv");
const outcomes = fresh("csv");
const commands = fresh("ndjson");
/** The record that all acts are done in, and that is then read. */
const database = fresh("db");
const exported = fresh("ndjson");

/** A run of each verb that does what is asked, by verb, in the order in which they are run. */
const runs: Readonly<Record<string, () => readonly string[] | Promise<readonly string[]>>> = {
  ...lifeOfActs(database, fresh("json")),
  run: () => [database, commands],
  init: () => [fresh("folder")],
  list: () => [database],
  replay: () => [database],
  explain: () => [database, "--judgement", "care"],
  timeline: () => [database],
  status: () => [database],
  trail: () => [database],
  picture: () => [database],
  letter: () => [database, "--out", fresh("md")],
  view: () => [database, "--out", fresh("html")],
  check: () => ["apa@2007"],
  procedure: () => [database],
  review: () => [database],
  sample: () => [database],
  export: () => [database, "--out", exported],
  import: () => [exported, "--into", fresh("db")],
  frameworks: () => [],
  evaluate: () => ["apa@2007", "--grades", '{"staying-safe":3}'],
  "why-not": () => ["apa@2007", "--grades", '{"staying-safe":3}', "--grade", "outstanding"],
  compare: () => ["apa@2007", "apa@2008"],
  backtest: () => ["fhrs@2010", outcomes],
  agreement: () => [ratings, "--scale", "poor,fair,good"],
  help: () => ["exit-codes"],
  schema: () => ["replay"],
  completion: () => ["bash"],
};

/** What each verb printed. */
const printed = new Map<string, Awaited<ReturnType<typeof json>>>();

beforeAll(async () => {
  writeFileSync(ratings, "subject,rater,grade\na,x,poor\na,y,fair\nb,x,good\nb,y,good\n");
  writeFileSync(outcomes, "hygiene,structure,confidence-in-management,rating,cases\n0,0,0,5,3\n");
  writeFileSync(
    commands,
    '{"type":"ReceiveActionPlan","id":"p1","on":"2026-04-01","areas":["a1"],"actor":"inspector-1"}\n',
  );
  for (const [name, argv] of Object.entries(runs)) {
    const ran = await json(name, ...(await argv()));
    if ("error" in ran.document) throw new Error(`${name}: ${JSON.stringify(ran.document["error"])}`);
    printed.set(name, ran);
  }
}, 60_000);

test("every verb of the table is run here", () => {
  expect(Object.keys(runs).toSorted()).toEqual(verbs.toSorted());
});

describe.each(verbs)("assay %s", (name) => {
  const verb = verbTable.find((each) => each.name === name);

  test("prints one document of its shape with --json", () => {
    const { code, document } = printed.get(name) ?? { code: 2, document: {} };
    // The life of acts breaks nothing of its process, and leaves what an outside reader would ask about.
    expect([code, document["error"]]).toEqual([name === "review" ? 1 : 0, undefined]);
    expect(verb?.document.safeParse(document).success).toBe(true);
  });

  test("has a schema that its document and a failure fulfil, and nothing else does", async () => {
    const { document: schema } = await json("schema", name);
    const shape = z.fromJSONSchema(schema);
    expect(shape.safeParse(printed.get(name)?.document).success).toBe(true);
    expect(shape.safeParse((await json(name, "--wrong")).document).success).toBe(true);
    expect(shape.safeParse({ v: 0, other: 1 }).success).toBe(false);
  });

  test("tells a wrong use as one document, and as a sentence", async () => {
    const told = await json(name, "--jason");
    expect([told.code, told.document]).toMatchObject([
      2,
      { v: 0, error: { code: "Usage", where: `assay ${name}` } },
    ]);
    const { out, err } = await assay(name, "--jason");
    expect([out, err.split("\n").length]).toEqual(["", 2]);
    expect(err).toMatch(
      new RegExp(`^Cannot run "assay ${name}": .*assay ${name} --help tells what it takes`),
    );
  });

  test("is explained with examples, which name it and only its own options", async () => {
    const { code, out } = await assay(name, "--help");
    expect([code, out.includes(`$ assay ${name}`), out.includes("--json")]).toEqual([0, true, true]);
    expect(await json(name, "--help")).toEqual({ code: 0, document: { v: 0, help: out } });
    expect(await json("help", name)).toEqual({ code: 0, document: { v: 0, help: out } });
    for (const example of verb?.examples ?? []) {
      for (const [, option] of example.matchAll(/ --([a-z-]+)/g)) expect(out).toContain(`--${option ?? ""} `);
    }
  });
});

test("--json stands before the verb as well as after it", async () => {
  const { out, err } = await assay("--json", "list", database);
  expect([JSON.parse(out), err]).toEqual([printed.get("list")?.document, ""]);
});

test("no act has printed another than the one it did", () => {
  const acts = verbTable.filter(({ group }) => group === "Acts on an assessment");
  expect(acts.length).toBeGreaterThan(20);
  for (const { name } of acts) {
    expect(printed.get(name)?.document).toMatchObject({ stream: "northmere-2031", events: [{}] });
  }
});

describe("whatever happens, --json prints one document", () => {
  test.each([
    ["no verb", []],
    ["an unknown verb", ["repla", seed]],
    ["an option that no verb has", ["--loud"]],
    ["an option given twice", ["replay", seed, "--at", "r1", "--at", "r2"]],
    ["an option without its word", ["replay", seed, "--at"]],
    ["too many words", ["list", seed, seed]],
    ["a topic that is none", ["help", "exit-cods"]],
    ["a schema of no verb", ["schema", "repla"]],
    ["a shell that is none", ["completion", "fich"]],
    ["a file that is not there", ["replay", `${folder}/none.ndjson`]],
    ["a folder", ["replay", folder]],
  ])("for %s", async (_name, argv) => {
    const { code, document } = await json(...argv);
    expect([code, document]).toMatchObject([2, { v: 0, error: { code: "Usage" } }]);
    const { out, err } = await assay(...argv);
    expect([out, err]).toEqual(["", expect.stringMatching(/^Cannot .*[:;] .*[.?]\n$/s)]);
  });

  test("for the version, for help, and for each topic", async () => {
    expect(await json("--version")).toEqual({ code: 0, document: { v: 0, version: "0.0.0" } });
    expect((await assay("--version")).out).toBe("0.0.0\n");
    expect((await json("--help")).document["help"]).toBe((await assay("--help")).out);
    expect((await json("help")).document["help"]).toBe((await assay("--help")).out);
    for (const topic of Object.keys(helpTopics)) {
      expect((await json("help", topic)).document["help"]).toBe(`${helpTopics[topic]}\n`);
    }
  });

  const broken = defineVerb({
    name: "break",
    group: "About assay",
    summary: "break",
    arguments: {},
    options: {},
    examples: [""],
    document: z.object({}),
    run: () => {
      throw new TypeError("this is not a function");
    },
  });

  test("for a fault of its own, with the stack only where --debug asks for it", async () => {
    const broke = async (...argv: string[]): Promise<readonly [number, string, string]> => {
      let out = "";
      let err = "";
      const code = await run(["break", ...argv], { out: (t) => (out += t), err: (t) => (err += t) }, [
        broken,
      ]);
      return [code, out, err];
    };
    const [code, out, err] = await broke("--json");
    expect([code, JSON.parse(out), err]).toMatchObject([
      2,
      { v: 0, error: { code: "Defect", message: 'Cannot finish "assay break": this is not a function' } },
      "",
    ]);
    expect((await broke())[2]).not.toMatch(/\n\s+at /);
    expect((await broke("--debug"))[2]).toMatch(/\n\s+at /);
    const [, document, stack] = await broke("--debug", "--json");
    expect([JSON.parse(document), stack]).toMatchObject([
      { v: 0 },
      expect.stringMatching(/^TypeError: .*\n\s+at /),
    ]);
  });
});

test("what was probably meant is said: verbs, options, topics, assessments and judgements", async () => {
  const rows = [
    [["repla", seed], "did you mean replay?"],
    [["replay", seed, "--strean", "x"], "did you mean --stream?"],
    [["help", "exit-code"], 'did you mean "exit-codes"?'],
    [["replay", seed, "--stream", "leicestershire-2006"], 'did you mean "leicestershire-2007"?'],
    [["explain", seed, "--judgement", "staying-save"], 'did you mean "staying-safe"?'],
    [["trail", seed, "--judgement", "being-healty"], 'did you mean "being-healthy"?'],
  ] as const;
  for (const [argv, meant] of rows) expect((await assay(...argv)).err).toContain(meant);
});
