import { paintIn, takesColour } from "./paint.ts";
import { progressLine } from "./progress.ts";
import { run } from "./program.ts";
import { troubleDocument, troubleText } from "./tell-trouble.ts";
import { terminalText } from "./terminal-text.ts";
import { troubleOf } from "./trouble-of.ts";
import type { Trouble } from "./trouble.ts";

const { argv, env, stdin, stdout, stderr } = process;
const colour = { out: takesColour(stdout, env), err: takesColour(stderr, env) };

const interrupted: Trouble = {
  exit: 2,
  code: "Interrupted",
  message: "Cannot go on: it was interrupted",
  fix: "run the same command again",
};

/** Whether the one document, or the text, has been printed: a page that is served goes on after it. */
let printed = false;

process.once("SIGINT", () => {
  if (!printed) tell(interrupted);
  process.exit(130);
});

// What nobody waited for and failed is a fault of assay's own, and is told as one.
process.once("uncaughtException", (error) => {
  if (!printed) tell(troubleOf(error, undefined));
  if (argv.includes("--debug")) stderr.write(`${error.stack ?? error.message}\n`);
  process.exit(2);
});

function tell(trouble: Trouble): void {
  if (argv.includes("--json")) stdout.write(`${JSON.stringify(troubleDocument(trouble))}\n`);
  else stderr.write(troubleText(trouble, paintIn(colour.err)));
}

// A reader that has seen enough, as `head` has, is no fault.
stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code !== "EPIPE") throw error;
  process.exit(0);
});

async function standardInput(): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of stdin) chunks.push(chunk as Uint8Array);
  return Buffer.concat(chunks);
}

process.exitCode = await run(argv.slice(2), {
  out: (text) => stdout.write(stdout.isTTY ? terminalText(text) : text),
  err: (text) => stderr.write(stderr.isTTY ? terminalText(text) : text),
  colour,
  standardInput,
  ...(stderr.isTTY
    ? {
        progress: progressLine(
          (text) => stderr.write(text),
          () => performance.now(),
        ),
      }
    : {}),
});
printed = true;
