import { foldOwned, initialState } from "@assay/core";
import { breachOf, lawOfLives, type Bench, type Law } from "./law.ts";

/** A decision looks at the state and leaves it alone; what is refused is as if it had never been asked. */
export function refusalsChangeNothing({ engine, ...bench }: Bench): Law {
  return lawOfLives({ engine, ...bench }, "a command that is refused changes nothing", (life) => {
    const state = initialState();
    let folded = 0;
    for (const tried of life.tried) {
      foldOwned(engine.evolve, state, life.events.slice(folded, tried.after));
      folded = tried.after;
      const before = JSON.stringify(state);
      const answer = engine.decide(tried.framework)(tried.command, state, tried.by);
      if (JSON.stringify(state) !== before) return breachOf(life, tried, "Deciding on it changed the state.");
      if (answer._tag !== tried.answer._tag) {
        return breachOf(life, tried, "Decided on again, in the same state, it is answered otherwise.");
      }
    }
    return undefined;
  });
}
