import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { importNdjson, type Store } from "@assay/core";

export const stream = "leicestershire-2007";
export const log = "apa-2007-retold";

/** Takes the Leicestershire seed into a store. */
export async function seeded(store: Store): Promise<Store> {
  const path = fileURLToPath(
    new URL("../../../seeds/leicestershire-2007/leicestershire-2007.ndjson", import.meta.url),
  );
  const imported = await importNdjson(store, readFileSync(path))();
  if (imported._tag === "Left")
    throw new Error(`Cannot measure: the seed was not taken in (${imported.left._tag})`);
  return store;
}
