import { apa2007 } from "@assay/frameworks/apa-2007";
import type { Framework } from "@assay/rules";

/** The frameworks that a facts file may name. */
export const knownFrameworks: readonly Framework[] = [apa2007];

/** What a facts file calls a framework: `<id>@<edition>`. */
export function frameworkName({ id, edition }: Pick<Framework, "id" | "edition">): string {
  return `${id}@${edition}`;
}
