import { happenedBy, type Command, type RefusalTag } from "@assay/core";
import type { Framework } from "@assay/rules";
import type { Case } from "./case.ts";

/** One command as the auditor looks at it: on which case, by whom, for whom, and when it would be recorded. */
export interface Ask<C> {
  readonly command: C;
  readonly of: Case;
  readonly actor: string;
  readonly onBehalfOf: string | undefined;
  readonly at: string;
  /** The revision that the ledger takes for the head of the stream. */
  readonly head: number;
  /** The definition that a replacement names, where anybody has it. */
  readonly replacement: Framework | undefined;
}

/** One way to be refused: its tag, or undefined where it does not stand in the way. */
export type Check<C> = (ask: Ask<C>) => RefusalTag | undefined;

/** A command that claims when it happened. */
export type Claiming = Pick<Command, "occurred">;

/** The persons who act, as actor ids: the actor, and the one for whom it acts. */
export function acting({ actor, onBehalfOf }: Pick<Ask<unknown>, "actor" | "onBehalfOf">): readonly string[] {
  return onBehalfOf === undefined ? [actor] : [actor, onBehalfOf];
}

/** The latest moment at which what a command brings about can have happened. */
export function whenOf({ command, at }: Ask<Claiming>): string {
  return happenedBy(command.occurred, at);
}
