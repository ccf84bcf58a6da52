import { evolve, foldOwned, initialState, openLedger } from "@assay/core";
import { sqliteStore } from "@assay/stores/sqlite";
import type { Figure } from "./figure.ts";
import { computed, interleaved } from "./interleaved.ts";
import { log, seeded, stream } from "./seed.ts";

/** Reading a stream from SQLite, parsing and folding it, against `JSON.parse` alone on the same bytes. */
export async function measureRead(folder: string): Promise<Figure> {
  const store = await seeded(sqliteStore(`${folder}/read.db`));
  const ledger = await openLedger({ store, log })();
  const stored = await store.readStream(log, stream)();
  if (ledger._tag === "Left" || stored._tag === "Left")
    throw new Error("Cannot measure: the seed cannot be read");
  const lines = stored.right.map(({ line }) => line);
  const medians = await interleaved(
    [
      { name: "parse", run: () => lines.map((line): unknown => JSON.parse(line)) },
      {
        name: "replay",
        run: async () => {
          const read = await ledger.right.read(stream)();
          if (read._tag === "Left") throw new Error(`Cannot measure: ${read.left._tag}`);
          return foldOwned(evolve, initialState(), read.right.events);
        },
      },
    ],
    301,
    computed,
  );
  const ratio = (medians["parse"] ?? 0) / (medians["replay"] ?? 1);
  return {
    what: "read + check + parse + fold of a stream from SQLite, of JSON.parse alone",
    ratio,
    bar: 0.4,
  };
}
