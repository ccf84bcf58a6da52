/** A simulated workload over a real ledger, every answer foretold by an independent auditor. */

export { simulate, type Disagreement, type Simulated, type Simulation } from "./simulate.ts";
export { describeSimulated } from "./describe-simulated.ts";
export type { Tally } from "./tally.ts";
