import {
  decodeCommit,
  describeFailure,
  encodeCommit,
  eventShapes,
  importNdjson,
  requestOf,
  type Command,
  type NewEvent,
  type Store,
} from "@assay/core";
import { frameworkDigest } from "@assay/rules";
import { libraryStandards } from "./library-standards.ts";

/** The stream of the inspection, and the log that it stands in. */
export const assessment = "harrowfen-2031";
export const log = "library-standards-office";

/**
 * What the Office's old system held when it was switched off. In it Ada Quill looked a second time at a grade that she had
 * proposed herself: nothing there kept her from it.
 */
const told: readonly (NewEvent & { readonly actor: string })[] = [
  {
    actor: "ada",
    type: "EvidenceRecorded",
    data: {
      id: "staff.desk",
      kind: "evidence",
      judgements: ["staff"],
      statement: "At every visit somebody at the desk offered help within three minutes.",
      source: { name: "visits of 4 to 12 March", class: "visit" },
      polarity: "strength",
      comparisons: [],
    },
    occurred: "2031-03-12",
  },
  {
    actor: "ada",
    type: "GradeProposed",
    data: {
      judgement: "staff",
      grade: "good",
      because: "People are helped, and quickly.",
      evidence: ["staff.desk"],
    },
    occurred: "2031-03-13",
  },
  {
    actor: "ada",
    type: "GradeModerated",
    data: {
      judgement: "staff",
      round: "second-look",
      from: "good",
      to: "good",
      reason: "no-change",
      because: "I looked again, and it is good.",
      evidence: [],
      participants: [],
      restsOn: 4,
    },
    occurred: "2031-03-14",
  },
];

/** Takes the old system's file into the log as it is: what is imported is witnessed, and never refused for what it tells. */
export async function importOldSystem(store: Store, at: string, newId: () => string): Promise<void> {
  const lines: string[] = [];
  let head = await headOf(store);
  for (const { actor, type, data, occurred } of told) {
    const claim = { provenance: "documented", ...(occurred === undefined ? {} : { occurred }) } as const;
    // The request of an imported commit only has to be one of its own: nobody will give it again.
    const request = requestOf({ type: "Imported", assessment, ...data } as unknown as Command, actor);
    const encoded = encodeCommit({
      actor,
      at,
      commit: newId(),
      events: [{ type, data, schema: eventShapes[type].version, ...claim }],
      framework: frameworkDigest(libraryStandards),
      log,
      prev: head.leaf,
      request,
      revision: head.revision + 1,
      stream: assessment,
      v: 0,
    });
    if (encoded._tag === "Left") throw new Error(encoded.left.message);
    lines.push(`${encoded.right.line}\n`);
    head = { leaf: encoded.right.leaf, revision: head.revision + 1 };
  }
  const bytes = new TextEncoder().encode(lines.join(""));
  const imported = await importNdjson(store, bytes, { unsealed: true })();
  if (imported._tag === "Left") throw new Error(describeFailure(imported.left));
}

/** Where the stream of the inspection has come to: each of its commits is one event. */
async function headOf(store: Store): Promise<{ readonly leaf: string; readonly revision: number }> {
  const stored = await store.readStream(log, assessment)();
  if (stored._tag === "Left") throw new Error(describeFailure(stored.left));
  const last = decodeCommit(stored.right.at(-1)?.line ?? "");
  if (last._tag === "Left") throw new Error(last.left.message);
  return { leaf: last.right.leaf, revision: stored.right.length };
}
