import {
  acts,
  commandProblems,
  evolve,
  proceedingsOf,
  type Act,
  type AssessmentCommand,
  type AssessmentState,
  type RecordedEvent,
  type Recipes,
  type RefusalTag,
} from "@assay/core";
import type { Engine } from "./life/engine.ts";

/** An engine that does not see some obstacles: what they would have refused is let through. */
export function engineWithout(...tags: readonly RefusalTag[]): Pick<Engine, "decide"> {
  return {
    decide: (framework) => (command, state, by) => {
      const problems = commandProblems(command);
      if (problems.length > 0) return { _tag: "Left", left: { _tag: "CommandMalformed", problems } };
      const situation = { ...by, framework, state, proceedings: proceedingsOf(state) };
      // The table pairs each type with the act for its own commands, which a union hides from the compiler.
      const act = acts[command.type] as Act<AssessmentCommand>;
      for (const obstacle of act.obstacles) {
        const refusal = obstacle(command, situation);
        if (refusal !== undefined && !tags.includes(refusal._tag)) return { _tag: "Left", left: refusal };
      }
      return { _tag: "Right", right: [act.accept(command, situation)] };
    },
  };
}

/** An engine in which something besides is done to the state after every event. */
export function engineThat(
  does: (state: AssessmentState, event: RecordedEvent) => void,
): Pick<Engine, "evolve"> {
  const recipes = Object.entries(evolve).map(([type, recipe]) => [
    type,
    (draft: AssessmentState, event: RecordedEvent) => {
      // Each recipe is called with the events of its own type.
      (recipe as (draft: AssessmentState, event: RecordedEvent) => void)(draft, event);
      does(draft, event);
    },
  ]);
  return { evolve: Object.fromEntries(recipes) as Recipes<AssessmentState> };
}
