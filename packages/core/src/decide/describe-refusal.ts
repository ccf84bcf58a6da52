import { sentence, type Advice } from "../advice.ts";
import type { Command } from "../command/commands.ts";
import type { Refusal } from "./refusal.ts";
import { evidenceWords } from "./words/evidence.ts";
import { gradingWords } from "./words/grading.ts";
import { letterWords } from "./words/letter.ts";
import { moderationWords } from "./words/moderation.ts";
import { openingWords } from "./words/opening.ts";
import type { Words } from "./words/words.ts";

/** For each way to be refused: what stands in the way, and how to mend it. */
const advice: Words = {
  ...openingWords,
  ...evidenceWords,
  ...gradingWords,
  ...moderationWords,
  ...letterWords,
};

/** What stands in the way, and how to mend it. */
export function adviceOn(refusal: Refusal): Advice {
  // The table pairs each tag with the words for it, which a union hides from the compiler.
  return (advice[refusal._tag] as (refusal: Refusal) => Advice)(refusal);
}

/** A refusal as a sentence: *Cannot settle the judgement for "northmere-2007": …; ….* */
export function describeRefusal(refusal: Refusal, command?: Command): string {
  if (command === undefined) return sentence("do this", adviceOn(refusal));
  const act = command.type.replace(/(?!^)([A-Z])/g, " $1").toLowerCase();
  const subject = command.type === "AdoptFramework" ? command.definition.id : command.assessment;
  return sentence(`${act} for "${subject}"`, adviceOn(refusal));
}
