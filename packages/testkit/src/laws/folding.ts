import { foldFrozen, foldOwned, initialState } from "@assay/core";
import { firstBreach, lawOfLives, type Bench, type Law } from "./law.ts";

/** One recipe, run bare over whole history and under immer over live state, comes to the same. */
export function foldsAgree(bench: Bench): Law {
  const { evolve } = bench.engine;
  return lawOfLives(
    bench,
    "the state folded in place and the state folded under immer are the same",
    (life) => {
      const bare = initialState();
      let live = initialState();
      return firstBreach(life, ({ event }) => {
        foldOwned(evolve, bare, [event]);
        live = foldFrozen(evolve, live, [event]);
        return JSON.stringify(bare) === JSON.stringify(live) ? undefined : `They differ after ${event.type}.`;
      });
    },
  );
}
