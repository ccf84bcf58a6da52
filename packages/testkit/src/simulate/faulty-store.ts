import type { Store } from "@assay/core";
import type { World } from "./auditor/prediction.ts";

/** A store whose world may fail: it appends nothing, or has lost what was kept beside the log. */
export function faultyStore(store: Store, world: () => Pick<World, "storageFails" | "vaultLost">): Store {
  return {
    ...store,
    append: (log, lines, options) => async () =>
      world().storageFails
        ? { _tag: "Left", left: { _tag: "StorageFailed", message: "the disk is full" } }
        : store.append(log, lines, options)(),
    sealed: (log, commit) => async () =>
      world().vaultLost ? { _tag: "Right", right: undefined } : store.sealed(log, commit)(),
  };
}
