import { scaleOf, type Framework, type Scale } from "@assay/rules";
import { nearest } from "./nearest.ts";
import { usage, type Stopped } from "./trouble.ts";

/**
 * The key of the grade, or non-grade, that somebody wrote for a judgement: a key itself, or a published value that one
 * grade alone has. A word stands for a key before it stands for a value; a number stands for a value, and is refused where
 * a key is written just so and means another grade. Requires a judgement of the framework. `where`: what it was written in.
 */
export function writtenGrade(
  framework: Framework,
  judgement: string,
  written: unknown,
  where: string,
): string {
  const scale = scaleOf(framework, judgement);
  if (scale === undefined) throw new Error(`Cannot read a grade of "${judgement}": it has no scale.`);
  const key = keysOf(scale).find((each) => each === String(written));
  const valued = scale.grades.filter(({ value }) => String(value) === String(written));
  const byValue = valued.length === 1 ? valued[0]?.key : undefined;
  if (typeof written === "string") {
    const found = key ?? byValue;
    if (found !== undefined) return found;
  }
  if (typeof written === "number") {
    if (key !== undefined && byValue !== undefined && key !== byValue) {
      throw usage(
        `Cannot read ${written} as the grade of "${judgement}": it is the value of "${byValue}", and the key of another grade`,
        `write the key in quotation marks: "${byValue}" or "${key}"`,
        where,
      );
    }
    const found = byValue ?? key;
    if (found !== undefined) return found;
  }
  throw unknownGrade(scale, judgement, written, where);
}

function keysOf({ grades, nonGrades = [] }: Scale): readonly string[] {
  return [...grades, ...nonGrades].map(({ key }) => key);
}

function unknownGrade(scale: Scale, judgement: string, written: unknown, where: string): Stopped {
  const meant = typeof written === "string" ? nearest(written, keysOf(scale)) : undefined;
  const choice = [
    ...scale.grades.map(({ key, value }) => (key === String(value) ? key : `${key} (${value})`)),
    ...(scale.nonGrades ?? []).map(({ key }) => key),
  ];
  return usage(
    `Cannot read ${JSON.stringify(written)} as the grade of "${judgement}": its scale has no such grade`,
    `${meant === undefined ? "" : `did you mean "${meant}"? `}use one of ${choice.join(", ")}`,
    where,
  );
}
