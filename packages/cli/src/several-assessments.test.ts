import { readFileSync, writeFileSync } from "node:fs";
import { beforeAll, describe, expect, test } from "vitest";
import { assay, json, seed, stream, workFolder } from "./assay.test-data.ts";
import { logOfOne, logOfTwo } from "./two-assessments.test-data.ts";

const { fresh } = workFolder();
const source = fresh("ndjson");

beforeAll(async () => writeFileSync(source, await logOfTwo()));

describe("a source of several assessments", () => {
  test("lists them, without the stream of their framework", async () => {
    expect(await json("list", source)).toEqual({
      code: 0,
      document: {
        v: 0,
        streams: [
          { stream, state: "issued", revision: 285 },
          { stream: "northmere-2007", state: "open", revision: 2 },
        ],
      },
    });
  });

  test.each(["replay", "explain", "timeline"])("%s asks which one, and names them", async (verb) => {
    const { code, out, err } = await assay(verb, source);
    expect([code, out]).toEqual([2, ""]);
    expect(err).toContain(`choose one with --stream: ${stream}, northmere-2007.`);
    expect(await json(verb, source, "--stream", "northmere-2007")).toMatchObject({
      code: 0,
      document: { stream: "northmere-2007" },
    });
  });

  test("exports one of them with the framework that it needs", async () => {
    const out = fresh("ndjson");
    expect((await assay("export", source, "--out", out, "--stream", "northmere-2007")).code).toBe(0);
    expect(await json("list", out)).toMatchObject({
      code: 0,
      document: { streams: [{ stream: "northmere-2007" }] },
    });
  });

  test("which stand in several logs of one database is told apart by their names", async () => {
    const database = fresh("db");
    const other = fresh("ndjson");
    writeFileSync(other, await logOfOne());
    await assay("import", seed, "--into", database);
    expect((await assay("import", other, "--into", database)).code).toBe(0);
    expect(await json("list", database)).toMatchObject({
      code: 0,
      document: { streams: [{ stream: "eastholm-2007" }, { stream }] },
    });
    expect((await assay("replay", database)).err).toContain(`--stream: eastholm-2007, ${stream}.`);
    expect(await json("replay", database, "--stream", stream)).toMatchObject({ document: { revision: 285 } });
    const out = fresh("ndjson");
    expect((await assay("export", database, "--out", out)).err).toContain(
      "choose one with --log: apa-2007-retold, eastholm.",
    );
    expect((await assay("export", database, "--out", out, "--log", "eastholm")).code).toBe(0);
    expect(readFileSync(out, "utf8")).toBe(readFileSync(other, "utf8"));
  });

  test("a breach is flagged in a sentence, and is no failure", async () => {
    const asked = ["replay", source, "--stream", "northmere-2007"];
    const { document } = await json(...asked);
    const flags = document["flags"] as readonly { readonly flag: string; readonly revision: number }[];
    expect(flags).toContainEqual(expect.objectContaining({ flag: "ActedWithoutProposal", revision: 2 }));
    const { code, out } = await assay(...asked);
    expect(code).toBe(0);
    expect(out).toMatch(/Flag at r2, ActedWithoutProposal\. .*no grade has been proposed for "staying-safe"/);
  });
});
