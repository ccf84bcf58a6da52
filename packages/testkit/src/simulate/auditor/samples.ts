import { sha256Hex } from "@assay/bytes";
import type { Sampling } from "@assay/rules";
import type { Check } from "./ask.ts";
import { dossierOf, gradedOf, type Case } from "./case.ts";

/** Samples: what is asked for, whether the population is closed, and what a seed draws. */

/** How a step of the process samples, if it does. */
export function samplingOf({ framework }: Pick<Case, "framework">, step: string): Sampling | undefined {
  const { secondGrading, rounds } = framework.process;
  const steps = new Map([
    ["second-grading", secondGrading?.which],
    ...rounds.map(({ id, which }) => [id, which] as const),
  ]);
  const which = steps.get(step);
  return which === undefined || which === "all" ? undefined : which.sample;
}

/** Whether every judgement has had a proposal at some time. */
function isClosed(of: Case): boolean {
  return gradedOf(of).every((id) => dossierOf(of, id).firstProposal !== undefined);
}

/** What a seed draws: those whose hash, as a number of 48 bits, is divisible. */
export function drawnBy(seed: string, of: Case, { oneIn }: Sampling): readonly string[] {
  return gradedOf(of).filter((judgement) => {
    const hash = sha256Hex(
      `${seed}\n${of.name}\n${judgement}\n${dossierOf(of, judgement).firstProposal?.id}`,
    );
    return Number(BigInt(`0x${hash.slice(0, 12)}`) % BigInt(oneIn)) === 0;
  });
}

export const samplingAsked: Check<{ readonly step: string }> = ({ of, command }) =>
  samplingOf(of, command.step) === undefined ? "SampleNotAsked" : undefined;

export const notCommitted: Check<{ readonly id: string; readonly step: string }> = ({ of, command }) =>
  of.samples.some(({ id, step }) => id === command.id || step === command.step)
    ? "SampleAlreadyCommitted"
    : undefined;

export const populationOpen: Check<unknown> = ({ of }) => (isClosed(of) ? "PopulationClosed" : undefined);
export const populationClosed: Check<unknown> = ({ of }) => (isClosed(of) ? undefined : "PopulationOpen");

interface Named {
  readonly id: string;
  readonly seed?: string;
}

/** The steps that sample, and for which no seed is fixed. */
function seedless({ framework }: Pick<Case, "framework">, { samples }: Case): boolean {
  const steps = ["second-grading", ...framework.process.rounds.map(({ id }) => id)];
  return steps.some(
    (step) =>
      samplingOf({ framework }, step) !== undefined && !samples.some((sample) => sample.step === step),
  );
}

/** The proposal after which all have one needs every seed, for later none can be fixed. */
export const seedsFirst: Check<{ readonly judgement: string }> = ({ of, command: { judgement } }) => {
  const open = gradedOf(of).filter((id) => dossierOf(of, id).firstProposal === undefined);
  return open.length === 1 && open.includes(judgement) && seedless(of, of) ? "SampleUncommitted" : undefined;
};

/** Another definition needs them too, where all that people grade under it has a proposal. */
export const seedsThere: Check<unknown> = ({ of, replacement: framework }) =>
  framework !== undefined && isClosed({ ...of, framework }) && seedless({ framework }, of)
    ? "SampleUncommitted"
    : undefined;

export const committed: Check<Named> = ({ of, command }) =>
  of.samples.some(({ id }) => id === command.id) ? undefined : "SampleUnknown";

export const notDrawn: Check<Named> = ({ of, command }) =>
  of.samples.some(({ id, told }) => id === command.id && told) ? "SampleAlreadyDrawn" : undefined;

/** A seed that is told must be the one that was committed; the ledger itself tells just that one. */
export const seedFits: Check<Named> = ({ of, command: { id, seed } }) =>
  seed === undefined || of.samples.find((sample) => sample.id === id)?.seed === seed
    ? undefined
    : "SeedDiffers";
