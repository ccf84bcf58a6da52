import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { builtInFrameworks } from "@assay/frameworks";
import { blockingFindings, evaluate, prove, readFramework } from "@assay/rules";
import { describe, expect, test } from "vitest";
import { assay, json, workFolder } from "./assay.test-data.ts";
import { homes } from "./homes.test-data.ts";

const { fresh } = workFolder();
const vectors = fileURLToPath(new URL("../../../seeds/vectors/proof/", import.meta.url));

/** The made-up framework `homes`, edited, as the text of a file. */
function fileOf(edit: (text: string) => string = (text) => text): string {
  const path = fresh("json");
  writeFileSync(path, edit(JSON.stringify(homes, null, 2)));
  return path;
}

/** The framework with other rules, and the roof as what sums all up. */
function fileOfRules(...rules: readonly object[]): string {
  return fileOf((text) => JSON.stringify({ ...(JSON.parse(text) as object), rules }));
}

const source = { status: "documented", cite: "Handbook of Homes, page 4 (made up)" };

test("frameworks lists each built-in framework once, by name", async () => {
  const { document } = await json("frameworks");
  const listed = document["frameworks"] as readonly Record<string, unknown>[];
  expect(listed.map(({ id, edition }) => `${String(id)}@${String(edition)}`)).toEqual(
    builtInFrameworks.map(({ id, edition }) => `${id}@${edition}`),
  );
  const { out } = await assay("frameworks");
  for (const { id, edition } of builtInFrameworks) expect(out).toContain(`${id}@${edition}`);
});

describe("how far a framework is known", () => {
  const oneInadequate = "one-inadequate-makes-requires-improvement";

  test("is counted by frameworks by rules, and by rows where a rule has them", async () => {
    const { document } = await json("frameworks");
    const listed = document["frameworks"] as readonly Record<string, unknown>[];
    expect(listed.find(({ id }) => id === "cqc-locations")?.["rules"]).toEqual({
      documented: 9,
      observed: 0,
      inferred: 1,
      assumption: 0,
    });
    expect((await assay("frameworks")).out).toMatch(/cqc-locations@2014 .* 9 documented, 1 inferred$/m);
  });

  test("is told by check of each rule and row, with its source", async () => {
    const { document } = await json("check", "cqc-locations@2014");
    const sources = document["sources"] as readonly Record<string, unknown>[];
    expect(sources).toHaveLength(10);
    expect(sources.find(({ row }) => row === oneInadequate)).toMatchObject({
      rule: "key-questions-count-equally",
      judgement: "overall",
      strength: "likely",
      status: "inferred",
      cases: 26,
      exceptions: 0,
      cite: expect.stringContaining("Implied") as string,
    });
    const { out } = await assay("check", "cqc-locations@2014");
    expect(out).toContain("How far its rules and rows are known: 9 documented, 1 inferred");
    expect(out).toContain(
      `  inferred    key-questions-count-equally · ${oneInadequate} (likely, in 26 with 0 against it)`,
    );
  });

  test("is told beside the figures of backtest and compare", async () => {
    const outcomes = fileURLToPath(new URL("../../../seeds/outcomes/ofsted-ilacs.csv", import.meta.url));
    expect((await assay("backtest", "ofsted-ilacs@2023", outcomes)).out).toContain(
      "How far the rules and rows are known: ofsted-ilacs@2023 2 observed.",
    );
    expect((await assay("compare", "apa@2007", "apa@2008")).out).toContain(
      "apa@2007 3 inferred, 1 assumption; apa@2008 3 inferred, 1 assumption.",
    );
  });

  test("is told by why-not of the row that stands against a grade, and not only of its rule", async () => {
    const grades = { safe: "inadequate", effective: "good", caring: "good", responsive: "good" };
    const asked = JSON.stringify({ ...grades, "well-led": "good" });
    const { out } = await assay("why-not", "cqc-locations@2014", "--grades", asked, "--grade", "good");
    expect(out).toMatch(/ {2}Source \(documented, 1471 cases, 0 exceptions\): Care .* https:/);
    expect(out).toContain(`  Source of the row ${oneInadequate} (inferred, 26 cases, 0 exceptions): Implied`);
  });
});

describe("check", () => {
  test.each(builtInFrameworks.map(({ id, edition }) => `${id}@${edition}`))(
    "passes the built-in %s",
    async (name) => {
      expect(await json("check", name)).toMatchObject({ code: 0, document: { proved: true } });
    },
  );

  test("says as the proof does whether each definition of the vectors may be adopted", async () => {
    const names = readdirSync(vectors).filter((name) => name.endsWith(".json"));
    expect(names.length).toBeGreaterThan(20);
    for (const name of names) {
      const read = readFramework(readFileSync(`${vectors}${name}`, "utf8"));
      const { code, document } = await json("check", `${vectors}${name}`);
      // One of them is not even read as a framework: a rule that binds has no source.
      const sound = read._tag === "Right" && blockingFindings(prove(read.right)).length === 0;
      expect([name, code, document["proved"] ?? false]).toEqual([name, sound ? 0 : 1, sound]);
    }
  });

  test("finds a process that cannot work", async () => {
    const path = fileOf((text) => text.replace('"settle": [\n        "lead"\n      ]', '"settle": []'));
    const { code, document } = await json("check", path);
    expect([code, document]).toMatchObject([1, { proved: false, blocking: [] }]);
    expect((await assay("check", path)).out).toContain("The process does not work:");
  });

  test("lets a waived must-check pass, and says that it is waived", async () => {
    const broken = JSON.parse(readFileSync(`${vectors}sound.broken.json`, "utf8")) as { accepts: object[] };
    const path = fresh("json");
    const accepts = [{ check: "sound", reason: "It was published so.", source: "made up" }];
    writeFileSync(path, JSON.stringify({ ...broken, accepts }));
    expect((await json("check", `${vectors}sound.broken.json`)).code).toBe(1);
    const { code, document } = await json("check", path);
    expect([code, document["proved"]]).toEqual([0, true]);
    expect((await assay("check", path)).out).toContain("waived");
  });
});

describe("evaluate and why-not", () => {
  const grades = { "staying-safe": "inadequate", "being-healthy": "good" };

  test("answer as the rules do", async () => {
    const [apa] = builtInFrameworks;
    if (apa === undefined) throw new Error("there is no framework");
    const outcome = evaluate(apa, "overall-effectiveness", grades);
    const { document } = await json("evaluate", "apa@2007", "--grades", JSON.stringify(grades));
    if (outcome._tag === "Unjudged") throw new Error(outcome.reason);
    const { permitted, usual, likely, missing } = outcome;
    expect(document).toMatchObject({ permitted, usual, likely, missing, judged: true, grades });
    expect(document["judgement"]).toBe("overall-effectiveness");
  });

  test("take published values, as words or numbers, and null for a grade that is not there yet", async () => {
    const asked = ["evaluate", "apa@2007", "--grades"];
    const read = async (written: object): Promise<unknown> =>
      (await json(...asked, JSON.stringify(written))).document["grades"];
    expect(await read({ "staying-safe": 1, "being-healthy": "3", "capacity-to-improve": null })).toEqual(
      grades,
    );
  });

  test("take a grade key of digits for what it is, whatever its place in the scale", async () => {
    const path = fileOf((text) =>
      text.replace('"poor"', '"3"').replace('"fair"', '"1"').replace('"good"', '"2"'),
    );
    const read = async (written: unknown): Promise<Record<string, unknown>> =>
      (await json("evaluate", path, "--grades", JSON.stringify({ care: written }))).document;
    // As a word it is the key; as a number it would be a value as well, of another grade.
    expect(await read("3")).toMatchObject({ grades: { care: "3" } });
    expect(await read(3)).toMatchObject({ error: { code: "Usage", where: "--grades" } });
  });

  test("read --grades from standard input where it is -", async () => {
    const { document } = await json("evaluate", "fhrs@2010", "--grades", '{"hygiene":"0"}');
    expect(document).toMatchObject({ judged: true });
    const { run } = await import("./program.ts");
    let out = "";
    await run(["evaluate", "fhrs@2010", "--grades", "-", "--json"], {
      out: (text) => (out += text),
      err: () => undefined,
      standardInput: async () => new TextEncoder().encode('{"hygiene":"0"}'),
    });
    expect(JSON.parse(out)).toEqual(document);
  });

  test("why-not names the rules against a grade and what would have to be otherwise", async () => {
    const six = { ...grades, "enjoying-and-achieving": 3, "making-a-positive-contribution": 3 };
    const all = { ...six, "achieving-economic-well-being": 3, "capacity-to-improve": 3 };
    const asked = ["why-not", "apa@2007", "--grades", JSON.stringify(all), "--grade"];
    const { code, document } = await json(...asked, "good");
    expect([code, document]).toMatchObject([
      0,
      { judgement: "overall-effectiveness", grade: "good", standing: "usual", expected: "adequate" },
    ]);
    expect(document["against"]).toContainEqual(
      expect.objectContaining({ rule: "inadequate-safety-limits-the-overall" }),
    );
    expect(await json(...asked, "3")).toEqual({ code, document });
    expect((await assay(...asked, "good")).out).toContain("why not Good?");
  });
});

describe("bad input is refused with its path, and never answered", () => {
  const rule = (id: string, rest: object): object => ({ id, judgement: "care", says: id, source, ...rest });
  const rows: readonly (readonly [string, () => readonly string[], number, RegExp])[] = [
    ["an unknown framework", () => ["check", "apo@2007"], 2, /did you mean "apa@2007"\?/],
    ["an unknown edition", () => ["check", "apa@2009"], 2, /no such edition; use .*apa@2007/],
    ["a framework without its edition", () => ["check", "apa"], 2, /it names no edition; use .*apa@2007/],
    ["an unknown judgement", () => ["evaluate", "apa@2007", "--grades", '{"safe":"good"}'], 2, /"safe"/],
    [
      "an unknown judgement asked about",
      () => ["evaluate", "apa@2007", "--grades", "{}", "--judgement", "staying-save"],
      2,
      /did you mean "staying-safe"\?/,
    ],
    [
      "an unknown grade",
      () => ["evaluate", "apa@2007", "--grades", '{"staying-safe":"godo"}'],
      2,
      /"godo" as the grade of "staying-safe".*did you mean "good"\? use one of inadequate \(1\)/,
    ],
    [
      "a value off the scale",
      () => ["evaluate", "apa@2007", "--grades", '{"staying-safe":5}'],
      2,
      /no such grade/,
    ],
    [
      "a place for a grade",
      () => ["evaluate", "apa@2007", "--grades", '{"staying-safe":0}'],
      2,
      /no such grade/,
    ],
    [
      "a grade that is true",
      () => ["evaluate", "apa@2007", "--grades", '{"staying-safe":true}'],
      2,
      /no such grade/,
    ],
    [
      "a grade asked about that the scale lacks",
      () => ["why-not", "apa@2007", "--grades", "{}", "--grade", "outstandign"],
      2,
      /did you mean "outstanding"\?/,
    ],
    [
      "an unknown fact",
      () => ["evaluate", "apa@2007", "--grades", "{}", "--facts", '{"flooded":true}'],
      2,
      /the framework has no facts/,
    ],
    ["grades that are no JSON", () => ["evaluate", "apa@2007", "--grades", "safe=good"], 2, /it is no JSON/],
    ["grades that are a list", () => ["evaluate", "apa@2007", "--grades", "[]"], 2, /no object of names/],
    [
      "a judgement graded twice",
      () => ["evaluate", "apa@2007", "--grades", '{"staying-safe":"good","staying-safe":"inadequate"}'],
      2,
      /"staying-safe" is there twice/,
    ],
    [
      "a judgement called __proto__",
      () => ["evaluate", "apa@2007", "--grades", '{"__proto__":"good"}'],
      2,
      /"__proto__"/,
    ],
    [
      "a judgement called constructor",
      () => ["evaluate", "apa@2007", "--grades", '{"constructor":"good"}'],
      2,
      /"constructor"/,
    ],
    ["a judgement called 10", () => ["evaluate", "apa@2007", "--grades", '{"10":"good"}'], 2, /"10"/],
    [
      "a fact called __proto__",
      () => ["evaluate", "apa@2007", "--grades", "{}", "--facts", '{"__proto__":true}'],
      2,
      /"__proto__"/,
    ],
    ["a file that is not there", () => ["check", "none.json"], 2, /no such file/],
    ["a file that is no JSON", () => ["check", fileOf(() => "{")], 1, /no JSON/],
    [
      "a name that stands twice",
      () => ["check", fileOf((text) => text.replace('"id"', '"edition": "0",\n  "id"'))],
      1,
      /edition is there twice/,
    ],
    [
      "a property called __proto__",
      () => ["check", fileOf((text) => text.replace('"facts": {', '"facts": {"__proto__": {}'))],
      1,
      /facts\.__proto__/,
    ],
    [
      "a fact called 10",
      () => [
        "check",
        fileOf((text) => text.replace('"facts": {', '"facts": {"10": {"says": "x", "whenUnknown": "false"}')),
      ],
      1,
      /facts.*10/,
    ],
    [
      "a rule about a judgement that is not there",
      () => [
        "check",
        fileOfRules({
          ...rule("a", {}),
          judgement: "roof",
          kind: "limit",
          strength: "must",
          limit: { cap: "fair" },
        }),
      ],
      1,
      /rules\[0\]\.judgement is "roof"; give one of "care", "building"/,
    ],
    [
      "a must without a documented source",
      () => [
        "check",
        fileOfRules({
          ...rule("a", { kind: "limit", strength: "must", limit: { cap: "fair" } }),
          source: { ...source, status: "inferred" },
        }),
      ],
      1,
      /rules\[0\]/,
    ],
    [
      "two rows that overlap",
      () => {
        const row = (id: string, gives: string, is: string): object => {
          const when = { judgement: "building", [is]: "fair" };
          return { id, says: id, source, gives, when };
        };
        const rows = [row("a", "good", "atLeast"), row("b", "poor", "is")];
        const aggregate = { type: "table", hit: "unique", rows };
        return ["check", fileOfRules(rule("t", { kind: "aggregate", strength: "must", aggregate }))];
      },
      1,
      /rules\[0\]\.aggregate\.rows/,
    ],
    [
      "a cycle",
      () => [
        "check",
        fileOf((text) => {
          const framework = JSON.parse(text) as typeof homes;
          const judgements = framework.judgements.map((each) => ({ ...each, basis: "derived" }));
          const groups = { care: ["care"], building: ["building"] };
          const rest = { kind: "aggregate", strength: "must", aggregate: { type: "lowest" }, of: "building" };
          return JSON.stringify({
            ...framework,
            judgements,
            groups,
            rules: [rule("a", rest), { ...rule("b", { ...rest, of: "care" }), judgement: "building" }],
          });
        }),
      ],
      1,
      /rules\[0\] is "a", on a cycle: "care" reads "building" \(by "a"\), "building" reads "care" \(by "b"\); give a rule/,
    ],
    [
      "a definition of 10 MB",
      () => ["check", fileOf((text) => text.replace("Inspection of homes", "x".repeat(10_000_000)))],
      1,
      /characters long/,
    ],
  ];

  test.each(rows)("%s", async (_name, argv, exit, words) => {
    const asked = argv();
    const { code, document } = await json(...asked);
    expect([code, document["error"] === undefined]).toEqual([exit, false]);
    const { out, err } = await assay(...asked);
    expect(out).toBe("");
    expect(err).toMatch(words);
    expect(err.length).toBeLessThan(4000);
  });
});
