import type { Act, Process } from "./process.ts";

/** The name under which the sample of second grading is drawn, beside those of the rounds. */
export const secondGradingSample = "second-grading";

/** Whether any step of a process applies to a sample. */
export function samples({ rounds, secondGrading }: Process): boolean {
  return [secondGrading?.which, ...rounds.map(({ which }) => which)].some(
    (which) => typeof which === "object" && which.sample !== undefined,
  );
}

/** The roles that may do an act; for moderation, those of all rounds. */
export function rolesOfAct({ acts, rounds }: Process, act: Act): readonly string[] {
  return act === "moderate" ? rounds.map(({ by }) => by) : (acts[act] ?? []);
}
