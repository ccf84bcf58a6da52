import {
  describeFailure,
  describeRefusal,
  memoryStore,
  openLedger,
  type Answer,
  type Command,
  type Ledger,
  type Store,
} from "@assay/core";
import { countingIds } from "@assay/testkit/ports";
import { libraryStandards } from "./library-standards.ts";
import { log } from "./old-system.ts";

/** A desk at which the days go by when the story says so: the same acts make the same record, to the byte. */
export interface Desk {
  readonly store: Store;
  readonly ledger: Ledger;
  /** What was refused, in sentences. It is in no record; a listener heard it. */
  readonly refusals: readonly string[];
  /** The time on the desk, and an id for a commit that is made on it. */
  readonly clock: () => string;
  readonly newId: () => string;
  /** Goes on to nine o'clock of a day. */
  readonly day: (day: string) => void;
  /** Gives a command that must be accepted, and tells the revision that a later act can rest on. */
  readonly act: (actor: string, command: Command) => Promise<number>;
  /** Gives a command that must be refused. */
  readonly tryInVain: (actor: string, command: Command) => Promise<void>;
  readonly accepted: (answer: Answer, command?: Command) => number;
}

export async function openDesk(from: string): Promise<Desk> {
  let now = nineOn(from);
  const clock = (): string => new Date(now).toISOString();
  const ids = countingIds();
  const newId = (): string => ids(clock());
  const store = memoryStore({ clock, newId: ids });
  const opened = await openLedger({ store, log, frameworks: [libraryStandards] })();
  if (opened._tag === "Left") throw new Error(describeFailure(opened.left));
  const ledger = opened.right;
  const refusals: string[] = [];
  ledger.onRefusal(({ command, by, refusal, at }) => {
    refusals.push(`${at.slice(0, 10)}  ${by.actor}: ${describeRefusal(refusal, command)}`);
  });

  function accepted(answer: Answer, command?: Command): number {
    now += 60_000;
    if (answer._tag === "Right") return answer.right.events.at(-1)?.revision ?? 0;
    const { left } = answer;
    throw new Error(
      left._tag === "Refused" ? describeRefusal(left.refusal, command) : describeFailure(left.failure),
    );
  }

  return {
    store,
    ledger,
    refusals,
    clock,
    newId,
    day(day) {
      now = nineOn(day);
    },
    act: async (actor, command) => accepted(await ledger.execute(command, { actor })(), command),
    async tryInVain(actor, command) {
      const answer = await ledger.execute(command, { actor })();
      if (answer._tag === "Right") throw new Error("Cannot go on with the story: a refusal was due");
    },
    accepted,
  };
}

function nineOn(day: string): number {
  return Date.parse(`${day}T09:00:00.000Z`);
}
