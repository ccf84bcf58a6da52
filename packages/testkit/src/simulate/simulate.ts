import {
  describeFailure,
  memoryStore,
  openLedger,
  type Answer,
  type Clock,
  type Command,
  type Giver,
  type Ledger,
  type NewId,
  type Random,
  type Store,
} from "@assay/core";
import { countingIds } from "../ports.ts";
import { auditor } from "./auditor/auditor.ts";
import type { World } from "./auditor/prediction.ts";
import { summaryOfCase } from "./auditor/summary.ts";
import { foretoldInShort, inShort, isAsForetold } from "./checked.ts";
import { dice } from "./dice.ts";
import { faultyStore } from "./faulty-store.ts";
import { simulatedFrameworks } from "./frameworks.ts";
import { reread } from "./reread.ts";
import { tally, type Tally } from "./tally.ts";
import { workload, type Foretold } from "./workload/waves.ts";

/** What to simulate. */
export interface Simulation {
  /** Units: a whole number from 0 to 2^32 − 1. The same seed gives the same commands, and the same answers. */
  readonly seed: number;
  /** How many commands are given. */
  readonly commands: number;
  /** Makes the store that is written to; in memory where it is left out. */
  readonly store?: (ports: {
    readonly clock: Clock;
    readonly newId: NewId;
    readonly random: Random;
  }) => Store;
  /** Stands between the workload and the ledger, so that a test can spoil an answer. */
  readonly through?: (ledger: Ledger) => Ledger;
}

/** A command that was not answered as the auditor had foretold. */
export interface Disagreement {
  readonly index: number;
  readonly command: Command;
  readonly by: Giver;
  readonly predicted: object;
  readonly answered: object;
}

/** How a simulation went. Units: `seconds` by the machine's clock, the reading at the end apart. */
export interface Simulated extends Tally {
  readonly seed: number;
  readonly commands: number;
  /** Those of the first wave in which there were any: after it the auditor and the ledger have parted. */
  readonly disagreements: readonly Disagreement[];
  /** What was not as foretold when the whole log was read again. */
  readonly differences: readonly string[];
  readonly seconds: number;
  readonly secondsRereading: number;
}

const log = "simulated";

/** Gives a ledger a seeded workload, and holds every answer against that of an auditor who foretold it. */
export async function simulate({ seed, commands, store, through }: Simulation): Promise<Simulated> {
  const started = performance.now();
  const audit = auditor(simulatedFrameworks);
  const work = workload(seed, audit);
  const thrown = dice(seed + 1);
  const random: Random = (sizeBytes) => Uint8Array.from({ length: sizeBytes }, () => thrown.below(256));
  let world: World | undefined;
  const newId = countingIds();
  const storeClock: Clock = () => world?.storeAt ?? "2031-01-01T00:00:00.000Z";
  const ledgerClock: Clock = () => world?.ledgerAt ?? storeClock();
  const kept = (store ?? memoryStore)({ clock: storeClock, newId, random });
  const faulty = faultyStore(kept, () => world ?? { storageFails: false, vaultLost: false });

  const open = async (hasRandom: boolean): Promise<Ledger> => {
    const { random: _random, ...dry } = faulty;
    const opened = await openLedger({
      store: hasRandom ? faulty : dry,
      log,
      frameworks: simulatedFrameworks,
      clock: ledgerClock,
      newId,
    })();
    if (opened._tag === "Left") throw new Error(describeFailure(opened.left));
    return through === undefined ? opened.right : through(opened.right);
  };

  const counted = tally();
  const disagreements: Disagreement[] = [];
  const hold = ({ index, request, prediction }: Foretold, answer: Answer | Threw): void => {
    if (answer._tag === "Threw" || !isAsForetold(prediction, request, answer)) {
      disagreements.push({
        index,
        ...request,
        predicted: foretoldInShort(prediction),
        answered: answer._tag === "Threw" ? answer : inShort(answer),
      });
    } else if (answer._tag === "Right") work.heard(request, answer.right.commit.commit);
    counted.count(prediction);
  };

  let ledger = await open(true);
  let given = 0;
  while (given < commands && disagreements.length === 0) {
    const wave = work.next(commands - given);
    if (wave.restart) {
      await kept.close()();
      ledger = await open(wave.world.hasRandom);
    }
    if (wave.stranger !== undefined) {
      world = { ...wave.world, ledgerAt: wave.world.storeAt, storageFails: false };
      hold(wave.stranger, await executed(await open(true), wave.stranger));
      given += 1;
    }
    world = wave.world;
    const answering = ledger;
    const answers = await Promise.all(wave.commands.map((command) => executed(answering, command)));
    for (const [place, command] of wave.commands.entries()) {
      const answer = answers[place];
      if (answer !== undefined) hold(command, answer);
    }
    given += wave.commands.length;
  }
  world = undefined;

  const answered = performance.now();
  const summaries = new Map(work.closed);
  for (const [name, of] of audit.cases) summaries.set(name, summaryOfCase(of));
  const fresh = await open(true);
  const differences =
    disagreements.length > 0
      ? []
      : await reread({ store: kept, log, ledger: fresh }, { commits: audit.commits(), summaries });
  return {
    seed,
    commands: given,
    ...counted.told(),
    disagreements,
    differences,
    seconds: (answered - started) / 1_000,
    secondsRereading: (performance.now() - answered) / 1_000,
  };
}

/** A defect of the ledger: it answered nothing at all. */
interface Threw {
  readonly _tag: "Threw";
  readonly message: string;
}

async function executed(ledger: Ledger, { request }: Foretold): Promise<Answer | Threw> {
  try {
    return await ledger.execute(request.command, request.by)();
  } catch (error) {
    return {
      _tag: "Threw",
      message: error instanceof Error ? (error.stack ?? error.message) : String(error),
    };
  }
}
