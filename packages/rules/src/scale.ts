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

/** A stretch of a scale without gaps, both ends included, by grade keys. */
export interface Range {
  readonly worst: string;
  readonly best: string;
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
  return scale.grades.find((grade) => grade.key === key);
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
  return kthWorst(scale, keys, keys.length);
}

/** The worst of some grades. Requires at least one, all of the scale. */
export function worst(scale: Scale, keys: readonly string[]): string {
  return kthWorst(scale, keys, 1);
}

/** The k-th of some grades in scale order, counted from 1; a grade given twice counts twice. Requires k of them, all of the scale. */
export function kthWorst(scale: Scale, keys: readonly string[], k: number): string {
  const key = keys.toSorted((a, b) => placeOf(scale, a) - placeOf(scale, b))[k - 1];
  if (key === undefined) {
    throw new RangeError(
      `Cannot choose the ${k}. of ${keys.length} grades of the scale "${scale.title}": there is none; give more grades.`,
    );
  }
  return key;
}

/** The grades from `worst` to `best`, both included, in scale order; none where `worst` is the better. Requires grades of the scale. */
export function between(scale: Scale, worst: string, best: string): readonly string[] {
  return scale.grades.slice(placeOf(scale, worst), placeOf(scale, best) + 1).map((grade) => grade.key);
}

/** The whole scale as a range. */
export function wholeOf(scale: Scale): Range {
  const keys = scale.grades.map((grade) => grade.key);
  return { worst: worst(scale, keys), best: best(scale, keys) };
}

/** The grade of a range that is nearest to this one: itself inside the range, else the nearer end. */
export function nearest(scale: Scale, key: string, range: Range): string {
  return best(scale, [range.worst, worst(scale, [range.best, key])]);
}

function placeOf(scale: Scale, key: string): number {
  const place = scale.grades.findIndex((grade) => grade.key === key);
  if (place < 0) {
    const known = scale.grades.map((grade) => `"${grade.key}"`).join(", ");
    throw new RangeError(
      `Cannot place "${key}" on the scale "${scale.title}": it is no grade of it; use ${known}.`,
    );
  }
  return place;
}
