import { provenanceOf, type Provenance } from "@assay/core";

const meanings: Readonly<Record<Exclude<Provenance, "recorded">, string>> = {
  documented: "documented: a source of the time says so.",
  inferred: "inferred: read out of a source that does not say so itself; nothing inferred binds.",
  reconstructed: "reconstructed: no source tells it; the life of an assessment needs it.",
};

/** What the marks on events mean, for those that are used. */
export function legend(events: readonly { readonly provenance?: Provenance }[]): readonly string[] {
  const used = new Set(events.map(provenanceOf));
  return Object.entries(meanings)
    .filter(([provenance]) => [...used].some((each) => each === provenance))
    .map(([, meaning]) => meaning);
}

/** The mark of an event that was not recorded as it happened; nothing for one that was. */
export function marked(provenance: Provenance): string {
  return provenance === "recorded" ? "" : `, ${provenance}`;
}
