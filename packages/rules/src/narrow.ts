import { best, isBetter, isWorse, type Range, type Scale, worst } from "./scale.ts";

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
  const ranges = limits.map(({ range }) => range);
  const met = ranges.filter((range) => !isEmpty(scale, range) && !isWorse(scale, range.best, before.worst));
  const top = worst(scale, [before.best, ...met.map((range) => range.best)]);
  const kept = met.filter((range) => !isBetter(scale, range.worst, top));
  const bottom = best(scale, [before.worst, ...kept.map((range) => range.worst)]);
  const takesAway = (range: Range): boolean =>
    (range.best === top && top !== before.best) || (range.worst === bottom && bottom !== before.worst);
  const held = limits.map(({ rule, range }): HeldLimit => {
    if (!kept.includes(range)) return { rule, effect: "gaveWay" };
    return { rule, effect: takesAway(range) ? "limits" : "holdsWithoutEffect" };
  });
  return { range: { worst: bottom, best: top }, held };
}

/** Whether no grade is left, as by an only whose ends are the lowest and highest of two different groups. */
function isEmpty(scale: Scale, range: Range): boolean {
  return isBetter(scale, range.worst, range.best);
}
