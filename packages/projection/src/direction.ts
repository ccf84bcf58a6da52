import { isBetter, type Scale } from "@assay/rules";

/** What a step did to a grade, by the order of its scale. */
export type Direction = "raised" | "lowered" | "upheld";

/** The direction from one grade to another; undefined where the scale does not have both, so that nothing can be said. */
export function directionOf(scale: Scale | undefined, from: string, to: string): Direction | undefined {
  if (from === to) return "upheld";
  const known = [from, to].every((key) => scale?.grades.some((grade) => grade.key === key));
  if (scale === undefined || !known) return undefined;
  return isBetter(scale, to, from) ? "raised" : "lowered";
}
