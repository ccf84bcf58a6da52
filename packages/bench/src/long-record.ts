import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import {
  encodeCommit,
  exportNdjson,
  importNdjson,
  memoryStore,
  noLeaf,
  readNdjson,
  type Commit,
} from "@assay/core";
import { log } from "./seed.ts";

/**
 * The record of Leicestershire with so many events in all: its evidence comes again and again under other ids, before its
 * grades. It is sound line by line, and says nothing.
 */
export async function longRecord(events: number): Promise<string> {
  const path = fileURLToPath(
    new URL("../../../seeds/leicestershire-2007/leicestershire-2007.ndjson", import.meta.url),
  );
  const read = readNdjson(readFileSync(path));
  if (read._tag === "Left") throw new Error(`Cannot measure: the seed cannot be read (${read.left._tag})`);
  const commits = read.right.commits.map(({ commit }) => commit);
  const isEvidence = ({ events: [first] }: Commit): boolean => first?.type === "EvidenceRecorded";
  const after = commits.findLastIndex(isEvidence) + 1;
  const rounds = Math.ceil(events / commits.length) * 2;
  const more = Array.from({ length: rounds }, (_, round) =>
    commits.filter(isEvidence).map((commit) => again(commit, round)),
  ).flat();
  const missing = events + 1 - commits.length;
  const lines = chained([...commits.slice(0, after), ...more.slice(0, missing), ...commits.slice(after)]);
  const store = memoryStore({ clock: () => "9999-01-01T00:00:00.000Z", newId: () => "" });
  const taken = await importNdjson(store, new TextEncoder().encode(lines), { unsealed: true })();
  const sealed = taken._tag === "Right" ? await exportNdjson(store, log)() : taken;
  if (sealed._tag === "Left") throw new Error(`Cannot measure: no long record (${sealed.left._tag})`);
  return sealed.right;
}

/** A commit of evidence once more, under ids of its own. */
function again(commit: Commit, round: number): Commit {
  const events = commit.events.map((event) => {
    // What is called evidence has an id.
    const data = event.data as { readonly id: string };
    return { ...event, data: { ...data, id: `${data.id}-again-${round}` } };
  });
  return { ...commit, events };
}

/** Commits as the lines of one log: each with the revision and the hash that its place gives it. */
function chained(commits: readonly Commit[]): string {
  const heads = new Map<string, { readonly revision: number; readonly leaf: string }>();
  const lines = commits.map((commit, index) => {
    const head = heads.get(commit.stream) ?? { revision: 0, leaf: noLeaf };
    const encoded = encodeCommit({
      ...commit,
      commit: `019f0000-0000-7000-8000-${index.toString(16).padStart(12, "0")}`,
      prev: head.leaf,
      revision: head.revision + 1,
    });
    if (encoded._tag === "Left") throw new Error(`Cannot measure: ${encoded.left.message}`);
    heads.set(commit.stream, { revision: head.revision + commit.events.length, leaf: encoded.right.leaf });
    return `${encoded.right.line}\n`;
  });
  return lines.join("");
}
