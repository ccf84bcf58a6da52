import { secondGradingSample, type Framework, type Sampling } from "@assay/rules";

/** The steps of a process that look at a sample, each with how many it draws. */
export function samplings({ process }: Framework): Readonly<Record<string, Sampling>> {
  const steps = [
    { step: secondGradingSample, which: process.secondGrading?.which ?? ("all" as const) },
    ...process.rounds.map(({ id, which }) => ({ step: id, which })),
  ];
  return Object.fromEntries(
    steps.flatMap(({ step, which }): [string, Sampling][] =>
      typeof which === "object" && which.sample !== undefined ? [[step, which.sample]] : [],
    ),
  );
}

export function sampledSteps(framework: Framework): readonly string[] {
  return Object.keys(samplings(framework));
}
