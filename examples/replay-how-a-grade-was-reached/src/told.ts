import type { Desk } from "./desk.ts";
import { tellAfter } from "./after.ts";
import { tellBefore } from "./before.ts";

/** The story as text: what could be told before, and what can be told now. */
export async function tell({ ledger, refusals }: Desk): Promise<string> {
  return `${[
    "How was the grade reached that Harrowfen's libraries got for letting people in, and was procedure followed?",
    "(The Library Standards Office, Harrowfen and everybody in this story are made up.)",
    "",
    ...(await tellBefore(ledger)),
    "",
    ...(await tellAfter(ledger)),
    "",
    "What was refused on the way; it is in no record, but a listener of the ledger heard it",
    ...refusals.map((refusal) => `  ${refusal}`),
  ].join("\n")}\n`;
}
