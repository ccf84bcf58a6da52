import { integerAt } from "./at.ts";

/** In which order ratings are to be read so that those of one subject follow each other. */
export interface BySubject {
  /** Where the ratings of each subject begin in `order`, and at the end how many ratings there are. */
  readonly starts: Int32Array;
  /** The places of the ratings, subject after subject, ascending within each. */
  readonly order: Int32Array;
}

/** Brings ratings together by subject, in time that grows with their number and no faster. */
export function bySubject(subjects: Int32Array, count: number): BySubject {
  const starts = new Int32Array(count + 1);
  for (const subject of subjects) starts[subject + 1] = integerAt(starts, subject + 1) + 1;
  for (let subject = 0; subject < count; subject += 1) {
    starts[subject + 1] = integerAt(starts, subject + 1) + integerAt(starts, subject);
  }
  const next = starts.slice();
  const order = new Int32Array(subjects.length);
  for (let place = 0; place < subjects.length; place += 1) {
    const subject = integerAt(subjects, place);
    const target = integerAt(next, subject);
    order[target] = place;
    next[subject] = target + 1;
  }
  return { starts, order };
}
