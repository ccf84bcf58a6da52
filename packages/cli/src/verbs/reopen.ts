import { defineAct } from "../act.ts";
import { needed } from "../option.ts";
import type { Verb } from "../verb.ts";
import { listOf } from "../written-list.ts";

/** Takes settled judgements up again, before issue or after. */
export const reopenVerb: Verb = defineAct({
  name: "reopen",
  summary: "take settled judgements up again, before issue or after",
  command: "ReopenAssessment",
  options: {
    judgements: needed("id,id", "the judgements"),
    ground: needed("kind", "representation, challenge, new-evidence, error or conflict-of-interest"),
    because: needed("text", "why"),
  },
  examples: [
    'assessments.db --judgements staying-safe --ground new-evidence --because "A further file came in." --actor lead-1',
  ],
  fields: ({ judgements, ground, because }) => ({ judgements: listOf(judgements), ground, because }),
});
