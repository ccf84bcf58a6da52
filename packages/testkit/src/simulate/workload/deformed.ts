import type { Command } from "@assay/core";
import type { Dice } from "../dice.ts";
import type { Request } from "../auditor/prediction.ts";

/** Ways to make of a command what is none. */
const deformations: readonly ((command: object) => unknown)[] = [
  (command) => ({ ...command, type: "Rejoice" }),
  (command) => ({ ...command, type: "constructor" }),
  (command) => ({ ...command, assessment: "Not An Id" }),
  (command) => ({ ...command, assessment: 7 }),
  (command) => ({ ...command, colour: "green" }),
  (command) => ({ ...command, occurred: "2031-02-30" }),
  (command) => ({ ...command, provenance: "hearsay" }),
];

/** What is no id of a commit. */
export const noCommitId = "not-an-id";

/** Ways to name a giver who is none. */
const misnamed: readonly Request["by"][] = [
  { actor: "Nobody At All" },
  { actor: "jack", onBehalfOf: "" },
  { actor: "jack", commit: noCommitId },
];

/** A request that is no command, or is given by nobody. */
export function deformed({ command, by }: Request, dice: Dice): Request {
  if (dice.onceIn(6)) return { command, by: dice.pick(misnamed), malformed: true };
  // It is no command any more: that is the point.
  return { command: dice.pick(deformations)(command) as Command, by, malformed: true };
}
