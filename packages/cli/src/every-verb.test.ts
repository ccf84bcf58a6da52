import { mkdirSync, writeFileSync } from "node:fs";
import { beforeAll, describe, expect, test } from "vitest";
import * as z from "zod";
import { assay, json, seed, workFolder } from "./assay.test-data.ts";
import { helpTopics } from "./help-topics.ts";
import { run } from "./program.ts";
import { verbTable } from "./verb-table.ts";
import { defineVerb } from "./verb.ts";

const { fresh, folder } = workFolder();
const ratings = fresh("csv");
const database = fresh("db");
const empty = fresh("folder");

beforeAll(async () => {
  writeFileSync(ratings, "subject,rater,grade\na,x,poor\na,y,fair\nb,x,good\nb,y,good\n");
  mkdirSync(empty);
  await assay("import", seed, "--into", database);
});

/** A run of each verb that does what is asked, by verb. */
const runs: Readonly<Record<string, () => readonly string[]>> = {
  list: () => [database],
  replay: () => [database],
  explain: () => [seed, "--judgement", "staying-safe"],
  timeline: () => [seed],
  status: () => [seed],
  trail: () => [seed],
  picture: () => [seed],
  letter: () => [seed, "--out", fresh("md")],
  procedure: () => [seed],
  review: () => [seed],
  sample: () => [seed],
  import: () => [seed, "--into", fresh("db")],
  export: () => [database, "--out", fresh("ndjson")],
  agreement: () => [ratings, "--scale", "poor,fair,good"],
  help: () => ["exit-codes"],
  schema: () => ["replay"],
  completion: () => ["bash"],
};

const verbs = verbTable.map(({ name }) => name);

test("every verb of the table is run here", () => {
  expect(Object.keys(runs).toSorted()).toEqual(verbs.toSorted());
});

describe.each(verbs)("assay %s", (name) => {
  const argv = (): readonly string[] => [name, ...(runs[name]?.() ?? [])];
  const verb = verbTable.find((each) => each.name === name);

  test("prints one document of its shape with --json, before or after it", async () => {
    const words = argv();
    const { code, document } = await json(...words);
    expect([code === 0 || (name === "review" && code === 1), "error" in document]).toEqual([true, false]);
    const { out, err } = await assay("--json", ...argv(), ...(words.includes("--out") ? ["--force"] : []));
    expect([out.split("\n").length, err]).toEqual([2, ""]);
    expect(verb?.document.safeParse(JSON.parse(out)).success).toBe(true);
  });

  test("has a schema that its document and a failure fulfil, and nothing else does", async () => {
    const { document: schema } = await json("schema", name);
    const shape = z.fromJSONSchema(schema);
    expect(shape.safeParse((await json(...argv())).document).success).toBe(true);
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
    expect([out, err]).toEqual(["", expect.stringMatching(/^Cannot .*[:;] .*\.\n$/s)]);
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
