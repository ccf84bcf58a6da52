import type { ReadStream } from "@assay/core";

/** The framework that a stream had pinned at a revision. */
export function pinnedAt(
  { events, definitions, framework }: ReadStream,
  revision: number,
): ReadStream["framework"] {
  const pinned = events.flatMap((event) => {
    if (event.revision > revision) return [];
    if (event.type === "AssessmentOpened") return [event.data.framework.digest];
    return event.type === "FrameworkReplaced" ? [event.data.to.digest] : [];
  });
  return definitions[pinned.at(-1) ?? ""] ?? framework;
}
