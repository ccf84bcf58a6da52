import type { Account } from "./account.ts";

/** Whether a step of the process is for a judgement; `undrawn`: that depends on a sample which is still to be drawn. */
export type Applies = "yes" | "no" | "undrawn";

/** Whether a judgement was drawn for a step. */
export function drawnFor({ samples }: Account, step: string, judgement: string): Applies {
  const drawn = samples.find((sample) => sample.step === step)?.drawn?.drawn;
  if (drawn === undefined) return "undrawn";
  return drawn.includes(judgement) ? "yes" : "no";
}
