import {
  describeFailure,
  evolve,
  foldOwned,
  initialState,
  witness,
  type Failure,
  type Ledger,
  type Store,
} from "@assay/core";
import { summaryOfState } from "./auditor/summary.ts";

/** What must be found in a log once nobody writes to it any more. */
export interface ToFind {
  readonly commits: number;
  /** Where each assessment has come to, by name. */
  readonly summaries: ReadonlyMap<string, string>;
}

/** How many differences are told. */
const toldMax = 10;
const pageSize = 1_000;

/**
 * Reads a whole log again and tells what is not as it should be: a gap between positions, a commit too many or too few, an
 * assessment that folds to another state than the auditor's, and a breach that nobody should have been allowed.
 */
export async function reread(
  { store, log, ledger }: { readonly store: Store; readonly log: string; readonly ledger: Ledger },
  { commits, summaries }: ToFind,
): Promise<readonly string[]> {
  const differences = [...(await countCommits(store, log, commits))];
  const heads = must(await ledger.assessments()());
  if (heads.length !== summaries.size) {
    differences.push(`The log holds ${heads.length} assessments; foretold were ${summaries.size}.`);
  }
  for (const { stream } of heads) {
    if (differences.length >= toldMax) break;
    const { events, framework, definitions } = must(await ledger.read(stream)());
    const found = summaryOfState(foldOwned(evolve, initialState(), events));
    const foretold = summaries.get(stream) ?? "nothing";
    if (found !== foretold) differences.push(`"${stream}" folds to ${found}; foretold was ${foretold}.`);
    for (const { flag, revision, type } of witness(framework, events, definitions)) {
      differences.push(`"${stream}" is flagged with ${flag} at revision ${revision}, ${type}.`);
    }
  }
  return differences.slice(0, toldMax);
}

async function countCommits(store: Store, log: string, foretold: number): Promise<readonly string[]> {
  let found = 0;
  for (;;) {
    const page = must(await store.readLog(log, found - 1, pageSize)());
    const gap = page.find(({ position }, place) => position !== found + place);
    if (gap !== undefined) return [`The log has a gap before position ${gap.position}.`];
    found += page.length;
    if (page.length < pageSize) break;
  }
  return found === foretold ? [] : [`The log holds ${found} commits; foretold were ${foretold}.`];
}

function must<T>(
  read: { readonly _tag: "Left"; readonly left: Failure } | { readonly _tag: "Right"; readonly right: T },
): T {
  if (read._tag === "Left") throw new Error(describeFailure(read.left));
  return read.right;
}
