import * as z from "zod";
import { textSchema } from "./identifier.ts";

/** How far a rule is known: read in a text, counted in published cases, read out of them, or supposed. */
export type SourceStatus = "documented" | "observed" | "inferred" | "assumption";

/** Where a rule comes from and how sure we are of it. */
export interface Source {
  readonly cite: string;
  readonly url?: string;
  readonly status: SourceStatus;
  /** How many published cases it was compared with; required where it is observed. */
  readonly cases?: number;
  /** How many of them it does not fit; required where it is observed. */
  readonly exceptions?: number;
}

/** How a rule binds: outside `must` is refused, outside `normally` needs a reason, outside `likely` is remarked on. */
export type Strength = "must" | "normally" | "likely";

/** The weaker of two strengths. */
export function weakest(a: Strength, b: Strength): Strength {
  return b === "must" || a === "likely" ? a : b;
}

/** A source as plain JSON. */
export const sourceSchema: z.ZodType<Source> = z.strictObject({
  cite: textSchema,
  url: z.exactOptional(z.url({ protocol: /^https?$/, error: "an address that begins with http" })),
  status: z.enum(["documented", "observed", "inferred", "assumption"]),
  cases: z.exactOptional(z.int().nonnegative()),
  exceptions: z.exactOptional(z.int().nonnegative()),
});

/** A strength as plain JSON. */
export const strengthSchema: z.ZodType<Strength> = z.enum(["must", "normally", "likely"]);

const casesEnough = 30;

/**
 * Whether a rule from this source may be `must` or `normally`: it is documented, or observed without exception in at
 * least 30 cases, or a named body adopts it.
 */
export function mayBind(source: Source, adoptedBy: string | undefined): boolean {
  if (adoptedBy !== undefined || source.status === "documented") return true;
  return source.status === "observed" && (source.cases ?? 0) >= casesEnough && source.exceptions === 0;
}
