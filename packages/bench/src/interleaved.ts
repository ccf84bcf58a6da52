/** Something to be timed; what it returns is kept, so that it cannot be left out. */
export interface Contestant {
  readonly name: string;
  readonly run: () => unknown;
}

/** Median milliseconds of each contestant, by name. */
export type Medians = Readonly<Record<string, number>>;

const warmups = 3;

/** Times contestants in turn, A B A B …, so that a machine that slows down slows all of them. */
export async function interleaved(contestants: readonly Contestant[], rounds: number): Promise<Medians> {
  const times = new Map(contestants.map(({ name }) => [name, [] as number[]]));
  for (let round = -warmups; round < rounds; round += 1) {
    for (const { name, run } of contestants) {
      const from = performance.now();
      await run();
      const took = performance.now() - from;
      if (round >= 0) times.get(name)?.push(took);
    }
  }
  return Object.fromEntries([...times].map(([name, took]) => [name, median(took)]));
}

function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}
