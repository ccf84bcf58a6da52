import { readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { relative } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { describeFactsProblem } from "./facts-problem.ts";
import { makeStream } from "./make-stream.ts";
import { parseFacts } from "./parse-facts.ts";

/** Where a command says what it did, and what kept it from doing it; each call is a line or more. */
export interface Terminal {
  readonly out: (text: string) => void;
  readonly err: (text: string) => void;
}

const leicestershire = new URL("../leicestershire-2007/", import.meta.url);
const usage =
  "Usage: npm run seed -- [--facts <json>] [--out <ndjson>], where facts in any/name.json make any/name.ndjson";

/**
 * Makes a stream from a facts file; without arguments, the stream of Leicestershire. Where no file is named to write to,
 * the stream of other facts goes beside them, under their name.
 * The file is written whole or not at all. Returns the exit code: 0 done, 1 the facts are refused, 2 could not run.
 */
export async function seedCommand(args: readonly string[], terminal: Terminal): Promise<0 | 1 | 2> {
  const paths = pathsIn(args);
  if (paths === undefined) return say(terminal, 2, usage);
  const file = attempt(`read the facts in ${paths.facts}`, "give a JSON file", () => readJson(paths.facts));
  if (file._tag === "Left") return say(terminal, 2, file.left);
  const parsed = parseFacts(file.right);
  if (parsed._tag === "Left") return say(terminal, 1, parsed.left.map(describeFactsProblem).join("\n"));
  const made = await makeStream(parsed.right);
  if (made._tag === "Left") return say(terminal, 1, made.left);
  const written = attempt(`write ${paths.out}`, "give a file in a folder that may be written", () => {
    writeWhole(paths.out, made.right);
  });
  if (written._tag === "Left") return say(terminal, 2, written.left);
  const commits = made.right.split("\n").length - 2;
  terminal.out(
    `${commits} commits of ${parsed.right.facts.stream} written to ${relative(process.cwd(), paths.out)}`,
  );
  return 0;
}

function pathsIn(args: readonly string[]): { readonly facts: string; readonly out: string } | undefined {
  try {
    const options = { facts: { type: "string" }, out: { type: "string" } } as const;
    const { facts, out } = parseArgs({ args: [...args], options }).values;
    const beside = facts === undefined ? undefined : `${facts.replace(/\.json$/, "")}.ndjson`;
    return {
      facts: facts ?? fileURLToPath(new URL("facts.json", leicestershire)),
      out: out ?? beside ?? fileURLToPath(new URL("leicestershire-2007.ndjson", leicestershire)),
    };
  } catch {
    return undefined;
  }
}

type Attempt<T> =
  | { readonly _tag: "Right"; readonly right: T }
  | { readonly _tag: "Left"; readonly left: string };

function attempt<T>(act: string, mend: string, run: () => T): Attempt<T> {
  try {
    return { _tag: "Right", right: run() };
  } catch (error) {
    const what = error instanceof Error ? error.message : String(error);
    return { _tag: "Left", left: `Cannot ${act}: ${what}; ${mend}.` };
  }
}

function readJson(path: string): unknown {
  return JSON.parse(readFileSync(path, "utf8"));
}

function writeWhole(path: string, text: string): void {
  const beside = `${path}.${process.pid}.part`;
  try {
    writeFileSync(beside, text);
    renameSync(beside, path);
  } catch (error) {
    rmSync(beside, { force: true });
    throw error;
  }
}

function say(terminal: Terminal, code: 1 | 2, message: string): 1 | 2 {
  terminal.err(message);
  return code;
}
