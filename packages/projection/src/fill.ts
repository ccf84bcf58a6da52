import { own } from "@assay/core";

/**
 * A wording with every `{name}` replaced by its value. A name without a value stays as it is, so that it is seen.
 * What a value contains is never replaced again.
 */
export function fill(wording: string, values: Readonly<Record<string, string>>): string {
  return wording.replace(/\{([a-z0-9]+)\}/g, (placeholder, name: string) => own(values, name) ?? placeholder);
}
