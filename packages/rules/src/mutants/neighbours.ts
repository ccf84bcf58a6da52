import { type Scale, shifted } from "../scale.ts";
import { type Changed, instead } from "./changed.ts";

/** A grade one step worse and one better, where the scale goes on so far. Requires a grade of the scale. */
export function neighbours(scale: Scale | undefined, key: string): readonly Changed<string>[] {
  if (scale === undefined) return [];
  return [-1, 1]
    .map((by) => shifted(scale, key, by))
    .filter((other) => other !== key)
    .map((other) => instead("shifted", other, key, other));
}

/** A number so many less and as many more. */
export function besides(number: number, step = 1): readonly Changed<number>[] {
  return [number - step, number + step].map((other) =>
    instead("shifted", String(other), String(number), other),
  );
}
