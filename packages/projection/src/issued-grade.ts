import type { JudgementAccount, Trace } from "./account.ts";

/** The sitting that was going on at a revision; units: counts from 1. The reopening itself ends the one before. */
export function sittingAt({ reopenings }: JudgementAccount, revision: number): number {
  return 1 + reopenings.filter((reopening) => reopening.revision < revision).length;
}

/** The grade that a letter states for a judgement: the one settled by then; undefined where none was. */
export function issuedGrade(story: JudgementAccount, letter: Trace): string | undefined {
  const sitting = sittingAt(story, letter.revision);
  return story.settlements.findLast((each) => each.revision < letter.revision && each.sitting === sitting)
    ?.grade;
}
