import { Command, CommanderError } from "commander";
import { Stopped, type ExitCode, type Report, type Trouble } from "./trouble.ts";
import { explainVerb } from "./verbs/explain.ts";
import { exportVerb } from "./verbs/export.ts";
import { importVerb } from "./verbs/import.ts";
import { letterVerb } from "./verbs/letter.ts";
import { listVerb } from "./verbs/list.ts";
import { pictureVerb } from "./verbs/picture.ts";
import { procedureVerb } from "./verbs/procedure.ts";
import { replayVerb } from "./verbs/replay.ts";
import { reviewVerb } from "./verbs/review.ts";
import { sampleVerb } from "./verbs/sample.ts";
import { statusVerb } from "./verbs/status.ts";
import { timelineVerb } from "./verbs/timeline.ts";
import { trailVerb } from "./verbs/trail.ts";

/** Where a run writes. */
export interface Streams {
  readonly out: (text: string) => void;
  readonly err: (text: string) => void;
}

/** Runs `assay` with the words after its name. With `--json`, standard output gets one JSON document, whatever happens. */
export async function run(argv: readonly string[], streams: Streams): Promise<ExitCode> {
  const json = argv.includes("--json");
  let help = "";
  let exit: ExitCode = 0;
  const print = (report: Report): void => {
    streams.out(`${json ? JSON.stringify(report.json) : report.text}\n`);
    exit = report.exit ?? 0;
  };
  const program = programOver(streams, json, (text) => (help += text), print);
  try {
    await program.parseAsync([...argv], { from: "user" });
    return exit;
  } catch (error) {
    const trouble = troubleOf(error);
    if (trouble === undefined) {
      if (json) streams.out(`${JSON.stringify({ v: 0, help })}\n`);
      return 0;
    }
    const told = error instanceof CommanderError && !json;
    if (!told) tell(trouble, streams, json);
    return trouble.exit;
  }
}

function programOver(
  { out, err }: Streams,
  json: boolean,
  keepHelp: (text: string) => void,
  print: (report: Report) => void,
): Command {
  const program = new Command("assay")
    .description("Replay and explain how grades were reached.")
    .exitOverride()
    .configureOutput({ writeOut: json ? keepHelp : out, writeErr: json ? () => undefined : err })
    .showHelpAfterError("(assay --help lists the verbs, assay <verb> --help explains one)");

  const verb = (words: string, does: string, example: string): Command =>
    program
      .command(words)
      .description(does)
      .option("--json", "print one JSON document")
      .addHelpText("after", `\nExample:\n  $ assay ${example}`);
  const asAt = (command: Command): Command =>
    command
      .option("--stream <id>", "the assessment, where the source holds several")
      .option("--at <moment>", "as at a revision (r57), a position (p104), or a date or instant")
      .option("--time <kind>", "what a date means: recorded or occurred");

  verb("import <file>", "take an export into an SQLite file", "import seed.ndjson --into assessments.db")
    .requiredOption("--into <db>", "the SQLite file")
    .option("--unsealed", "let a file without its closing line pass")
    .action(async (file: string, options: Parameters<typeof importVerb>[1]) =>
      print(await importVerb(file, options)),
    );
  verb("export <source>", "write a log as sealed NDJSON", "export assessments.db --out record.ndjson")
    .requiredOption("--out <file>", "the file to write")
    .option("--stream <id>", "one assessment, with the framework that it needs")
    .option("--log <name>", "the log, where the source holds several")
    .option("--force", "overwrite another file")
    .action(async (path: string, options: Parameters<typeof exportVerb>[1]) =>
      print(await exportVerb(path, options)),
    );
  verb("list <source>", "list the assessments", "list assessments.db").action(async (path: string) =>
    print(await listVerb(path)),
  );
  asAt(
    verb("replay <source>", "rebuild the judgements, as at any moment", "replay seed.ndjson --at r57"),
  ).action(async (path: string, options: Parameters<typeof replayVerb>[1]) =>
    print(await replayVerb(path, options)),
  );
  asAt(
    verb("explain <source>", "say how a grade was reached", "explain seed.ndjson --judgement staying-safe"),
  )
    .option("--judgement <id>", "one judgement; all where none is named")
    .action(async (path: string, options: Parameters<typeof explainVerb>[1]) =>
      print(await explainVerb(path, options)),
    );
  asAt(
    verb("timeline <source>", "list the events", "timeline seed.ndjson --at 2007-12-04 --time occurred"),
  ).action(async (path: string, options: Parameters<typeof timelineVerb>[1]) =>
    print(await timelineVerb(path, options)),
  );
  asAt(
    verb(
      "procedure <source>",
      "say whether procedure was followed; exit 1 where it was not",
      "procedure seed.ndjson",
    ),
  ).action(async (path: string, options: Parameters<typeof procedureVerb>[1]) =>
    print(await procedureVerb(path, options)),
  );
  asAt(
    verb(
      "review <source>",
      "ask what an outside reader would ask; exit 1 where there is a fault",
      "review seed.ndjson",
    ),
  ).action(async (path: string, options: Parameters<typeof reviewVerb>[1]) =>
    print(await reviewVerb(path, options)),
  );
  asAt(
    verb("status <source>", "say what each judgement and the letter wait for", "status assessments.db"),
  ).action(async (path: string, options: Parameters<typeof statusVerb>[1]) =>
    print(await statusVerb(path, options)),
  );
  asAt(
    verb(
      "trail <source>",
      "list who gave, changed and confirmed each grade, and how drafts differ",
      "trail seed.ndjson --judgement staying-safe",
    ),
  )
    .option("--judgement <id>", "one judgement; all where none is named")
    .action(async (path: string, options: Parameters<typeof trailVerb>[1]) =>
      print(await trailVerb(path, options)),
    );
  verb(
    "picture <source...>",
    "count issued grades by judgement and year, and show the caseload",
    "picture 2006.ndjson 2007.ndjson --at 2007-12-31 --time occurred",
  )
    .option("--at <moment>", "as at a date or instant; left out, now")
    .option("--time <kind>", "what a date means: recorded or occurred")
    .action(async (paths: readonly string[], options: Parameters<typeof pictureVerb>[1]) =>
      print(await pictureVerb(paths, options)),
    );
  asAt(
    verb(
      "sample <source>",
      "list samples, and draw them again from their seeds",
      "sample assessments.db --verify",
    ),
  )
    .option("--verify", "exit with 1 where a sample does not verify")
    .action(async (path: string, options: Parameters<typeof sampleVerb>[1]) =>
      print(await sampleVerb(path, options)),
    );
  asAt(verb("letter <source>", "write the letter as Markdown", "letter seed.ndjson --out letter.md"))
    .requiredOption("--out <file>", "the file to write")
    .option("--force", "overwrite another file")
    .action(async (path: string, options: Parameters<typeof letterVerb>[1]) =>
      print(await letterVerb(path, options)),
    );
  verb(
    "agreement <ratings.csv>",
    "say how well graders agree, from columns subject, rater, grade",
    "agreement ratings.csv --scale apa@2007:four-grades",
  )
    .requiredOption(
      "--scale <scale>",
      "a framework's scale (apa@2007:four-grades), or the grades worst to best (poor,fair,good)",
    )
    .action(async (path: string, options: { readonly scale: string }) => {
      // Loaded on demand: its library of distributions would slow every other verb.
      const { agreementVerb } = await import("./verbs/agreement.ts");
      print(agreementVerb(path, options));
    });
  return program;
}

/** What ended a run; undefined where it was a call for help. Anything unforeseen is a defect, and is thrown on. */
function troubleOf(error: unknown): Trouble | undefined {
  if (error instanceof Stopped) return error.trouble;
  if (!(error instanceof CommanderError)) throw error;
  if (error.exitCode === 0) return undefined;
  const message =
    error.code === "commander.help" ? "Cannot run: no verb was given" : error.message.replace(/^error: /, "");
  return { exit: 2, code: "Usage", message, fix: "see assay --help" };
}

function tell(trouble: Trouble, { out, err }: Streams, json: boolean): void {
  const { exit: _, ...error } = trouble;
  if (json) {
    out(`${JSON.stringify({ v: 0, error })}\n`);
    return;
  }
  const { message, where, fix, rows = [] } = trouble;
  // A failure of the core knows no file: it is told which.
  const file = where === undefined || message.includes(where) ? "" : `${where}: `;
  const whole = message.endsWith(".") ? message : `${message}; ${fix}.`;
  err([`${file}${whole}`, ...rows.map(({ problem }) => problem), ""].join("\n"));
}
