import { absurd } from "../absurd.ts";
import { between, isWorse, type Scale, worst } from "../scale.ts";
import type { SecondGrading } from "../which.ts";

/** The grade that stands after a second one; undefined where it takes somebody to decide. Requires grades of the scale. */
export function resolved(
  { resolve, tolerance }: SecondGrading,
  scale: Scale,
  first: string,
  second: string,
): string | undefined {
  if (first === second) return first;
  switch (resolve) {
    case "worst":
      return worst(scale, [first, second]);
    case "keep-first-within-tolerance":
      return stepsApart(scale, first, second) <= tolerance ? first : undefined;
    case "adjudicate":
    case "jointly":
      return undefined;
    default:
      return absurd(resolve);
  }
}

function stepsApart(scale: Scale, one: string, other: string): number {
  const stretch = isWorse(scale, one, other) ? between(scale, one, other) : between(scale, other, one);
  return stretch.length - 1;
}
