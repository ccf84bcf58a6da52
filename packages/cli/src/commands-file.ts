import { commandTypes, type Giver } from "@assay/core";
import type { WrittenCommand } from "./give-command.ts";
import { useOneOf } from "./nearest.ts";
import { isObject, readJson } from "./strict-json.ts";
import type { Trouble } from "./trouble.ts";

/** A line of a file of commands: a command and who gives it, or why it is none. */
export type CommandLine = {
  /** From 1; empty lines count. */
  readonly line: number;
} & (
  | { readonly _tag: "Right"; readonly command: WrittenCommand; readonly giver: Giver }
  | { readonly _tag: "Left"; readonly trouble: Trouble }
);

/** What is said for all lines that do not say it themselves. */
interface Defaults {
  readonly actor?: string;
  readonly assessment?: string;
}

/**
 * Reads commands, one JSON object on each line. Beside its type and its fields a line names the `actor` who gives it, and
 * may name `onBehalfOf` and `commit`. Where a field of the command has one of these names, and another is meant, the two
 * are told apart as `{"command":{…},"by":{"actor":"…"}}`.
 */
export function readCommands(text: string, defaults: Defaults): readonly CommandLine[] {
  return text
    .split("\n")
    .map((line) => line.replace(/\r$/, ""))
    .flatMap((line, place) => (line.trim() === "" ? [] : [readLine(line, place + 1, defaults)]));
}

function readLine(text: string, line: number, defaults: Defaults): CommandLine {
  const read = readJson(text);
  if (read._tag === "Left") return unreadable(line, read.left, "write one JSON object on each line");
  if (!isObject(read.right)) return unreadable(line, "it is no object", "write one JSON object on each line");
  const nested = takenApart(read.right);
  const command = nested?.command ?? read.right;
  const by = nested?.by ?? read.right;
  const { type, assessment = defaults.assessment } = command;
  const { actor = defaults.actor, onBehalfOf, commit } = by;
  if (typeof type !== "string") {
    return unreadable(line, "it names no type of command", 'begin it with {"type":"ProposeGrade", …');
  }
  if (!commandTypes.some((known) => known === type)) {
    return unreadable(line, `"${type}" is no type of command`, useOneOf(type, commandTypes));
  }
  if (typeof actor !== "string") {
    return unreadable(
      line,
      "it does not say who gives the command",
      'name "actor", or give --actor for all lines',
    );
  }
  return {
    _tag: "Right",
    line,
    command: {
      ...(nested === undefined ? withoutGiver(type, command) : command),
      type,
      ...(typeof assessment === "string" && type !== "AdoptFramework" ? { assessment } : {}),
    },
    giver: {
      actor,
      // What is no text is left to the ledger, which says so.
      ...(onBehalfOf === undefined ? {} : { onBehalfOf: onBehalfOf as string }),
      ...(commit === undefined ? {} : { commit: commit as string }),
    },
  };
}

function takenApart(
  line: Readonly<Record<string, unknown>>,
):
  | { readonly command: Readonly<Record<string, unknown>>; readonly by: Readonly<Record<string, unknown>> }
  | undefined {
  const { command, by = {}, ...rest } = line;
  if (Object.keys(rest).length > 0 || !isObject(command) || !isObject(by)) return undefined;
  return { command, by };
}

/** The fields of the command alone; whoever declares a conflict in this form declares his own. */
function withoutGiver(
  type: string,
  command: Readonly<Record<string, unknown>>,
): Readonly<Record<string, unknown>> {
  const { onBehalfOf: _onBehalfOf, commit: _commit, actor, ...fields } = command;
  return type === "DeclareConflict" ? { ...fields, actor } : fields;
}

function unreadable(line: number, what: string, fix: string): CommandLine {
  const message = `Cannot read the command: ${what}`;
  return { _tag: "Left", line, trouble: { exit: 1, code: "LineUnreadable", message, fix } };
}
