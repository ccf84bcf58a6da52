import { secondGradingSample, type Framework } from "@assay/rules";
import type { Account } from "./account.ts";

/** Whether a step of the process is for a judgement; `undrawn`: that depends on a sample which is still to be drawn. */
export type Applies = "yes" | "no" | "undrawn";

/** Whether a judgement was drawn for a step. */
export function drawnFor({ samples }: Account, step: string, judgement: string): Applies {
  const drawn = samples.find((sample) => sample.step === step)?.drawn?.drawn;
  if (drawn === undefined) return "undrawn";
  return drawn.includes(judgement) ? "yes" : "no";
}

/** The steps that take a sample of which nobody has fixed the seed; nobody can once every judgement has a proposal. */
export function uncommittedSteps({ process }: Framework, { samples }: Account): readonly string[] {
  const { secondGrading, rounds } = process;
  const steps = [{ id: secondGradingSample, which: secondGrading?.which }, ...rounds];
  return steps.flatMap(({ id, which }) =>
    typeof which === "object" && which.sample !== undefined && !samples.some(({ step }) => step === id)
      ? [id]
      : [],
  );
}
