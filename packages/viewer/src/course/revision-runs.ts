/** Revisions that follow each other without a gap, from the first to the last. */
export interface RevisionRun {
  readonly from: number;
  readonly to: number;
}

/**
 * Some revisions, given in order, as runs without gaps: thousands of events may show one thing.
 * @law the runs hold just those revisions, and no two of them touch
 */
export function revisionRuns(revisions: readonly number[]): readonly RevisionRun[] {
  const runs: RevisionRun[] = [];
  let from: number | undefined;
  for (const [index, revision] of revisions.entries()) {
    from ??= revision;
    if (revisions[index + 1] === revision + 1) continue;
    runs.push({ from, to: revision });
    from = undefined;
  }
  return runs;
}
