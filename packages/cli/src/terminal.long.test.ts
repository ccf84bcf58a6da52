import { execFile, spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, readFileSync } from "node:fs";
import { platform } from "node:process";
import { describe, expect, test } from "vitest";
import { assay, json, seed, workFolder } from "./assay.test-data.ts";
import { builtAssay } from "./built-assay.test-data.ts";
import { progressLine } from "./progress.ts";

const { fresh } = workFolder();
const program = await builtAssay();

interface Ran {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

/** Runs a program of the machine, with what a test says of its environment. */
function ran(
  file: string,
  argv: readonly string[],
  env: Readonly<Record<string, string>> = {},
): Promise<Ran> {
  return new Promise((resolve) => {
    execFile(file, [...argv], { env: { ...process.env, ...env } }, (error, out, err) => {
      resolve({ code: typeof error?.code === "number" ? error.code : error === null ? 0 : 1, out, err });
    });
  });
}

const inShell = (command: string, env: Readonly<Record<string, string>> = {}): Promise<Ran> =>
  ran("sh", ["-c", command.replaceAll("assay ", `"${process.execPath}" "${program}" `)], env);

describe("assay in a shell", () => {
  test("writes what it found to standard output, and what is wrong to standard error, with its exit code", async () => {
    expect(await inShell(`assay list ${seed}`)).toMatchObject({ code: 0, err: "" });
    expect(await inShell("assay list none.ndjson")).toMatchObject({
      code: 2,
      out: "",
      err: expect.stringMatching(/^Cannot read "none\.ndjson": there is no such file; .*\.\n$/) as string,
    });
  });

  test("ends quietly when its reader has seen enough", async () => {
    expect(await inShell(`assay timeline ${seed} | head -1`)).toMatchObject({ code: 0, err: "" });
  });

  test("hands a record on through a pipe, byte for byte", async () => {
    const database = fresh("db");
    const { code, err } = await inShell(`assay export ${seed} --out - | assay import - --into ${database}`);
    expect([code, err]).toEqual([0, ""]);
    const out = fresh("ndjson");
    await assay("export", database, "--out", out);
    expect(readFileSync(out, "utf8")).toBe(readFileSync(seed, "utf8"));
    expect(await json("export", database, "--out", "-")).toMatchObject({
      code: 2,
      document: { error: { where: "--out" } },
    });
  });

  test("reads standard input where it is asked to", async () => {
    const { out } = await inShell(`echo '{"staying-safe":1}' | assay evaluate apa@2007 --grades - --json`);
    expect(JSON.parse(out)).toMatchObject({ grades: { "staying-safe": "inadequate" } });
  });

  test("interrupted, it says so and ends with 130, as one document with --json", async () => {
    const child = spawn(process.execPath, [program, "evaluate", "apa@2007", "--grades", "-", "--json"]);
    let out = "";
    child.stdout.on("data", (chunk: Uint8Array) => (out += new TextDecoder().decode(chunk)));
    // More than a pipe holds: once it is taken, the program runs, and waits for the end of it.
    child.stdin.write(" ".repeat(1_000_000));
    await once(child.stdin, "drain");
    child.kill("SIGINT");
    const [code] = (await once(child, "close")) as [number];
    expect([code, JSON.parse(out)]).toMatchObject([130, { v: 0, error: { code: "Interrupted" } }]);
  });
});

/** Colour begins with the escape character. */
const escape = "\u001B[";

describe.runIf(platform === "linux" && existsSync("/usr/bin/script"))("on a terminal", () => {
  const onTerminal = async (command: string, env: Readonly<Record<string, string>>): Promise<string> =>
    (
      await ran(
        "script",
        ["-qec", command.replaceAll("assay ", `"${process.execPath}" "${program}" `), "/dev/null"],
        { TERM: "xterm", NO_COLOR: "", ...env },
      )
    ).out;

  test("colour is there, unless it is not wanted", async () => {
    const both = await onTerminal("assay help replay; assay list none.ndjson", {});
    expect([both.includes(`${escape}1mUsage`), both.includes(`${escape}31mCannot`)]).toEqual([true, true]);
    const neither = await onTerminal("NO_COLOR=1 assay help replay; TERM=dumb assay help replay", {});
    expect([neither.match(/Usage: assay replay/g)?.length, neither.includes(escape)]).toEqual([2, false]);
  });
});

test("progress is told only after a while, not too often, and is taken away at the end", () => {
  const written: string[] = [];
  let now = 0;
  const line = progressLine(
    (text) => written.push(text),
    () => now,
  );
  const tellAt = (moment: number, done: number): void => {
    now = moment;
    line.tell("commands", done, 9);
  };
  tellAt(499, 1);
  tellAt(500, 2);
  tellAt(599, 3);
  tellAt(600, 4);
  line.clear();
  line.clear();
  expect(written).toEqual(["\r\u001B[Kcommands: 2 of 9", "\r\u001B[Kcommands: 4 of 9", "\r\u001B[K"]);
});
