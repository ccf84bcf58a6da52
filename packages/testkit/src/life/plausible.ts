import type { AssessmentCommand, CommandOf } from "@assay/core";
import { afterwardsCommands } from "./afterwards-commands.ts";
import { evidenceCommands } from "./evidence-commands.ts";
import { gradingCommands } from "./grading-commands.ts";
import type { Hand } from "./hand.ts";
import { letterCommands } from "./letter-commands.ts";
import { moderationCommands } from "./moderation-commands.ts";
import { openingCommands } from "./opening-commands.ts";

type CommandName = AssessmentCommand["type"];

/**
 * Makes a command of a type that somebody might give as things stand. `about` says what it is to be about, where that is
 * not left to the hand: a judgement, a query, a step; `round` in which round of moderation.
 */
export type Maker<T extends CommandName> = (hand: Hand, about?: string, round?: string) => CommandOf<T>;

/** A plausible command of every type. */
const makers: { readonly [T in CommandName]: Maker<T> } = {
  ...openingCommands,
  ...evidenceCommands,
  ...gradingCommands,
  ...moderationCommands,
  ...letterCommands,
  ...afterwardsCommands,
};

/** Every command that there is about an assessment. The keys of the table are just these. */
export const commandNames: readonly CommandName[] = Object.keys(makers) as CommandName[];

/** A command of a type that somebody might give as things stand. */
export function plausible(type: CommandName, hand: Hand, about?: string, round?: string): AssessmentCommand {
  return makers[type](hand, about, round);
}
