import { CommanderError } from "commander";
import { Stopped, type Trouble } from "./trouble.ts";

/** What ended a run: a stop, a wrong use, or else a fault of assay's own. `verb`: the one that was asked for, if any. */
export function troubleOf(error: unknown, verb: string | undefined): Trouble {
  const program = verb === undefined ? "assay" : `assay ${verb}`;
  if (error instanceof Stopped) return { where: program, ...error.trouble };
  if (error instanceof CommanderError) return misuse(error, program);
  const what = error instanceof Error ? error.message : String(error);
  return {
    exit: 2,
    code: "Defect",
    message: `Cannot finish "${program}": ${what}`,
    where: program,
    fix: "this is a fault of assay's own: report it, with what the same command prints with --debug",
  };
}

function misuse({ code, message }: CommanderError, program: string): Trouble {
  const help = `${program} --help tells what it takes`;
  const usage = { exit: 2, code: "Usage", where: program } as const;
  if (code === "commander.help") {
    return { ...usage, message: "Cannot run: no verb was given", fix: "assay --help lists the verbs" };
  }
  const [, what = "", meant] = /^(?:error: )?([^\n]*?)\.?(?:\n\((.*\?)\))?$/.exec(message) ?? [];
  return {
    ...usage,
    message: `Cannot run "${program}": ${(what === "" ? message : what).replace("unknown command", "unknown verb")}`,
    fix: meant === undefined ? help : `${meant.replace("Did", "did")} (${help})`,
  };
}
