import type { Bound, Limit } from "../rule.ts";
import type { Scale } from "../scale.ts";
import { type Changed, instead, within } from "./changed.ts";
import { neighbours } from "./neighbours.ts";

/** The small changes of a limit: each of its bounds one grade on, or the other end of its group; a cap for a floor. */
export function changedLimits(scale: Scale | undefined, limit: Limit): readonly Changed<Limit>[] {
  if ("cap" in limit) {
    return [
      ...within(changedBounds(scale, limit.cap), (cap) => ({ cap })),
      instead("flipped", "a floor", "a cap", { floor: limit.cap }),
    ].map(named("a cap of"));
  }
  if ("floor" in limit) {
    return [
      ...within(changedBounds(scale, limit.floor), (floor) => ({ floor })),
      instead("flipped", "a cap", "a floor", { cap: limit.floor }),
    ].map(named("a floor of"));
  }
  const { from, to } = limit.only;
  return [
    ...within(changedBounds(scale, from), (other) => ({ only: { from: other, to } })).map(named("only from")),
    ...within(changedBounds(scale, to), (other) => ({ only: { from, to: other } })).map(named("only up to")),
  ];
}

const named =
  (what: string) =>
  (change: Changed<Limit>): Changed<Limit> =>
    change.kind === "shifted" || change.says.startsWith("the ")
      ? { ...change, says: `${what} ${change.says}` }
      : change;

function changedBounds(scale: Scale | undefined, bound: Bound): readonly Changed<Bound>[] {
  if (typeof bound === "string") return neighbours(scale, bound);
  return "lowest" in bound
    ? [instead("flipped", `the highest of ${bound.lowest}`, "the lowest", { highest: bound.lowest })]
    : [instead("flipped", `the lowest of ${bound.highest}`, "the highest", { lowest: bound.highest })];
}
