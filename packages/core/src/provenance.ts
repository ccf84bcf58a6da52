import * as z from "zod";

/**
 * How a fact came into the record: `recorded` live as it happened, `documented` in a source of the time,
 * `inferred` from one, or `reconstructed` because the life of an assessment needs it and no source tells it.
 */
export type Provenance = "recorded" | "documented" | "inferred" | "reconstructed";

export const provenanceSchema: z.ZodType<Provenance> = z.enum([
  "recorded",
  "documented",
  "inferred",
  "reconstructed",
]);

/** The provenance of an event: `recorded` where the record says nothing else. */
export function provenanceOf(event: { readonly provenance?: Provenance }): Provenance {
  return event.provenance ?? "recorded";
}
