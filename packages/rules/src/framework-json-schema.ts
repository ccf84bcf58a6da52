import * as z from "zod";
import { frameworkSchema } from "./framework.ts";

/** The shape of a framework as a JSON Schema (2020-12), for editors: what they cannot see in it, `parseFramework` tells. */
export function frameworkJsonSchema(): Readonly<Record<string, unknown>> {
  const { properties, ...schema } = z.toJSONSchema(frameworkSchema, { io: "input" });
  return {
    ...schema,
    title: "A grading framework of Assay",
    // A file may name its schema; `readFramework` leaves the name out.
    properties: { $schema: { type: "string" }, ...properties },
  };
}
