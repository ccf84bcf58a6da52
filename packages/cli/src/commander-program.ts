import { Command, InvalidArgumentError, Option as CommanderOption } from "commander";
import { optionWord, type Argument, type Option } from "./option.ts";
import type { Paint } from "./paint.ts";
import { verbGroups, type Given, type Verb } from "./verb.ts";

/** How the program of the verbs behaves. */
export interface ProgramSettings {
  readonly verbs: readonly Verb[];
  /** Colours for the help. */
  readonly paint: Paint;
  /** Whether the help may have any. */
  readonly colour: boolean;
  readonly writeHelp: (text: string) => void;
  readonly act: (verb: Verb, given: Given) => Promise<void>;
}

/** What every verb takes besides its own options; taken out of the words before the program sees them. */
export const globalFlags: Readonly<Record<`--${string}`, string>> = {
  "--json": "print one JSON document, and nothing else, on standard output",
  "--debug": "tell a fault of assay's own with its stack, on standard error",
};

/** The program that the table of verbs makes; it throws in place of ending the process, and writes no error itself. */
export function commanderProgram(settings: ProgramSettings): Command {
  const { paint, colour, writeHelp } = settings;
  const program = new Command("assay")
    .description("Replay, explain, prove and keep the record of how grades were reached.")
    .usage("<verb> [arguments] [options]")
    .exitOverride()
    .configureOutput({ writeOut: writeHelp, writeErr: () => undefined, getOutHasColors: () => colour })
    .configureHelp({ styleTitle: paint.strong })
    .helpCommand(false)
    .addHelpText("after", () => afterProgram(paint));
  program.option("--version", "print the version");
  for (const group of verbGroups) {
    program.commandsGroup(`${group}:`);
    for (const verb of settings.verbs.filter((each) => each.group === group)) add(program, verb, settings);
  }
  return program;
}

function add(program: Command, verb: Verb, { paint, act }: ProgramSettings): void {
  const { name, summary, details, examples } = verb;
  const command = program.command(name).summary(summary).description(sentences(summary, details));
  for (const [key, argument] of Object.entries(verb.arguments)) {
    command.argument(argumentWords(key, argument), argument.says);
  }
  for (const [key, option] of Object.entries(verb.options)) command.addOption(commanderOption(key, option));
  command.addHelpText("after", () =>
    [
      "",
      paint.strong("Examples:"),
      ...examples.map((example) => `  $ assay ${name}${example === "" ? "" : ` ${example}`}`),
      "",
      paint.strong("Every verb takes:"),
      ...Object.entries(globalFlags).map(([word, says]) => `  ${word.padEnd(8)} ${says}`),
    ].join("\n"),
  );
  command.action(async (...words: unknown[]) => {
    const names = Object.keys(verb.arguments);
    await act(verb, {
      // Commander gives the arguments in order, then the options, then itself.
      arguments: Object.fromEntries(
        names.map((key, place) => [key, words[place] as string | readonly string[] | undefined]),
      ),
      options: words[names.length] as Given["options"],
    });
  });
}

function sentences(summary: string, details: string | undefined): string {
  const first = `${summary.slice(0, 1).toUpperCase()}${summary.slice(1)}.`;
  return details === undefined ? first : `${first}\n${details}`;
}

/** An argument as it is written in a line of use: `<source>`, `[topic]`, `<source...>`. */
export function argumentWords(key: string, { takes, shown = key }: Argument): string {
  if (takes === "perhaps") return `[${shown}]`;
  return takes === "some" ? `<${shown}...>` : `<${shown}>`;
}

/** An option as it is written in a line of use: `--rests-on <revision>`. */
export function optionWords(key: string, option: Option): string {
  const word = `--${optionWord(key)}`;
  return option.takes === "nothing" ? word : `${word} <${option.shown}>`;
}

function commanderOption(key: string, option: Option): CommanderOption {
  const made = new CommanderOption(optionWords(key, option), option.says);
  if (option.takes === "nothing") return made;
  if (option.takes === "words") {
    return made.argParser((value: string, before: readonly string[] | undefined) => [
      ...(before ?? []),
      value,
    ]);
  }
  return made
    .makeOptionMandatory("needed" in option)
    .argParser((value: string, before: string | undefined) => {
      if (before !== undefined) throw new InvalidArgumentError("It is given twice.");
      return value;
    });
}

function afterProgram(paint: Paint): string {
  return [
    "",
    paint.strong("Every verb takes, before or after it:"),
    ...Object.entries(globalFlags).map(([word, says]) => `  ${word.padEnd(8)} ${says}`),
    "",
    paint.strong("Examples:"),
    "  $ assay replay seeds/leicestershire-2007/leicestershire-2007.ndjson",
    "  $ assay explain assessments.db --judgement staying-safe",
    "  $ assay help exit-codes",
  ].join("\n");
}
