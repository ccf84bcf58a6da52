import { compile, evaluate, explain, whatWouldChange } from "@assay/rules";

/** What the laws look at: a suite shows that a law can fail by putting another in its place. */
export interface GradingEngine {
  readonly evaluate: typeof evaluate;
  readonly compile: typeof compile;
  readonly explain: typeof explain;
  readonly whatWouldChange: typeof whatWouldChange;
}

/** The engine as it ships. */
export const grading: GradingEngine = { evaluate, compile, explain, whatWouldChange };
