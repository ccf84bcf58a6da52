import {
  encodeCommit,
  exportNdjson,
  importNdjson,
  memoryStore,
  noLeaf,
  type Commit,
  type DecodedCommit,
} from "@assay/core";
import { frameworkDigest } from "@assay/rules";
import { parks, parksDefinition } from "./parks.test-data.ts";

/** A step of a made-up history: an event as it is stored, who recorded it, and on which day. */
export interface Told {
  readonly day: string;
  readonly by: string;
  readonly type: string;
  readonly data: object;
  readonly occurred?: string;
  readonly provenance?: string;
}

/** A stream of a made-up history, under an edition of the made-up framework. */
export interface ToldStream {
  readonly stream: string;
  readonly edition?: string;
  readonly told: readonly Told[];
}

const shape = (type: string): number => (type === "GradeModerated" ? 2 : 1);
const hash = (edition: string): string => frameworkDigest(parks(edition));

/** The sealed record of a made-up history. History is taken in as it is, whether a decision would have allowed it or not. */
export async function recordOf(streams: readonly ToldStream[], log = "parks"): Promise<string> {
  const made: DecodedCommit[] = [];
  const heads = new Map<string, { leaf: string; revision: number }>();
  const editions = [...new Set(streams.map(({ edition = "2031" }) => edition))];
  const all = [
    ...editions.map((edition) => ({ stream: "framework.parks", edition, ...adoption(edition) })),
    ...streams.flatMap(({ stream, edition = "2031", told }) =>
      told.map((each) => ({ stream, edition, ...each })),
    ),
  ].toSorted((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0));
  for (const { stream, edition, day, by, type, data, occurred, provenance } of all) {
    const head = heads.get(stream) ?? { leaf: noLeaf, revision: 0 };
    const commit = encoded({
      actor: by,
      at: `${day}T09:00:00.000Z`,
      commit: `019f0000-0000-7000-8000-${(made.length + 1).toString(16).padStart(12, "0")}`,
      events: [
        {
          type,
          data,
          schema: shape(type),
          ...(occurred === undefined ? {} : { occurred }),
          ...(provenance === undefined ? {} : { provenance: provenance as "documented" }),
        },
      ],
      framework: hash(edition),
      log,
      prev: head.leaf,
      request: "0".repeat(64),
      revision: head.revision + 1,
      stream,
      v: 0,
    });
    heads.set(stream, { leaf: commit.leaf, revision: head.revision + 1 });
    made.push(commit);
  }
  return sealedFrom(
    made.map(({ line }) => line),
    log,
  );
}

function adoption(edition: string): Told {
  return {
    day: "2030-01-01",
    by: "board",
    type: "FrameworkAdopted",
    data: { definition: parksDefinition(edition), digest: hash(edition) },
  };
}

function encoded(commit: Commit): DecodedCommit {
  const made = encodeCommit(commit);
  if (made._tag === "Left") throw new Error(`${made.left.path}: ${made.left.message}`);
  return made.right;
}

async function sealedFrom(body: readonly string[], log: string): Promise<string> {
  const store = memoryStore({ clock: () => "9999-01-01T00:00:00.000Z", newId: () => "" });
  const text = body.map((line) => `${line}\n`).join("");
  const taken = await importNdjson(store, new TextEncoder().encode(text), { unsealed: true })();
  if (taken._tag === "Left") throw new Error(JSON.stringify(taken.left));
  const exported = await exportNdjson(store, log)();
  if (exported._tag === "Left") throw new Error(JSON.stringify(exported.left));
  return exported.right;
}
