import { defineAct } from "../act.ts";
import { gradingFields, gradingOptions, restsOnOption } from "../grading-options.ts";
import { needed, text } from "../option.ts";
import { usage } from "../trouble.ts";
import type { Verb } from "../verb.ts";
import { listIfGiven, revisionIn } from "../written-list.ts";

/** Upholds, raises or lowers the grade that stands, in a round of the process. */
export const moderateVerb: Verb = defineAct({
  name: "moderate",
  summary: "uphold, raise or lower the grade that stands, in a round of the process",
  command: "ModerateGrade",
  options: {
    ...gradingOptions,
    round: text("id", "the round, where the process has several"),
    reason: needed("code", "a reason of the process"),
    evidence: text("id,id", "the evidence that was looked at"),
    participants: text("id,id", "who held the round beside the actor"),
    restsOn: restsOnOption,
  },
  examples: [
    'assessments.db --judgement staying-safe --grade good --reason no-change --because "Read with the others of the region." --actor moderator-1',
  ],
  fields: (options, context) => {
    const { rounds } = context.framework.process;
    const [only, ...others] = rounds.map(({ id }) => id);
    const round = options.round ?? (others.length === 0 ? only : undefined);
    if (round === undefined) {
      throw usage(
        "Cannot choose the round: the process has several",
        `choose one with --round: ${rounds.map(({ id }) => id).join(", ")}`,
        "--round",
      );
    }
    return {
      ...gradingFields(options, context),
      round,
      reason: options.reason,
      evidence: listIfGiven(options.evidence),
      participants: listIfGiven(options.participants),
      restsOn: revisionIn(options.restsOn, "--rests-on"),
    };
  },
});
