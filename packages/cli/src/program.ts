import { CommanderError } from "commander";
import { commanderProgram, globalFlags } from "./commander-program.ts";
import { paintIn, type Paint } from "./paint.ts";
import { silent, type Progress } from "./progress.ts";
import { troubleDocument, troubleText } from "./tell-trouble.ts";
import { troubleOf } from "./trouble-of.ts";
import type { ExitCode, Report } from "./trouble.ts";
import { verbTable } from "./verb-table.ts";
import type { Given, Verb } from "./verb.ts";
import { versionHere } from "./version.ts";

/** Where a run writes and what it reads besides files. */
export interface Streams {
  readonly out: (text: string) => void;
  readonly err: (text: string) => void;
  /** Whether each of them takes colour; left out, neither. */
  readonly colour?: { readonly out: boolean; readonly err: boolean };
  /** Where long work is told; left out, nowhere. */
  readonly progress?: Progress & { readonly clear: () => void };
  /** All of standard input; left out, there is none. */
  readonly standardInput?: () => Promise<Uint8Array>;
}

/** Runs `assay` with the words after its name. With `--json`, standard output gets one JSON document, whatever happens. */
export async function run(
  argv: readonly string[],
  streams: Streams,
  verbs: readonly Verb[] = verbTable,
): Promise<ExitCode> {
  const { flags, words } = withoutGlobalFlags(argv);
  const json = flags.has("--json");
  const paint = paintIn(!json && streams.colour?.out === true);
  let report: Report | undefined;
  let help = "";
  const program = commanderProgram({
    verbs,
    paint,
    colour: !json && streams.colour?.out === true,
    writeHelp: (text) => (help += text),
    act: async (verb, given) => {
      report = await actOn(verb, given, { streams, paint, json, verbs });
    },
  });
  const print = ({ text, json: document }: Report): void =>
    streams.out(`${json ? JSON.stringify(document) : text}\n`);
  try {
    if (words.length === 1 && words[0] === "--version") report = versionReport();
    else await program.parseAsync([...words], { from: "user" });
    streams.progress?.clear();
    if (report !== undefined) print(report);
    return report?.exit ?? 0;
  } catch (error) {
    streams.progress?.clear();
    if (error instanceof CommanderError && error.exitCode === 0) {
      print({ text: help.trimEnd(), json: { v: 0, help: `${help.trimEnd()}\n` } });
      return 0;
    }
    if (flags.has("--debug") && error instanceof Error) streams.err(`${error.stack ?? error.message}\n`);
    const asked = words[0];
    const trouble = troubleOf(error, verbs.find(({ name }) => name === asked)?.name);
    if (json) streams.out(`${JSON.stringify(troubleDocument(trouble))}\n`);
    else streams.err(troubleText(trouble, paintIn(streams.colour?.err === true)));
    return trouble.exit;
  }
}

/** Global flags stand anywhere before `--`; a word after an option that looks like one is one all the same. */
function withoutGlobalFlags(argv: readonly string[]): {
  readonly flags: ReadonlySet<string>;
  readonly words: readonly string[];
} {
  const end = argv.includes("--") ? argv.indexOf("--") : argv.length;
  const isGlobal = (word: string, place: number): boolean => place < end && Object.hasOwn(globalFlags, word);
  return {
    flags: new Set(argv.filter(isGlobal)),
    words: argv.filter((word, place) => !isGlobal(word, place)),
  };
}

interface Around {
  readonly streams: Streams;
  readonly paint: Paint;
  readonly json: boolean;
  readonly verbs: readonly Verb[];
}

async function actOn(verb: Verb, given: Given, { streams, paint, json, verbs }: Around): Promise<Report> {
  return verb.run(given, {
    paint,
    json,
    progress: streams.progress ?? silent,
    standardInput: streams.standardInput ?? (async () => new Uint8Array()),
    verbs,
    helpOf: (name) => helpOf(name, verbs, paint, streams.colour?.out === true),
  });
}

function helpOf(name: string | undefined, verbs: readonly Verb[], paint: Paint, colour: boolean): string {
  let help = "";
  const program = commanderProgram({
    verbs,
    paint,
    colour,
    writeHelp: (text) => (help += text),
    act: async () => undefined,
  });
  (program.commands.find((command) => command.name() === name) ?? program).outputHelp();
  return help.trimEnd();
}

function versionReport(): Report {
  const version = versionHere();
  return { text: version, json: { v: 0, version } };
}
