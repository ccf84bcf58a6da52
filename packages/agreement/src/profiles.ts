import { integerAt } from "./at.ts";
import type { Profile } from "./counts.ts";

/** The kinds of subjects, and which kind each subject is. */
export interface Profiled {
  readonly profiles: readonly Profile[];
  readonly profileOf: Int32Array;
}

/**
 * Brings subjects together that received the same grades equally often. Few kinds stand for many subjects: four graders
 * on four grades make at most 69.
 */
export function profiled(starts: Int32Array, grades: Int32Array, size: number): Profiled {
  const subjects = starts.length - 1;
  const profileOf = new Int32Array(subjects);
  const profiles: {
    subjects: number;
    total: number;
    grades: readonly number[];
    counts: readonly number[];
  }[] = [];
  const paths = pathsOver(size, grades.length);
  const tally = new Int32Array(size);
  for (let subject = 0; subject < subjects; subject += 1) {
    const from = integerAt(starts, subject);
    const to = integerAt(starts, subject + 1);
    const given: number[] = [];
    for (let place = from; place < to; place += 1) {
      const grade = integerAt(grades, place);
      const before = integerAt(tally, grade);
      if (before === 0) given.push(grade);
      tally[grade] = before + 1;
    }
    given.sort((a, b) => a - b);
    const kind = paths.follow(given, tally);
    profileOf[subject] = kind;
    const profile = profiles[kind];
    if (profile === undefined) {
      const counts = given.map((grade) => integerAt(tally, grade));
      profiles.push({ subjects: 1, total: to - from, grades: given, counts });
    } else {
      profile.subjects += 1;
    }
    for (const grade of given) tally[grade] = 0;
  }
  return { profiles, profileOf };
}

/** Numbers the kinds in the order of their first subject, by following grade and count, grade and count from one root. */
function pathsOver(
  size: number,
  ratings: number,
): { readonly follow: (grades: readonly number[], tally: Int32Array) => number } {
  const steps = new Map<number, number>();
  const kinds = new Map<number, number>();
  return {
    follow(grades, tally) {
      let node = 0;
      for (const grade of grades) {
        const step = (node * size + grade) * (ratings + 1) + integerAt(tally, grade);
        const next = steps.get(step) ?? steps.size + 1;
        if (next > steps.size) steps.set(step, next);
        node = next;
      }
      const kind = kinds.get(node) ?? kinds.size;
      if (kind === kinds.size) kinds.set(node, kind);
      return kind;
    },
  };
}
