import { frameworkDigest } from "@assay/rules";
import { blankCase, type Case } from "../auditor/case.ts";
import type { Dice } from "../dice.ts";
import { simulatedFrameworks } from "../frameworks.ts";

/** An assessment that is worked on. */
export interface Turn {
  readonly name: string;
  /** The grade towards which it leans. */
  readonly leaning: string;
  /** How many commands it has been asked. */
  asked: number;
}

/** The assessments that are worked on: so many at once, new ones for those that are done with. */
export interface Rota {
  readonly turns: readonly Turn[];
  /** The case of a turn; one in which nothing has happened, where it has not been opened. */
  readonly caseOf: (turn: Turn) => Case;
  /** Lets go of those that are done with; returns their names. */
  readonly renew: () => readonly string[];
}

/** After so many commands nobody waits any longer for a letter. */
const patience = 500;

export function rota(dice: Dice, cases: ReadonlyMap<string, Case>, atOnce: number): Rota {
  let count = 0;
  const fresh = (): Turn => {
    count += 1;
    return { name: `nursery-${count}`, leaning: dice.pick(leanings), asked: 0 };
  };
  const turns = Array.from({ length: atOnce }, fresh);
  return {
    turns,
    caseOf: ({ name }) => cases.get(name) ?? blankCase(name, firstFramework, firstDigest),
    renew() {
      const done: string[] = [];
      for (const [place, turn] of turns.entries()) {
        if (!isDone(turn, cases.get(turn.name), dice)) continue;
        done.push(turn.name);
        turns[place] = fresh();
      }
      return done;
    },
  };
}

const leanings: readonly string[] = ["inadequate", "adequate", "good", "good", "good", "outstanding"];
// Every simulation has at least one framework.
const firstFramework = simulatedFrameworks[0] as (typeof simulatedFrameworks)[number];
const firstDigest = frameworkDigest(firstFramework);

function isDone({ asked }: Turn, of: Case | undefined, dice: Dice): boolean {
  if (asked > patience) return true;
  if (of?.phase === "withdrawn") return dice.onceIn(12);
  return of?.phase === "issued" && dice.onceIn(60);
}
