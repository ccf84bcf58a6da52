import { decide, evolve, sightOf, type AssessmentState, type Recipes } from "@assay/core";

/** What laws are about: who decides, what events do to the state, and what an actor may see of a history. */
export interface Engine {
  readonly decide: typeof decide;
  readonly evolve: Recipes<AssessmentState>;
  readonly sight: typeof sightOf;
}

/** The engine as it ships. */
export const assay: Engine = { decide, evolve, sight: sightOf };
