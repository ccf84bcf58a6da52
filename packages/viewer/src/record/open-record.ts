import {
  decodeCommit,
  isDefinitionStream,
  readNdjsonText,
  recordedEvents,
  type DecodedCommit,
  type RecordedEvent,
} from "@assay/core";
import { parseFramework, type Framework } from "@assay/rules";
import { alterationOf } from "./alteration.ts";
import type { Assessment, LineOfRecord } from "./assessment.ts";
import { textOf } from "./carry-record.ts";
import type { CarriedRecord } from "./payload.ts";
import type { Verdict } from "./verdict.ts";

/** A record that was opened: what was found of it, and its assessments in the order in which they begin. */
export interface OpenedRecord {
  readonly name: string;
  readonly verdict: Verdict;
  readonly assessments: readonly Assessment[];
}

/** A commit with the number of its line. */
interface NumberedCommit extends DecodedCommit {
  readonly number: number;
}

/**
 * Checks a record from its bytes up, and reads its assessments. One that was altered is read all the same, line by line as
 * far as each line can be read: whoever looks for what was changed must be able to see it.
 * @param hash hashes what stands above the closing line, where the platform has a faster way than the page
 */
export function openRecord(record: CarriedRecord, hash?: (text: string) => string): OpenedRecord {
  const read = readNdjsonText(textOf(record), {}, hash);
  if (read._tag === "Right") {
    const { commits } = read.right;
    const heads = Object.fromEntries(commits.map(({ commit, leaf }) => [commit.stream, leaf]));
    const events = commits.reduce((sum, { commit }) => sum + commit.events.length, 0);
    const verdict: Verdict = { _tag: "Intact", commits: commits.length, events, heads };
    return opened(
      record.name,
      commits.map((each, index) => ({ ...each, number: index + 1 })),
      verdict,
    );
  }
  const commits = record.lines.flatMap((line, index): NumberedCommit[] => {
    const decoded = decodeCommit(line);
    return decoded._tag === "Right" ? [{ ...decoded.right, number: index + 1 }] : [];
  });
  return opened(record.name, commits, alterationOf(read.left, record, commits));
}

function opened(name: string, commits: readonly NumberedCommit[], verdict: Verdict): OpenedRecord {
  const definitions = definitionsIn(commits);
  const streams = new Map<string, NumberedCommit[]>();
  for (const each of commits) {
    if (isDefinitionStream(each.commit.stream)) continue;
    const known = streams.get(each.commit.stream);
    if (known === undefined) streams.set(each.commit.stream, [each]);
    else known.push(each);
  }
  return {
    name,
    verdict,
    assessments: [...streams].flatMap(([stream, own]) => {
      const read = assessmentFrom(own, definitions);
      return read.events.length === 0
        ? []
        : [{ stream, record: name, definitions, verdict, log: own[0]?.commit.log ?? "", ...read }];
    }),
  };
}

function definitionsIn(commits: readonly NumberedCommit[]): Readonly<Record<string, Framework>> {
  const found: Record<string, Framework> = {};
  for (const { commit } of commits) {
    if (!isDefinitionStream(commit.stream)) continue;
    for (const event of recordedEvents(commit)) {
      if (event.type !== "FrameworkAdopted") continue;
      const parsed = parseFramework(event.data.definition);
      if (parsed._tag === "Right") found[event.data.digest] = parsed.right;
    }
  }
  return found;
}

/** The events of one stream; commits whose definition cannot be read are left out, as are revisions that come again. */
function assessmentFrom(
  commits: readonly NumberedCommit[],
  definitions: Readonly<Record<string, Framework>>,
): Pick<Assessment, "events" | "lines" | "frameworks"> {
  const events: RecordedEvent[] = [];
  const lines: LineOfRecord[] = [];
  const frameworks: Framework[] = [];
  for (const { commit, line, leaf, number } of commits) {
    const framework = Object.hasOwn(definitions, commit.framework)
      ? definitions[commit.framework]
      : undefined;
    if (framework === undefined || commit.revision <= (events.at(-1)?.revision ?? 0)) continue;
    for (const event of recordedEvents(commit)) {
      events.push(event);
      lines.push({ line, leaf, number, prev: commit.prev, commit: commit.commit });
      frameworks.push(framework);
    }
  }
  return { events, lines, frameworks };
}
