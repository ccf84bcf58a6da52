import { copyFileSync, existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import * as z from "zod";
import { recordArgument } from "../act.ts";
import { readCommands, type CommandLine } from "../commands-file.ts";
import { readWhole } from "../files.ts";
import { giveCommand } from "../give-command.ts";
import { frameworkIfNamed } from "../named-framework.ts";
import { flag, one, text } from "../option.ts";
import { portOptions } from "../recording-ports.ts";
import { standingIn, type Standing } from "../standing-state.ts";
import { sentenceOf } from "../tell-trouble.ts";
import { orStop, type Report, type Trouble } from "../trouble.ts";
import { defineVerb, documentOf, type Verb } from "../verb.ts";
import { withRecord, type WritableRecord } from "../writable-record.ts";

/** Drives assessments from a file of commands, one JSON object on each line. */
export const runVerb: Verb = defineVerb({
  name: "run",
  group: "Keeping a record",
  summary: "give the commands of a file, one JSON object on each line; exit 1 where one was refused",
  details:
    "Every line is done whole or not at all. A refused line is reported with its number, and the next ones go on unless\n--stop says otherwise.",
  arguments: {
    source: recordArgument,
    commands: one("a file of commands, or - for standard input", "commands.ndjson"),
  },
  options: {
    framework: text(
      "framework@edition|file.json",
      "what assessments are opened under, and a new file begun with",
    ),
    actor: text("id", "who gives the commands that do not say"),
    stream: text("id", "the assessment of the commands that do not say"),
    stop: flag("stop at the first line that is refused"),
    dryRun: flag("try all on a copy, and write nothing"),
    log: text("name", "the log, where the record holds several"),
    ...portOptions,
  },
  examples: [
    "assessments.db commands.ndjson --framework apa@2007",
    "assessments.db - --actor lead-1 --stop < commands.ndjson",
  ],
  document: documentOf({
    source: z.string(),
    log: z.string(),
    dryRun: z.boolean(),
    lines: z.int(),
    committed: z.int(),
    events: z.int(),
    refused: z.array(
      z.strictObject({ line: z.int(), code: z.string(), message: z.string(), fix: z.string() }),
    ),
    stoppedAt: z.int().nullable(),
  }),
  run: async ({ source, commands }, options, { progress, standardInput }) => {
    const bytes =
      commands === "-"
        ? await standardInput()
        : readWhole(
            commands,
            "name a file of commands, one JSON object on each line, or - for standard input",
          );
    const framework = await frameworkIfNamed(options.framework);
    const work = async (record: WritableRecord): Promise<Report> => {
      const assessment = options.stream ?? (await onlyStream(record));
      const lines = readCommands(new TextDecoder().decode(bytes), {
        ...(options.actor === undefined ? {} : { actor: options.actor }),
        ...(assessment === undefined ? {} : { assessment }),
      });
      const tell = (done: number): void => progress.tell("commands", done, lines.length);
      const run = await giveAll(record, lines, { stop: options.stop === true, tell });
      return reportOf(source, record.log, { ...run, lines: lines.length, dryRun: options.dryRun === true });
    };
    return options.dryRun === true
      ? onACopy(source, (copy) => withRecord(copy, options, framework, work))
      : withRecord(source, options, framework, work);
  },
});

interface RefusedLine extends Pick<Trouble, "code" | "message" | "fix"> {
  readonly line: number;
}

interface Run {
  readonly committed: number;
  readonly events: number;
  readonly refused: readonly RefusedLine[];
  readonly stoppedAt: number | null;
}

async function giveAll(
  record: WritableRecord,
  lines: readonly CommandLine[],
  { stop, tell }: { readonly stop: boolean; readonly tell: (done: number) => void },
): Promise<Run> {
  const standing = standingIn(record);
  const refused: RefusedLine[] = [];
  let committed = 0;
  let events = 0;
  for (const [place, line] of lines.entries()) {
    tell(place);
    const given = await give(record, standing, line);
    if (given._tag === "Right") {
      committed += 1;
      events += given.right.events.length;
      continue;
    }
    const { exit, code, message, fix } = given.left;
    refused.push({ line: line.line, code, message, fix });
    // What keeps one line from being stored keeps all others.
    if (stop || exit === 2) return { committed, events, refused, stoppedAt: line.line };
  }
  return { committed, events, refused, stoppedAt: null };
}

function give(
  record: WritableRecord,
  standing: Standing,
  line: CommandLine,
): ReturnType<typeof giveCommand> | { readonly _tag: "Left"; readonly left: Trouble } {
  return line._tag === "Left"
    ? { _tag: "Left", left: line.trouble }
    : giveCommand(record, standing, line.command, line.giver);
}

/** The assessment that lines are about which name none, where the log holds just one. */
async function onlyStream({ ledger, path }: WritableRecord): Promise<string | undefined> {
  const [only, ...others] = orStop(await ledger.assessments()(), path);
  return others.length === 0 ? only?.stream : undefined;
}

/** Does work on a copy of an SQLite file, which is thrown away; where the file is not there, so is the copy not. */
async function onACopy<T>(path: string, work: (copy: string) => Promise<T>): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), "assay-dry-run-"));
  try {
    const copy = join(folder, "copy.db");
    for (const end of ["", "-wal"]) if (existsSync(path + end)) copyFileSync(path + end, copy + end);
    return await work(copy);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function reportOf(
  source: string,
  log: string,
  run: Run & { readonly lines: number; readonly dryRun: boolean },
): Report {
  const { lines, committed, events, refused, stoppedAt, dryRun } = run;
  const would = dryRun ? "would be recorded" : "recorded";
  return {
    text: [
      ...refused.map(({ line, message, fix }) => `line ${line}: ${sentenceOf({ message, fix })}`),
      `${committed} of ${lines} commands ${would} in the log "${log}" of ${source}, as ${events} events; ${refused.length} refused.`,
      ...(stoppedAt === null ? [] : [`Stopped at line ${stoppedAt}: nothing after it was tried.`]),
    ].join("\n"),
    json: { v: 0, source, log, dryRun, lines, committed, events, refused, stoppedAt },
    ...(refused.length === 0 ? {} : { exit: 1 }),
  };
}
