import type { Provenance } from "@assay/core";

/** What stands beside a step that was not recorded as it happened; nothing beside one that was. */
export function mark(provenance: Provenance): string {
  return provenance === "recorded" ? "" : ` (${provenance})`;
}

/** The same within a list of what is known of an event. */
export function marked(provenance: Provenance): string {
  return provenance === "recorded" ? "" : `, ${provenance}`;
}

const meanings: Readonly<Record<Exclude<Provenance, "recorded">, string>> = {
  documented: "documented: a source of the time says so.",
  inferred: "inferred: read out of a source that does not say so itself; nothing inferred binds.",
  reconstructed: "reconstructed: no source tells it; the life of an assessment needs it.",
};

/** A sentence for each way of knowing that is not recording, of those that occur. */
export function legendOf(provenances: readonly (Provenance | undefined)[]): readonly string[] {
  return Object.entries(meanings)
    .filter(([provenance]) => provenances.some((each) => each === provenance))
    .map(([, meaning]) => meaning);
}
