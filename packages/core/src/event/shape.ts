import type * as z from "zod";

/**
 * The shape of an event's data, now and before: a chain in which each older shape is brought up to the next. Units:
 * `version` counts from 1.
 */
export interface Shape<Now> {
  readonly version: number;
  readonly schema: z.ZodType<Now>;
  /** The schema under which data of an older version, or of this one, was written; undefined for a version of the future. */
  readonly schemaOf: (version: number) => z.ZodType | undefined;
  /** Brings data of an older version up to this one. Requires data of that version. */
  readonly up: (version: number, data: unknown) => Now;
}

/** A shape that has never been another. */
export function shape<Now>(schema: z.ZodType<Now>): Shape<Now> {
  return {
    version: 1,
    schema,
    schemaOf: (version) => (version === 1 ? schema : undefined),
    // Data of version 1 was held against this very schema.
    up: (_version, data) => data as Now,
  };
}

/** A shape that has grown out of another: what was written under that one is read through `raise`. */
export function grown<Before, Now>(
  before: Shape<Before>,
  schema: z.ZodType<Now>,
  raise: (data: Before) => Now,
): Shape<Now> {
  const version = before.version + 1;
  return {
    version,
    schema,
    schemaOf: (asked) => (asked === version ? schema : before.schemaOf(asked)),
    // Data of this version was held against this very schema.
    up: (from, data) => (from === version ? (data as Now) : raise(before.up(from, data))),
  };
}
