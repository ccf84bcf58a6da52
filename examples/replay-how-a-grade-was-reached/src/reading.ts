import { describeFailure, type AsOf, type Ledger, type Projection } from "@assay/core";
import { assessment } from "./old-system.ts";

/** A moment at which somebody asks, and when that was. */
export interface Moment {
  readonly what: string;
  readonly day: string;
}

/** The three moments of the story. */
export const moments: readonly Moment[] = [
  { what: "when the draft went to the council", day: "2031-04-01" },
  { what: "when the letter was issued", day: "2031-04-15" },
  { what: "when the second letter had taken its place", day: "2031-06-05" },
];

/** What a projection shows of the inspection as it stood at the end of a day. */
export async function asAt<S, V>(ledger: Ledger, projection: Projection<S, V>, day: string): Promise<V> {
  const asOf: AsOf = { recorded: `${day}T23:59:59.999Z` };
  const view = await ledger.project(projection, assessment, { asOf })();
  if (view._tag === "Left") throw new Error(describeFailure(view.left));
  return view.right;
}
