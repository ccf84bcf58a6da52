import { type Scale, shifted } from "../scale.ts";
import { type Changed, instead } from "./changed.ts";

/** A grade one step worse and one better, where the scale goes on so far; none for a key that is no grade of it. */
export function neighbours(scale: Scale | undefined, key: string): readonly Changed<string>[] {
  if (scale === undefined || !scale.grades.some((grade) => grade.key === key)) return [];
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
