import type { Gap } from "./gap.ts";

/** A gap that is named on the axis. Units: `place` is a share of the axis, from 0 to 1. */
export interface GapLabel {
  readonly place: number;
  readonly says: string;
}

/** How much of the axis a name takes. */
const widthShare = 0.09;

/**
 * The gaps that are named on an axis of so many events: the longest first, as long as no name covers another. The others
 * are named in the list of events, as these are.
 */
export function gapLabels(gaps: readonly Gap[], events: number): readonly GapLabel[] {
  const labels: GapLabel[] = [];
  for (const { after, days } of gaps.toSorted((a, b) => b.days - a.days)) {
    const place = after / events;
    const isFree = labels.every((each) => Math.abs(each.place - place) >= widthShare);
    if (isFree) labels.push({ place, says: `${days} days` });
  }
  return labels.toSorted((a, b) => a.place - b.place);
}
