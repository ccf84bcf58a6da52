import { paintIn, takesColour } from "./paint.ts";
import { progressLine } from "./progress.ts";
import { run } from "./program.ts";
import { troubleDocument, troubleText } from "./tell-trouble.ts";
import type { Trouble } from "./trouble.ts";

const { argv, env, stdin, stdout, stderr } = process;
const colour = { out: takesColour(stdout, env), err: takesColour(stderr, env) };

const interrupted: Trouble = {
  exit: 2,
  code: "Interrupted",
  message: "Cannot go on: it was interrupted",
  fix: "run the same command again",
};

process.once("SIGINT", () => {
  if (argv.includes("--json")) stdout.write(`${JSON.stringify(troubleDocument(interrupted))}\n`);
  else stderr.write(troubleText(interrupted, paintIn(false)));
  process.exit(130);
});

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
  out: (text) => stdout.write(text),
  err: (text) => stderr.write(text),
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
