import { acts, type Act, type AssessmentCommand, type Ledger } from "@assay/core";
import { expect, test } from "vitest";
import { describeSimulated } from "./describe-simulated.ts";
import { simulate, type Simulation } from "./simulate.ts";

type Obstacles = Act<AssessmentCommand>["obstacles"];

/** Runs with the obstacles of an act spoilt, and mends them whatever happens. */
async function withObstacles<T>(
  type: AssessmentCommand["type"],
  spoil: (obstacles: Obstacles) => Obstacles,
  run: () => Promise<T>,
): Promise<T> {
  // A test may reach into the engine, which shows its table as one that nobody changes.
  const table = acts as unknown as Record<string, Act<AssessmentCommand>>;
  const whole = acts[type] as unknown as Act<AssessmentCommand>;
  table[type] = { ...whole, obstacles: spoil(whole.obstacles) };
  try {
    return await run();
  } finally {
    table[type] = whole;
  }
}

/** A ledger that forgets under which commit id a command was given. */
const forgetful = (ledger: Ledger): Ledger => ({
  ...ledger,
  execute: (command, { commit: _commit, ...by }) => ledger.execute(command, by),
});

/** A ledger that records another statement than it was given. */
const careless = (ledger: Ledger): Ledger => ({
  ...ledger,
  execute: (command, by) =>
    ledger.execute(
      command.type === "RecordEvidence" ? { ...command, statement: "The gate is open." } : command,
      by,
    ),
});

const simulation: Simulation = { seed: 9, commands: 6_000 };

const swapped =
  (one: number, other: number) =>
  (obstacles: Obstacles): Obstacles =>
    obstacles.map(
      (obstacle, place) => obstacles[place === one ? other : place === other ? one : place] ?? obstacle,
    );

test.each([
  {
    desc: "an obstacle is gone: questions may be asked about what is settled",
    run: (given: Simulation) =>
      withObstacles(
        "RaiseQuery",
        (obstacles) => obstacles.slice(0, -1),
        () => simulate(given),
      ),
  },
  {
    desc: "two obstacles have changed places: the judgement is asked for before the role",
    run: (given: Simulation) => withObstacles("ProposeGrade", swapped(6, 7), () => simulate(given)),
  },
  {
    desc: "commit ids are forgotten",
    run: (given: Simulation) => simulate({ ...given, through: forgetful }),
  },
  {
    desc: "another text is recorded than was given",
    run: (given: Simulation) => simulate({ ...given, through: careless }),
  },
])(
  "simulate() finds that $desc, and its seed finds it again",
  async ({ run }) => {
    const found = await run(simulation);
    const [disagreement] = found.disagreements;
    expect(disagreement).toBeDefined();
    const commands = (found.disagreements.at(-1)?.index ?? 0) + 1;
    expect(describeSimulated(found)).toContain(
      `npm run simulate -- --seed ${simulation.seed} --commands ${commands}`,
    );
    const again = await run({ seed: simulation.seed, commands });
    expect(again.disagreements[0]).toEqual(disagreement);
    expect((await simulate({ seed: simulation.seed, commands })).disagreements).toEqual([]);
  },
  120_000,
);
