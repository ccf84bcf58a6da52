import { own } from "@assay/core";
import type { Framework, Judgement } from "@assay/rules";
import { untouched, type Account, type JudgementAccount, type Letter } from "./account.ts";
import { takenOver } from "./rule-inputs.ts";

/** The sitting that was going on at a revision; units: counts from 1. The reopening itself ends the one before. */
export function sittingAt({ reopenings }: JudgementAccount, revision: number): number {
  return 1 + reopenings.filter((reopening) => reopening.revision < revision).length;
}

/**
 * The grade that a letter states for a judgement: the one settled by then, or taken over by then; of one that rules
 * compute, what the letter froze. Undefined where there was none.
 */
export function issuedGrade(
  framework: Framework,
  account: Account,
  { id, basis, imported }: Judgement,
  letter: Letter,
): string | undefined {
  if (basis === "derived") return letter.derived?.find(({ judgement }) => judgement === id)?.grade;
  const story = own(account.judgements, id) ?? untouched();
  if (imported !== undefined) {
    const last = story.imported.findLast(({ revision }) => revision < letter.revision);
    return takenOver(framework, id, imported, last);
  }
  const sitting = sittingAt(story, letter.revision);
  return story.settlements.findLast((each) => each.revision < letter.revision && each.sitting === sitting)
    ?.grade;
}
