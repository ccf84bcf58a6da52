import { sha256Hex } from "@assay/bytes";
import type { RecordedEvent } from "@assay/core";
import { secondGradingSample, type Framework, type Sampling } from "@assay/rules";
import { courseOf, every, givenJudgements, type Past } from "./past.ts";

/** Whether a step is for a judgement; `undrawn` where a sample decides that nobody has drawn. */
export type Applies = "yes" | "no" | "undrawn";

/** How a step is sampled: a round by its id, or second grading; undefined where it is not. */
export function samplingFor({ process: steps }: Framework, step: string): Sampling | undefined {
  const which =
    step === secondGradingSample
      ? steps.secondGrading?.which
      : steps.rounds.find(({ id }) => id === step)?.which;
  return typeof which === "object" ? which.sample : undefined;
}

/** The seed that was fixed for a step. */
export function committedFor(past: Past, step: string): RecordedEvent<"SampleCommitted"> | undefined {
  return every(past, "SampleCommitted").find(({ data }) => data.step === step);
}

/** Whether a judgement was drawn for a step. A draw counts only once its seed had been fixed. */
export function drawnFor(past: Past, step: string, judgement: string): Applies {
  const id = committedFor(past, step)?.data.id;
  const fixed = every(past, "SampleCommitted").findLast(({ data }) => data.id === id);
  const drawn = every(past, "SampleDrawn").findLast(({ data }) => data.id === id);
  if (fixed === undefined || drawn === undefined || drawn.revision < fixed.revision) return "undrawn";
  return drawn.data.drawn.includes(judgement) ? "yes" : "no";
}

/** The first proposal of every judgement that people grade; undefined for one that nobody has proposed. */
export function populationOf(
  past: Past,
): readonly { readonly judgement: string; readonly commit: string | undefined }[] {
  return givenJudgements(past.framework).map((judgement) => ({
    judgement,
    commit: courseOf(past, judgement).find(({ type }) => type === "GradeProposed")?.commit,
  }));
}

/** The SHA-256 of a seed, as it is committed to. */
export function commitmentOf(seed: string): string {
  return sha256Hex(seed);
}

/**
 * Draws again what a seed draws, by the rule as it is published: a judgement is drawn where the first 48 bits of the
 * SHA-256 of seed, stream, judgement and the commit of its first proposal, a line each, are divisible by `oneIn`.
 */
export function drawAgain(past: Past, seed: string, { oneIn }: Sampling): readonly string[] {
  return populationOf(past).flatMap(({ judgement, commit }) => {
    if (commit === undefined) return [];
    const bits = sha256Hex(`${seed}\n${past.stream}\n${judgement}\n${commit}`).slice(0, 12);
    return Number(BigInt(`0x${bits}`) % BigInt(oneIn)) === 0 ? [judgement] : [];
  });
}
