import { sha256Hex } from "@assay/bytes";
import type { Framework, Sampling } from "@assay/rules";
import { secondGradingSample } from "@assay/rules";
import { judgementState, type Proceedings } from "../state.ts";
import type { Applies } from "./applies.ts";
import { givenJudgements, type Situation } from "./situation.ts";

/** One of those that a sample is drawn from: a judgement, and the commit of its first proposal. */
export interface Sampled {
  readonly judgement: string;
  readonly commit: string;
}

/** The commitment to a seed. Units: the seed is 32 bytes in hexadecimal. */
export function commitmentToSeed(seed: string): string {
  return sha256Hex(seed);
}

/**
 * Draws a sample, each one by itself: a judgement is drawn where the SHA-256 of the seed, the stream, the judgement and
 * the commit of its first proposal, read as a number from its first 48 bits, is divisible by `oneIn`. Nobody can grind
 * it: whoever fixed the seed did not know the commits to come, and whoever proposed did not know the seed.
 * @law the order of the members changes nothing but the order of the drawn
 */
export function drawSample(
  seed: string,
  stream: string,
  members: readonly Sampled[],
  { oneIn }: Sampling,
): readonly string[] {
  return members
    .filter(({ judgement, commit }) => {
      const hash = sha256Hex([seed, stream, judgement, commit].join("\n"));
      return Number.parseInt(hash.slice(0, 12), 16) % oneIn === 0;
    })
    .map(({ judgement }) => judgement);
}

/** The sampling of a step: of a round by its id, or of second grading. */
export function samplingOf(framework: Framework, step: string): Sampling | undefined {
  const { rounds, secondGrading } = framework.process;
  const which =
    step === secondGradingSample ? secondGrading?.which : rounds.find(({ id }) => id === step)?.which;
  return typeof which === "object" ? which.sample : undefined;
}

/** The steps of a process that apply to a sample. */
export function sampledSteps(framework: Framework): readonly string[] {
  const steps = [secondGradingSample, ...framework.process.rounds.map(({ id }) => id)];
  return steps.filter((step) => samplingOf(framework, step) !== undefined);
}

/** The steps that take a sample and for which nobody has fixed a seed. */
export function uncommittedSteps(framework: Framework, { samples }: Proceedings): readonly string[] {
  return sampledSteps(framework).filter(
    (step) => !Object.values(samples).some((sample) => sample.step === step),
  );
}

/** Whether a judgement was drawn for a step. */
export function drawnFor({ proceedings }: Situation, step: string, judgement: string): Applies {
  const drawn = Object.values(proceedings.samples).find((sample) => sample.step === step)?.drawn;
  if (drawn === undefined) return "undrawn";
  return drawn.includes(judgement) ? "yes" : "no";
}

/** The judgements that a sample is drawn from; those that have no proposal yet are `unproposed`. */
export function populationOf(
  framework: Framework,
  proceedings: Proceedings,
): { readonly members: readonly Sampled[]; readonly unproposed: readonly string[] } {
  const proposals = givenJudgements(framework).map((judgement) => ({
    judgement,
    commit: judgementState(proceedings, judgement).firstProposal,
  }));
  return {
    members: proposals.flatMap(({ judgement, commit }) =>
      commit === undefined ? [] : [{ judgement, commit }],
    ),
    unproposed: proposals.flatMap(({ judgement, commit }) => (commit === undefined ? [judgement] : [])),
  };
}
