import type { Framework } from "@assay/rules";
import { isLeft } from "fp-ts/lib/Either.js";
import type { AssessmentCommand } from "../command/commands.ts";
import { decide } from "./decide.ts";
import { parksInFull } from "./parks-in-full.test-data.ts";
import type { RefusalTag } from "./refusal.ts";
import type { By } from "./situation.ts";
import { stateAfter, type Happening } from "./story.test-data.ts";

/** When acts are decided that say nothing else: on the Saturday after the inspection has ended. */
const onSaturday = "2007-06-02T09:00:00.000Z";

export interface Asked extends Partial<By> {
  readonly actor: string;
  readonly framework?: Framework;
}

/** What a command is answered after a history: the tag of its refusal, or that it is accepted. */
export function answerTo(
  given: readonly Happening[],
  command: AssessmentCommand,
  { framework = parksInFull, ...by }: Asked,
): RefusalTag | "accepted" {
  const decided = decide(framework)(command, stateAfter(given), { at: onSaturday, ...by });
  return isLeft(decided) ? decided.left._tag : "accepted";
}

/** A history that goes on by what commands bring about; each must be accepted. */
export function played(
  given: readonly Happening[],
  ...acts: readonly (readonly [AssessmentCommand, Asked])[]
): readonly Happening[] {
  return acts.reduce((past, [command, { framework = parksInFull, ...by }]) => {
    const decided = decide(framework)(command, stateAfter(past), { at: onSaturday, ...by });
    if (isLeft(decided)) throw new Error(`${command.type} was refused with ${decided.left._tag}`);
    const { actor, onBehalfOf } = by;
    const who = onBehalfOf === undefined ? { actor } : { actor, onBehalfOf };
    return [...past, ...decided.right.map((event) => ({ ...event, ...who }))];
  }, given);
}
