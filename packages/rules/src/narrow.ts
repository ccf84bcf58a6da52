import type { Said } from "./said.ts";
import type { Range } from "./scale.ts";
import type { Strength } from "./source.ts";
import { type Verdict, verdictOn } from "./verdict.ts";

/**
 * Narrows a range by the limits of one strength that apply, and puts into `verdicts` what became of each, at its place among
 * all that were said.
 *
 * The upper ends are applied first, and combine by the worst; then the lower ends, by the best. So a cap beats a floor,
 * an only meets a cap or a floor with the end that faces it, and of two that exclude each other the worse holds. What
 * would leave nothing gives way.
 *
 * @law What is left is never empty, lies within the range before, and does not depend on the order of the limits.
 */
export function narrow(strength: Strength, before: Range, said: readonly Said[], verdicts: Verdict[]): Range {
  let top = before.best;
  let none = true;
  for (const { rule, reading } of said) {
    if (reading._tag !== "Limit" || rule.strength !== strength) continue;
    none = false;
    if (reading.range.best < top && meets(reading.range, before)) top = reading.range.best;
  }
  if (none) return before;
  let bottom = before.worst;
  for (const { rule, reading } of said) {
    if (reading._tag !== "Limit" || rule.strength !== strength) continue;
    if (reading.range.worst > bottom && keeps(reading.range, before, top)) bottom = reading.range.worst;
  }
  const after = { worst: bottom, best: top };
  for (let place = 0; place < said.length; place += 1) {
    const each = said[place];
    if (each?.reading._tag !== "Limit" || each.rule.strength !== strength) continue;
    verdicts[place] = verdictOn[became(each.reading.range, before, after)];
  }
  return after;
}

/** What became of a limit: it gave way, or it is one of those that took away what is gone, or it is not. */
function became(limit: Range, before: Range, after: Range): "limits" | "holdsWithoutEffect" | "gaveWay" {
  if (!keeps(limit, before, after.best)) return "gaveWay";
  const takesAway =
    (limit.best === after.best && after.best !== before.best) ||
    (limit.worst === after.worst && after.worst !== before.worst);
  return takesAway ? "limits" : "holdsWithoutEffect";
}

/** Whether a limit leaves something of what was left before. */
function meets(limit: Range, before: Range): boolean {
  // It may leave nothing even by itself, as an only whose ends are the lowest and highest of two different groups.
  return limit.worst <= limit.best && limit.best >= before.worst;
}

/** Whether it still does once all upper ends are applied. */
function keeps(limit: Range, before: Range, top: number): boolean {
  return limit.worst <= top && meets(limit, before);
}
