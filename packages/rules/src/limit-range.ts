import { type Case, placesOf } from "./inputs.ts";
import { type LeftOut, missingOf, type Unknown, unknown } from "./known.ts";
import { groupOf } from "./reads.ts";
import type { Bound, LimitRule } from "./rule.ts";
import { placeOf, type Range } from "./scale.ts";

/**
 * The grades that a limit leaves by itself; open while a member of a group that bounds it has no grade, and left out where
 * all of them are.
 */
export function limitRange({ limit }: LimitRule, subject: Case): Range | Unknown | LeftOut {
  const { scale } = subject;
  if ("only" in limit) {
    const from = boundIn(limit.only.from, subject);
    const to = boundIn(limit.only.to, subject);
    if (typeof from === "number" && typeof to === "number") return { worst: from, best: to };
    const open = [from, to].filter((end) => typeof end !== "number");
    return open.some((end) => end._tag === "LeftOut") ? leftOut : unknown(missingOf(open));
  }
  const bound = boundIn("cap" in limit ? limit.cap : limit.floor, subject);
  if (typeof bound !== "number") return bound;
  const best = scale.grades.length - 1;
  return "cap" in limit ? { worst: 0, best: bound } : { worst: bound, best };
}

const leftOut: LeftOut = { _tag: "LeftOut" };

/** The place of the grade at which a limit ends. */
function boundIn(bound: Bound, subject: Case): number | Unknown | LeftOut {
  if (typeof bound === "string") return placeOf(subject.scale, bound);
  const places = placesOf(subject, groupOf(bound));
  if ("_tag" in places) return places;
  const [first] = places;
  if (first === undefined) return leftOut;
  let end = first;
  for (const place of places) if ("lowest" in bound ? place < end : place > end) end = place;
  return end;
}
