import { writeFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { assay, json, seed, workFolder } from "./assay.test-data.ts";
import { logOfTwo } from "./two-assessments.test-data.ts";

const { fresh } = workFolder();

interface Row {
  readonly id: string;
  readonly judgement?: string;
  readonly status: string;
  readonly because: string;
  readonly evidence: readonly { readonly revision: number; readonly provenance: string }[];
}
interface Found {
  readonly check: string;
  readonly judgement?: string;
  readonly severity: string;
  readonly events: readonly number[];
  readonly evidence: readonly string[];
  readonly detail: string;
}

describe("assay procedure on the Leicestershire seed", () => {
  test("finds nothing unmet, and does not claim to show what was reconstructed", async () => {
    const { code, document } = await json("procedure", seed);
    const rows = document["requirements"] as readonly Row[];
    expect(code).toBe(0);
    expect(document).toMatchObject({
      v: 0,
      stream: "leicestershire-2007",
      revision: 285,
      provenance: "reconstructed",
      counts: { met: 3, unmet: 0, notShown: 41 },
    });
    expect(rows.filter(({ status }) => status === "met").map(({ id }) => id)).toEqual([
      "letter-template",
      "letter-signatory",
      "letter-digest",
    ]);
    const moderated = rows.filter(({ id }) => id === "round.consistency");
    expect(moderated).toHaveLength(7);
    for (const row of moderated) {
      expect(row.status).toBe("not-shown");
      expect(row.because).toMatch(/^The record reconstructs r\d+; no source of the time shows it\.$/);
      expect(row.evidence).toMatchObject([{ provenance: "reconstructed" }]);
    }
    expect(rows.find(({ id }) => id === "letter-digest")?.because).toContain(
      "not the document that it retells",
    );
  });

  test("as at a moment before the letter, says what is still due", async () => {
    const { code, document } = await json("procedure", seed, "--at", "r264");
    const rows = document["requirements"] as readonly Row[];
    expect(code).toBe(0);
    expect(rows.find(({ id, judgement }) => id === "settled" && judgement === "staying-safe")).toMatchObject({
      status: "not-shown",
      because: "It has not been settled.",
    });
    expect(rows.find(({ id }) => id === "letter-digest")).toMatchObject({
      status: "not-shown",
      evidence: [],
    });
  });

  test("tells it in words, with what the marks mean", async () => {
    const { code, out } = await assay("procedure", seed);
    expect(code).toBe(0);
    expect(out).toContain("0 unmet, 3 met, 41 not shown.");
    expect(out).toContain("reconstructed: no source tells it");
    expect(out).not.toContain("\nUnmet");
  });

  test("reads a database as it reads an export", async () => {
    const database = fresh("db");
    await assay("import", seed, "--into", database);
    expect(await json("procedure", database)).toEqual(await json("procedure", seed));
    expect(await json("review", database)).toEqual(await json("review", seed));
  });
});

test("assay procedure exits 1 where a requirement is unmet, and names the event", async () => {
  const source = fresh("ndjson");
  writeFileSync(source, await logOfTwo());
  const asked = ["procedure", source, "--stream", "northmere-2007"];
  const { code, document } = await json(...asked);
  const rows = document["requirements"] as readonly Row[];
  expect(code).toBe(1);
  expect(rows.find(({ id }) => id === "steps-in-turn")).toMatchObject({
    status: "unmet",
    because: 'r2: nothing had been proposed for "staying-safe".',
    evidence: [{ revision: 2, type: "JudgementSettled", provenance: "recorded" }],
  });
  const told = await assay(...asked);
  expect(told.code).toBe(1);
  expect(told.out).toMatch(/\nUnmet\n/);
  expect(told.out).toContain("r2  JudgementSettled by reconstructed-inspector");
});

describe("assay review on the Leicestershire seed", () => {
  test("finds its tensions, and no others, each with what it rests on", async () => {
    const { code, document } = await json("review", seed);
    const findings = document["findings"] as readonly Found[];
    expect(code).toBe(1);
    expect(document).toMatchObject({ v: 0, counts: { tensions: 3, gaps: 4, notes: 10 } });
    expect(
      findings
        .filter(({ severity }) => severity === "tension")
        .map(({ check, evidence, events }) => ({ check, evidence, events })),
    ).toEqual([
      { check: "word-off-the-scale", evidence: ["ea-17", "ea-19"], events: [111, 113, 249] },
      { check: "praise-differs", evidence: ["ss-04", "ci-19"], events: [59, 203, 239] },
      { check: "all-over-a-part", evidence: ["ss-38", "ss-39"], events: [93, 94] },
    ]);
    const [word, praise, all] = findings.filter(({ severity }) => severity === "tension");
    expect(word?.detail).toContain('"satisfactory"');
    expect(praise?.detail).toMatch(/"effective" under "Staying safe" \(Good\).*"excellent" under "Capacity/);
    expect(all?.detail).toContain("90 percent of those aged 14 to 18");
  });

  test("finds the 13 of 22 weaknesses without an area, and says which of them something mitigates", async () => {
    const { document } = await json("review", seed);
    const findings = document["findings"] as readonly Found[];
    const open = findings.filter(({ check }) => check === "weakness-without-area");
    expect(document["weaknesses"]).toEqual({ recorded: 22, withoutArea: 13, unmitigated: 4 });
    expect(open.map(({ evidence: [weakness] }) => weakness)).toEqual(
      "bh-08 bh-12 bh-17 ss-07 ss-10 ss-25 ss-32 ss-34 ss-36 ea-09 ea-19 ea-26 ea-30".split(" "),
    );
    expect(open.filter(({ severity }) => severity === "gap").map(({ evidence }) => evidence)).toEqual([
      ["bh-12"],
      ["ss-32"],
      ["ea-26"],
      ["ea-30"],
    ]);
  });

  test("before anything was graded there is nothing to find, which is no fault", async () => {
    const { code, document } = await json("review", seed, "--at", "r17");
    expect([code, document["findings"]]).toEqual([0, []]);
  });

  test("tells it in words, with the marks of what it rests on", async () => {
    const { code, out } = await assay("review", seed);
    expect(code).toBe(1);
    expect(out).toContain(
      "Of 22 weaknesses, 13 lead to no area for development; nothing mitigates 4 of these.",
    );
    expect(out).toContain("r249 (NarrativeWritten, reconstructed)");
    expect(out).toContain("inferred: read out of a source");
  });
});

test.each(["procedure", "review"])(
  "%s --help has an example, and an unknown moment is a usage error",
  async (verb) => {
    const { code, out } = await assay(verb, "--help");
    expect([code, out.includes(`$ assay ${verb} `)]).toEqual([0, true]);
    expect(await json(verb, seed, "--at", "yesterday")).toMatchObject({
      code: 2,
      document: { error: { code: "Usage" } },
    });
  },
);
