import type { AssessmentCommand, CommandOf } from "../command/commands.ts";
import type { Act } from "./acts/act.ts";
import { afterwardsActs } from "./acts/afterwards.ts";
import { evidenceActs } from "./acts/evidence.ts";
import { gradingActs } from "./acts/grading.ts";
import { letterActs } from "./acts/letter.ts";
import { moderationActs } from "./acts/moderation.ts";
import { openingActs } from "./acts/opening.ts";

/** The acts of an assessment, each with every way in which it can be refused, in order. */
export const acts: { readonly [T in AssessmentCommand["type"]]: Act<CommandOf<T>> } = {
  ...openingActs,
  ...evidenceActs,
  ...gradingActs,
  ...moderationActs,
  ...letterActs,
  ...afterwardsActs,
};

/** The act of a command. The table pairs each type with the act for its own commands, which a union hides from the compiler. */
export function actOf(command: AssessmentCommand): Act<AssessmentCommand> {
  return acts[command.type] as Act<AssessmentCommand>;
}
