import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { assay, json, seed, stream, workFolder } from "./assay.test-data.ts";
import { lastYear, logOfLives, thisYear } from "./lives.test-data.ts";
import { logOfTwo } from "./two-assessments.test-data.ts";

const { fresh } = workFolder();
const two = fresh("ndjson");
writeFileSync(two, await logOfTwo());

/** The lines of the records in a page, as the page reads them. */
function recordsIn(page: string): readonly { readonly name: string; readonly lines: readonly string[] }[] {
  const data = /<script type="application\/json" id="record">([\s\S]*?)<\/script>/.exec(page)?.[1] ?? "";
  const payload = JSON.parse(data) as {
    readonly records: readonly { readonly name: string; readonly lines: readonly string[] }[];
  };
  return payload.records;
}

describe("assay view", () => {
  test("writes one page that carries the record to the byte, and says what it wrote", async () => {
    const out = fresh("html");
    const { code, out: text } = await assay("view", seed, "--out", out);
    expect({ code, text }).toEqual({
      code: 0,
      text: `The replay of "${stream}" written to ${out}. Open it in a browser.\n`,
    });
    const [record] = recordsIn(readFileSync(out, "utf8"));
    expect(record?.lines.map((line) => `${line}\n`).join("")).toBe(readFileSync(seed, "utf8"));
  });

  test("makes the same page of an SQLite file as of the export that went into it", async () => {
    const [database, one, other] = [fresh("db"), fresh("html"), fresh("html")];
    await assay("import", seed, "--into", database);
    await assay("view", seed, "--out", one);
    await assay("view", database, "--out", other);
    const lines = (path: string): unknown => recordsIn(readFileSync(path, "utf8")).map((each) => each.lines);
    expect(lines(other)).toEqual(lines(one));
  });

  test("takes one assessment, and sets another of the source beside it", async () => {
    const out = fresh("html");
    const { document } = await json(
      "view",
      two,
      "--out",
      out,
      "--stream",
      stream,
      "--with",
      "northmere-2007",
    );
    expect(document).toMatchObject({ v: 0, streams: [stream, "northmere-2007"], out });
    const names = recordsIn(readFileSync(out, "utf8")).map(({ name }) => name.replace(/ in .*/, ""));
    expect(names).toEqual([stream, "northmere-2007"]);
  });

  test("says which grades in it are sealed to this day, and nothing where none is", async () => {
    const homes = fresh("ndjson");
    writeFileSync(homes, await logOfLives());
    const { code, out } = await assay("view", homes, "--out", fresh("html"));
    expect([code, out]).toEqual([
      0,
      expect.stringContaining(
        `It shows grades that are sealed until both are opened: "care" of "${thisYear}". Keep it from whoever is still to grade.`,
      ),
    ]);
    const { document } = await json("view", homes, "--out", fresh("html"));
    expect(document["sealed"]).toEqual([{ stream: thisYear, judgement: "care" }]);
    const earlier = await json("view", homes, "--out", fresh("html"), "--stream", lastYear);
    expect(earlier.document["sealed"]).toEqual([]);
  });

  test("sets another source beside the first", async () => {
    const out = fresh("html");
    const { document } = await json("view", seed, "--out", out, "--with", two);
    expect(document["streams"]).toEqual([stream, "northmere-2007"]);
    expect(recordsIn(readFileSync(out, "utf8"))).toHaveLength(2);
  });

  test.each([
    { desc: "neither a file nor serving is asked for", argv: [seed], message: /neither written nor served/ },
    { desc: "both are", argv: [seed, "--out", "x.html", "--serve"], message: /both written and served/ },
    {
      desc: "there is no such assessment",
      argv: [seed, "--out", "x.html", "--stream", "nowhere"],
      message: /no such assessment/,
    },
    {
      desc: "there is nothing of the name beside",
      argv: [seed, "--out", "x.html", "--with", "nowhere"],
      message: /neither an assessment in it nor a file/,
    },
    {
      desc: "the port is none",
      argv: [seed, "--serve", "--port", "http"],
      message: /port "http": it is none/,
    },
  ])("stops where $desc", async ({ argv, message }) => {
    const { code, err } = await assay("view", ...argv);
    expect(code).toBe(2);
    expect(err).toMatch(message);
    expect(existsSync("x.html")).toBe(false);
  });

  test("keeps another file of that name unless it is forced", async () => {
    const out = fresh("html");
    writeFileSync(out, "something else");
    expect((await assay("view", seed, "--out", out)).code).toBe(2);
    expect(readFileSync(out, "utf8")).toBe("something else");
    expect((await assay("view", seed, "--out", out, "--force")).code).toBe(0);
  });
});
