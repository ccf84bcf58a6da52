import { frameworkDigest, parseFramework, type Framework } from "@assay/rules";
import { isLeft, left, right, type Either } from "fp-ts/lib/Either.js";
import type { Failure, Place } from "../failure.ts";
import type { Store } from "../store/store.ts";
import type { PlacedEvent } from "../as-of.ts";
import { readHistory } from "./history.ts";

/** The streams that hold framework definitions are named after them, and are no assessments. */
const definitionPrefix = "framework.";

/** The stream in which the editions of a framework are adopted. */
export function definitionStream(framework: string): string {
  return `${definitionPrefix}${framework}`;
}

/** Whether a stream holds definitions rather than an assessment. */
export function isDefinitionStream(stream: string): boolean {
  return stream.startsWith(definitionPrefix);
}

/** The frameworks of a log by the digest of their definition. */
export type Definitions = ReadonlyMap<string, Framework>;

/** Reads every framework that the log has adopted, and holds each against the digest that was stated for it. */
export async function readDefinitions(store: Store, log: string): Promise<Either<Failure, Definitions>> {
  const streams = await store.streams(log)();
  if (isLeft(streams)) return streams;
  const definitions = new Map<string, Framework>();
  for (const { stream } of streams.right.filter((head) => isDefinitionStream(head.stream))) {
    const history = await readHistory(store, log, stream);
    if (isLeft(history)) return history;
    for (const event of history.right.events) {
      const adopted = definitionIn(event);
      if (adopted === undefined) continue;
      if (isLeft(adopted)) return adopted;
      definitions.set(adopted.right.digest, adopted.right.framework);
    }
  }
  return right(definitions);
}

/** The framework that an event adopts, if it adopts one, held against its stated digest. */
export function definitionIn(
  event: PlacedEvent,
): Either<Failure, { readonly digest: string; readonly framework: Framework }> | undefined {
  if (event.type !== "FrameworkAdopted") return undefined;
  const place: Place = { position: event.position, stream: event.stream, revision: event.revision };
  const parsed = parseFramework(event.data.definition);
  if (parsed._tag === "Left") {
    const [problem] = parsed.left;
    const pointer = `/events/data/definition${problem === undefined ? "" : `/${problem.path}`}`;
    const message = problem?.message ?? "the definition is no framework";
    return left({
      _tag: "RecordUndecodable",
      place,
      problem: { _tag: "Undecodable", reason: "wrong-event", pointer, message },
    });
  }
  const found = frameworkDigest(event.data.definition);
  const stated = event.data.digest;
  if (found !== stated) return left({ _tag: "FrameworkDigestDiffers", place, stated, found });
  return right({ digest: found, framework: parsed.right });
}

/** The definitions of a log, as far as they have been read; a digest that is not among them is looked for in the log. */
export interface Shelf {
  readonly known: Definitions;
  find(digest: string, stream: string): Promise<Either<Failure, Framework>>;
  /** Reads the log again: somebody else may have adopted a framework since. */
  refresh(): Promise<Either<Failure, Definitions>>;
  put(digest: string, framework: Framework): void;
}

export function shelfOver(store: Store, log: string, adopted: Definitions): Shelf {
  const known = new Map(adopted);
  const refresh = async (): Promise<Either<Failure, Definitions>> => {
    const fresh = await readDefinitions(store, log);
    if (isLeft(fresh)) return fresh;
    for (const [key, framework] of fresh.right) known.set(key, framework);
    return right(known);
  };
  return {
    known,
    refresh,
    async find(digest, stream) {
      if (!known.has(digest)) {
        const fresh = await refresh();
        if (isLeft(fresh)) return fresh;
      }
      const framework = known.get(digest);
      return framework === undefined ? left({ _tag: "FrameworkNotInLog", digest, stream }) : right(framework);
    },
    put: (digest, framework) => void known.set(digest, framework),
  };
}

/** The digest under which a log has adopted an edition, if it has. */
export function adoptedDigest(definitions: Definitions, id: string, edition: string): string | undefined {
  for (const [digest, framework] of definitions) {
    if (framework.id === id && framework.edition === edition) return digest;
  }
  return undefined;
}
