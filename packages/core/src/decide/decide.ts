import type { Framework } from "@assay/rules";
import { left, right, type Either } from "fp-ts/lib/Either.js";
import type { AssessmentCommand } from "../command/commands.ts";
import { commandProblems } from "../command/schemas.ts";
import type { NewEvent } from "../event/catalogue.ts";
import type { AssessmentState } from "../state.ts";
import { actOf } from "./acts.ts";
import type { Refusal } from "./refusal.ts";
import { situationOf, type By, type Situation } from "./situation.ts";

/**
 * Decides what a command brings about: new events, or the first obstacle in the documented order of its act.
 * A command whose shape is wrong is refused before all else with `CommandMalformed`.
 * @law the marked fields of the history never change the answer; a refusal changes nothing
 */
export function decide(
  framework: Framework,
): (command: AssessmentCommand, state: AssessmentState, by: By) => Either<Refusal, readonly NewEvent[]> {
  return (command, state, by) => {
    const problems = commandProblems(command);
    if (problems.length > 0) return left({ _tag: "CommandMalformed", problems });
    const situation = situationOf(framework, state, by);
    const refusal = firstObstacle(command, situation);
    return refusal === undefined ? right([actOf(command).accept(command, situation)]) : left(refusal);
  };
}

/** Every obstacle that holds, in order: what a decision would have answered, one after the other. */
export function obstaclesMet(command: AssessmentCommand, situation: Situation): readonly Refusal[] {
  return actOf(command).obstacles.flatMap((obstacle) => obstacle(command, situation) ?? []);
}

function firstObstacle(command: AssessmentCommand, situation: Situation): Refusal | undefined {
  for (const obstacle of actOf(command).obstacles) {
    const refusal = obstacle(command, situation);
    if (refusal !== undefined) return refusal;
  }
  return undefined;
}
