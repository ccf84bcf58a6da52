import { provenanceOf, type RecordedEvent } from "@assay/core";
import type { Trace } from "./account.ts";

/** What an event's commit and claim say of it. */
export function traceOf(event: RecordedEvent): Trace {
  return {
    revision: event.revision,
    at: event.at,
    by: event.actor,
    ...(event.onBehalfOf === undefined ? {} : { onBehalfOf: event.onBehalfOf }),
    ...(event.occurred === undefined ? {} : { occurred: event.occurred }),
    provenance: provenanceOf(event),
  };
}

/** The trace alone, out of something that has one. */
export function traceFrom({ revision, at, by, onBehalfOf, occurred, provenance }: Trace): Trace {
  return {
    revision,
    at,
    by,
    ...(onBehalfOf === undefined ? {} : { onBehalfOf }),
    ...(occurred === undefined ? {} : { occurred }),
    provenance,
  };
}
