import type { TrailStep } from "@assay/projection";
import { gradeWords } from "./grade-place.ts";

type GradeOfStep = NonNullable<TrailStep["to"]>;

const words = ({ value, label }: GradeOfStep): string =>
  gradeWords({ label, ...(value === null ? {} : { value }) });

const acts: Readonly<Record<TrailStep["act"], string>> = {
  "self-evaluated": "Self-evaluated",
  imported: "Taken over",
  proposed: "Proposed",
  revised: "Proposal revised",
  withdrawn: "Proposal withdrawn",
  sealed: "Second grade sealed",
  revealed: "Both grades opened",
  adjudicated: "Adjudicated",
  moderated: "Moderated",
  queried: "Queried",
  answered: "Query answered",
  settled: "Settled",
  reopened: "Reopened",
  issued: "Issued",
};

/** What a step in the life of a grade did, in a phrase: "Moderated: raised from 2 Adequate to 3 Good". */
export function trailWords({
  act,
  from,
  to,
  direction,
  round,
  resolution,
  second,
  issuer,
  ground,
}: TrailStep): string {
  const notes = [
    ...(round === undefined ? [] : [`round “${round}”`]),
    ...(resolution === undefined ? [] : [resolution]),
    ...(second === undefined ? [] : [`the second grade is ${words(second)}`]),
    ...(issuer === undefined ? [] : [`from ${issuer}`]),
    ...(ground === undefined ? [] : [`ground: ${ground}`]),
  ];
  const what = changeWords(from, to, direction);
  return `${acts[act]}${what === "" ? "" : `: ${what}`}${notes.length === 0 ? "" : ` (${notes.join("; ")})`}`;
}

function changeWords(
  from: TrailStep["from"],
  to: TrailStep["to"],
  direction: TrailStep["direction"],
): string {
  if (to === undefined) return from === undefined ? "" : `was ${words(from)}`;
  if (from === undefined) return words(to);
  if (from.key === to.key) return `${words(to)} ${direction === "upheld" ? "upheld" : "stands"}`;
  return `${direction ?? "changed"} from ${words(from)} to ${words(to)}`;
}
