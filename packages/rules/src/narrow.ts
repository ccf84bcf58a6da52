import { isBetter, isWorse, type Range, type Scale } from "./scale.ts";

/** A limit of a case: the grades that its rule leaves by itself. */
export interface RuleRange {
  readonly rule: string;
  readonly range: Range;
}

/** What became of one limit among others. */
export interface HeldLimit {
  readonly rule: string;
  readonly effect: "limits" | "holdsWithoutEffect" | "gaveWay";
}

/** A range after limits, and what became of each, in their order. */
export interface Narrowed {
  readonly range: Range;
  readonly held: readonly HeldLimit[];
}

/**
 * Narrows a range by limits of one strength.
 *
 * The upper ends are applied first, and combine by the worst; then the lower ends, by the best. So a cap beats a floor,
 * an only meets a cap or a floor with the end that faces it, and of two that exclude each other the worse holds. What
 * would leave nothing gives way.
 *
 * @law What is left is never empty, lies within the range before, and does not depend on the order of the limits.
 */
export function narrow(scale: Scale, before: Range, limits: readonly RuleRange[]): Narrowed {
  let top = before.best;
  for (const { range } of limits) {
    if (isWorse(scale, range.best, top) && meets(scale, range, before)) top = range.best;
  }
  let bottom = before.worst;
  for (const { range } of limits) {
    if (isBetter(scale, range.worst, bottom) && keeps(scale, range, before, top)) bottom = range.worst;
  }
  const held = limits.map(({ rule, range }): HeldLimit => {
    if (!keeps(scale, range, before, top)) return { rule, effect: "gaveWay" };
    const takesAway =
      (range.best === top && top !== before.best) || (range.worst === bottom && bottom !== before.worst);
    return { rule, effect: takesAway ? "limits" : "holdsWithoutEffect" };
  });
  return { range: { worst: bottom, best: top }, held };
}

/** Whether a limit leaves something of what was left before. */
function meets(scale: Scale, range: Range, before: Range): boolean {
  return !isEmpty(scale, range) && !isWorse(scale, range.best, before.worst);
}

/** Whether it still does once all upper ends are applied. */
function keeps(scale: Scale, range: Range, before: Range, top: string): boolean {
  return !isBetter(scale, range.worst, top) && meets(scale, range, before);
}

/** Whether no grade is left, as by an only whose ends are the lowest and highest of two different groups. */
function isEmpty(scale: Scale, range: Range): boolean {
  return isBetter(scale, range.worst, range.best);
}
