import { describeFailure, type DecodedCommit, type Failure } from "@assay/core";
import type { CarriedRecord } from "./payload.ts";
import type { Altered } from "./verdict.ts";

/** Says where a record was altered, as exactly as its chains tell. Requires the commits that could be read of it. */
export function alterationOf(
  failure: Failure,
  record: CarriedRecord,
  commits: readonly (DecodedCommit & { readonly number: number })[],
): Altered {
  const says = describeFailure(failure);
  if ("place" in failure) {
    const { place } = failure;
    const line = place.line ?? place.position + 1;
    const at = commits.find(({ number }) => number === line)?.commit;
    const before = commits.findLast(({ number, commit }) => number < line && commit.stream === at?.stream);
    // A line that does not follow the one above it: that one was changed, and its hash with it, or this one was.
    const revision = failure._tag === "ChainBroken" ? (before ?? { commit: at }).commit?.revision : undefined;
    return {
      _tag: "Altered",
      line,
      says,
      ...placeOf(at?.stream ?? before?.commit.stream, revision ?? at?.revision ?? guessed(record, line)),
    };
  }
  if (failure._tag === "SealBroken") {
    const ended = commits.findLast(({ commit, leaf }) => !sealNames(record, commit.stream, leaf));
    return {
      _tag: "Altered",
      line: failure.line,
      says,
      ...placeOf(ended?.commit.stream, ended?.commit.revision),
    };
  }
  return { _tag: "Altered", says };
}

function placeOf(stream: string | undefined, revision: number | undefined): Partial<Altered> {
  return {
    ...(stream === undefined ? {} : { stream }),
    ...(revision === undefined ? {} : { revision }),
  };
}

/** The revision that a line gives itself, where it is too damaged to be read as a commit. */
function guessed({ lines }: CarriedRecord, line: number): number | undefined {
  const found = /"revision":(\d{1,9})/.exec(lines[line - 1] ?? "")?.[1];
  return found === undefined ? undefined : Number(found);
}

/** Whether the closing line names the last commit of a stream as it stands; an earlier commit is not named by it. */
function sealNames({ lines }: CarriedRecord, stream: string, leaf: string): boolean {
  return (lines.at(-1) ?? "").includes(`${JSON.stringify(stream)}:"${leaf}"`);
}
