import * as z from "zod";
import { textSchema } from "./identifier.ts";

/**
 * The working days of a place, as data of the framework: what a deadline was stays what it was, whatever is proclaimed
 * later. Units: days as YYYY-MM-DD; `weekend` in ISO days of the week, Monday 1 to Sunday 7.
 */
export interface Calendar {
  readonly title: string;
  readonly source: string;
  /** The first and the last day for which the holidays are known. Nothing is said of days outside. */
  readonly covers: { readonly from: string; readonly to: string };
  readonly weekend: readonly number[];
  readonly holidays: readonly string[];
}

const daySchema = z.iso.date({ error: "a day as YYYY-MM-DD" });

/** A calendar as plain JSON. */
export const calendarSchema: z.ZodType<Calendar> = z.strictObject({
  title: textSchema,
  source: textSchema,
  covers: z.strictObject({ from: daySchema, to: daySchema }),
  weekend: z.array(z.int().min(1).max(7)).max(6),
  holidays: z.array(daySchema),
});
