import * as z from "zod";
import { gradeKeySchema, textSchema } from "./identifier.ts";

/** One grade of a scale. Its place in the scale's list says how good it is; its value and label only say what it is called. */
export interface Grade<Key extends string = string> {
  readonly key: Key;
  readonly label: string;
  /** The number as published, an integer; never compared. */
  readonly value: number;
  /** What the grade counts for where a framework adds grades up. */
  readonly points?: number;
  readonly descriptor?: string;
  /** Where the descriptor was read. */
  readonly source?: string;
}

/** What an input can be instead of graded: not inspected, exempt, not applicable. */
export interface NonGrade {
  readonly key: string;
  readonly label: string;
}

/** An ordered list of grades, worst first. */
export interface Scale<Key extends string = string> {
  readonly title: string;
  /** Worst to best. */
  readonly grades: readonly Grade<Key>[];
  readonly nonGrades?: readonly NonGrade[];
}

/** A stretch of a scale without gaps, both ends included, by the places of its grades; empty where its worst is the better. */
export interface Range {
  readonly worst: number;
  readonly best: number;
}

const gradeSchema: z.ZodType<Grade> = z.strictObject({
  key: gradeKeySchema,
  label: textSchema,
  value: z.int(),
  points: z.exactOptional(z.int()),
  descriptor: z.exactOptional(textSchema),
  source: z.exactOptional(textSchema),
});

const nonGradeSchema: z.ZodType<NonGrade> = z.strictObject({ key: gradeKeySchema, label: textSchema });

/** A scale as plain JSON; a scale without grades is refused. */
export const scaleSchema: z.ZodType<Scale> = z.strictObject({
  title: textSchema,
  grades: z.array(gradeSchema).min(1),
  nonGrades: z.exactOptional(z.array(nonGradeSchema)),
});

/** The grade with this key, or undefined where the scale has none. */
export function gradeOf(scale: Scale, key: string): Grade | undefined {
  for (const grade of scale.grades) if (grade.key === key) return grade;
  return undefined;
}

/** The non-grade with this key, or undefined where the scale has none. */
export function nonGradeOf(scale: Scale, key: string): NonGrade | undefined {
  return scale.nonGrades?.find((nonGrade) => nonGrade.key === key);
}

/** Whether `a` stands later in the scale than `b`. Requires grades of the scale. */
export function isBetter(scale: Scale, a: string, b: string): boolean {
  return placeOf(scale, a) > placeOf(scale, b);
}

/** Whether `a` stands earlier in the scale than `b`. Requires grades of the scale. */
export function isWorse(scale: Scale, a: string, b: string): boolean {
  return placeOf(scale, a) < placeOf(scale, b);
}

/** The best of some grades. Requires at least one, all of the scale. */
export function best(scale: Scale, keys: readonly string[]): string {
  const { grades } = scale;
  for (let place = grades.length - 1; place >= 0; place -= 1) {
    const key = grades[place]?.key;
    if (key !== undefined && keys.includes(key)) return key;
  }
  throw noneOf(scale, keys, keys.length);
}

/** The worst of some grades. Requires at least one, all of the scale. */
export function worst(scale: Scale, keys: readonly string[]): string {
  for (const { key } of scale.grades) if (keys.includes(key)) return key;
  throw noneOf(scale, keys, 1);
}

function noneOf(scale: Scale, keys: readonly string[], k: number): RangeError {
  return new RangeError(
    `Cannot choose the ${k}. of ${keys.length} grades of the scale "${scale.title}": there is none; give more grades.`,
  );
}

/** The grades from `worst` to `best`, both included, in scale order; none where `worst` is the better. Requires grades of the scale. */
export function between(scale: Scale, worst: string, best: string): readonly string[] {
  const last = placeOf(scale, best);
  const keys: string[] = [];
  for (let place = placeOf(scale, worst); place <= last; place += 1)
    keys.push(scale.grades[place]?.key ?? "");
  return keys;
}

/** The grade so many steps better, or worse where negative; the end of the scale where there are not as many. */
export function shifted(scale: Scale, key: string, by: number): string {
  const place = Math.max(0, Math.min(scale.grades.length - 1, placeOf(scale, key) + by));
  return scale.grades[place]?.key ?? key;
}

/** Where a grade stands in its scale: 0 is the worst. Requires a grade of the scale. */
export function placeOf(scale: Scale, key: string): number {
  const { grades } = scale;
  for (let place = 0; place < grades.length; place += 1) if (grades[place]?.key === key) return place;
  const known = scale.grades.map((grade) => `"${grade.key}"`).join(", ");
  throw new RangeError(
    `Cannot place "${key}" on the scale "${scale.title}": it is no grade of it; use ${known}.`,
  );
}
