/** Something to be timed; what it returns is kept, so that it cannot be left out. */
export interface Contestant {
  readonly name: string;
  readonly run: () => unknown;
}

/** Median milliseconds of each contestant, by name. */
export type Medians = Readonly<Record<string, number>>;

/** Reads off milliseconds. */
export type Meter = () => number;

/** For work that waits: how long it takes. */
export const elapsed: Meter = () => performance.now();

/**
 * For work that only computes: what the processor gave to it. Others on the same cores would otherwise be measured too, and
 * the longer contestant meets more of them.
 */
export const computed: Meter = () => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1_000;
};

/** Rounds that are not counted: by then most code is compiled. */
export const warmups = 20;

/** Measures contestants in turn, A B A B …, so that a machine that slows down slows all of them. */
export async function interleaved(
  contestants: readonly Contestant[],
  rounds: number,
  meter: Meter,
  uncounted: number = warmups,
): Promise<Medians> {
  const times = new Map(contestants.map(({ name }) => [name, [] as number[]]));
  for (let round = -uncounted; round < rounds; round += 1) {
    for (const { name, run } of contestants) {
      const from = meter();
      await run();
      const took = meter() - from;
      if (round >= 0) times.get(name)?.push(took);
    }
  }
  return Object.fromEntries([...times].map(([name, took]) => [name, median(took)]));
}

function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}
