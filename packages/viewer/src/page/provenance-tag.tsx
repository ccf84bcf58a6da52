import type { Provenance } from "@assay/core";
import type { VNode } from "preact";
import { provenanceMeans } from "../words/provenance-words.ts";

/** How something is known, beside it; nothing where it was recorded as it happened. */
export function ProvenanceTag({ provenance }: { readonly provenance: Provenance | undefined }): VNode | null {
  if (provenance === undefined || provenance === "recorded") return null;
  return (
    <span class="tag provenance" data-provenance={provenance} title={provenanceMeans[provenance]}>
      {provenance}
    </span>
  );
}
