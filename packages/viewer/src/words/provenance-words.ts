import type { Provenance } from "@assay/core";

/** What each way of knowing means, in a sentence. */
export const provenanceMeans: Readonly<Record<Provenance, string>> = {
  recorded: "Recorded as it happened.",
  documented: "A source of the time says so.",
  inferred: "Read out of a source that does not say so itself; nothing inferred binds.",
  reconstructed: "No source tells it; the life of an assessment needs it.",
};
