import type { AssessmentCommand, CommandOf } from "@assay/core";
import type { Ask } from "./ask.ts";

/**
 * What the data of the event must be. Where the ledger drew bytes that nobody can foresee, they are taken from the data that
 * were heard, and everything that follows from them is worked out and remembered.
 */
export type Expected = (heard: Readonly<Record<string, unknown>>) => object;

/** What an accepted command changes in the case, and what its event must say. */
export type Consequence<C> = (ask: Ask<C>) => Expected;

/** The consequences of some kinds of commands. */
export type Consequences<T extends AssessmentCommand["type"]> = {
  readonly [K in T]: Consequence<CommandOf<K>>;
};

/** The event says just what the command says. */
function sameAs(command: object): Expected {
  const head = new Set(["type", "assessment", "occurred", "provenance"]);
  const said = Object.fromEntries(Object.entries(command).filter(([key]) => !head.has(key)));
  return () => said;
}

/** A command whose event says just what it says; `change` is made in the case. */
export function says<C extends object>(change: (ask: Ask<C>) => void = () => undefined): Consequence<C> {
  return (ask) => {
    change(ask);
    return sameAs(ask.command);
  };
}

/** The same for what changes the letter, so that it must be signed off again. */
export function saysInLetter<C extends object>(
  change: (ask: Ask<C>) => void = () => undefined,
): Consequence<C> {
  return says((ask) => {
    ask.of.contentAt = ask.of.revision;
    change(ask);
  });
}
