import { adviceOn, witness, type Flag } from "@assay/core";
import type { Framework } from "@assay/rules";
import type { Assessment } from "../record/assessment.ts";

/** What of an event would be refused as a new act, in words: what the breach is called, and what stood in the way. */
interface ToldFlag {
  readonly name: string;
  readonly says: string;
}

/** The flags of an assessment by the revision of their event, in the order of the record. */
export type Flags = ReadonlyMap<number, readonly ToldFlag[]>;

const found = new WeakMap<Assessment, Flags>();

/** What of a history would be refused as new acts: every event held against what had happened before it, once for each assessment. */
export function flagsIn(assessment: Assessment): Flags {
  const known = found.get(assessment);
  if (known !== undefined) return known;
  const { events, frameworks, definitions } = assessment;
  const [first] = frameworks;
  const flags = new Map<number, ToldFlag[]>();
  for (const flag of first === undefined ? [] : witness(first, events, definitions)) {
    const framework = frameworks[events.findIndex(({ revision }) => revision === flag.revision)] ?? first;
    const told = flagWords(flag, framework);
    const same = flags.get(flag.revision);
    if (same === undefined) flags.set(flag.revision, [told]);
    else same.push(told);
  }
  found.set(assessment, flags);
  return flags;
}

/** Whether the flags of an assessment have been looked for. */
export function knowsFlags(assessment: Assessment): boolean {
  return found.has(assessment);
}

function flagWords({ flag, refusal }: Flag, framework: Framework | undefined): ToldFlag {
  const name = flag.replace(/(?!^)([A-Z])/g, " $1").toLowerCase();
  // The engine names judgements by their ids, as a command would; a reader knows them by their titles.
  const says = (framework?.judgements ?? []).reduce(
    (text, { id, title }) => text.replaceAll(`"${id}"`, `“${title}”`),
    adviceOn(refusal).what,
  );
  return { name, says };
}
