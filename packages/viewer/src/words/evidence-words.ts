import type { RecordedEvidence } from "@assay/projection";
import { claimedWords } from "./dates.ts";

type ComparedWith = RecordedEvidence["comparisons"][number];

const bases: Readonly<Record<ComparedWith["basis"], string>> = {
  national: "the national figure",
  regional: "the region",
  "similar-authorities": "similar authorities",
  target: "the target",
  "own-past": "its own past",
  "within-authority": "others within the authority",
  "statutory-standard": "the statutory standard",
  unspecified: "something that is not said",
};

/** What a piece of evidence is held against, how it stands to it, and whether that is to the body's credit. */
export function comparisonWords(comparison: ComparedWith): string {
  const { basis, relation, bearing, degree, of, set, setter, targetValue, due, since, likelyBasis } =
    comparison;
  const notes = [
    of,
    set === undefined ? undefined : `set ${set}`,
    setter === undefined ? undefined : `set by ${setter}`,
    targetValue === undefined ? undefined : `target ${targetValue}`,
    due === undefined ? undefined : `due ${due}`,
    since === undefined ? undefined : `since ${since}`,
    likelyBasis === undefined ? undefined : `likely ${likelyBasis}`,
  ].filter((note) => note !== undefined);
  const how = degree === undefined ? relation : `${relation} (${degree})`;
  return `${how}, against ${bases[basis]}${notes.length === 0 ? "" : `: ${notes.join("; ")}`} — ${bearing}`;
}

/** A figure as its source gives it. */
export function measureWords({
  value,
  unit,
  bound,
  of,
  fromWord,
  period,
}: NonNullable<RecordedEvidence["measure"]>): string {
  const figure = [bound, value, unit].filter((part) => part !== undefined).join(" ");
  const notes = [of, fromWord === undefined ? undefined : `“${fromWord}”`, period].filter(
    (note) => note !== undefined,
  );
  return [figure, ...notes].filter((part) => part !== "").join(", ");
}

/** How a value moves. */
export function trendWords({ direction, bearing, period }: NonNullable<RecordedEvidence["trend"]>): string {
  return `${direction} (${bearing})${period === undefined ? "" : `, ${period}`}`;
}

/** That a piece of evidence was corrected or withdrawn, and when. */
export function fateWords({ corrected, withdrawn }: RecordedEvidence): readonly string[] {
  return [
    ...(corrected === undefined
      ? []
      : [`corrected at r${corrected.revision}, ${claimedWords(corrected.at)}: ${corrected.because}`]),
    ...(withdrawn === undefined
      ? []
      : [`withdrawn at r${withdrawn.revision}, ${claimedWords(withdrawn.at)}: ${withdrawn.because}`]),
  ];
}
