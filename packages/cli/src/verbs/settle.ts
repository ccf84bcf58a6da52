import { defineAct } from "../act.ts";
import { restsOnOption } from "../grading-options.ts";
import { needed } from "../option.ts";
import type { Verb } from "../verb.ts";
import { revisionIn } from "../written-list.ts";

/** Settles a judgement at the grade that the last round has confirmed. */
export const settleVerb: Verb = defineAct({
  name: "settle",
  summary: "settle a judgement at the grade that stands",
  command: "SettleJudgement",
  options: { judgement: needed("id", "the judgement"), restsOn: restsOnOption },
  examples: ["assessments.db --judgement staying-safe --actor lead-1"],
  fields: ({ judgement, restsOn }) => ({ judgement, restsOn: revisionIn(restsOn, "--rests-on") }),
});
