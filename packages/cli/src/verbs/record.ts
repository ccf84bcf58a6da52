import { defineAct } from "../act.ts";
import { flag, needed, text } from "../option.ts";
import type { Verb } from "../verb.ts";
import { listOf } from "../written-list.ts";

/** Records a piece of evidence. */
export const recordVerb: Verb = defineAct({
  name: "record",
  summary: "record a piece of evidence",
  details: "Comparisons, trends and measures go by assay do <source> RecordEvidence.",
  command: "RecordEvidence",
  options: {
    id: needed("id", "the name of the evidence, by which it is cited"),
    judgement: needed("id,id", "the judgements that it bears on, the first as its section"),
    statement: needed("text", "what it says"),
    polarity: text("kind", "strength, weakness or neutral; left out, neutral"),
    from: text("name", "the source that it came by; left out, not stated"),
    class: text("id", "the class of the source; left out, not-stated"),
    source: text("id", "the source, where it was received and has an id"),
    gradeStatement: flag("it states a grade, and is no evidence for one"),
    note: text("text", "a note of the team"),
  },
  examples: [
    'assessments.db --id e1 --judgement staying-safe --statement "Referrals are screened within a day." --polarity strength --actor inspector-7',
  ],
  fields: ({
    id,
    judgement,
    statement,
    polarity = "neutral",
    from,
    source,
    gradeStatement,
    note,
    ...rest
  }) => ({
    id,
    kind: gradeStatement === true ? "grade-statement" : "evidence",
    judgements: listOf(judgement),
    statement,
    source: {
      name: from ?? "not stated",
      class: rest.class ?? "not-stated",
      ...(source === undefined ? {} : { id: source }),
    },
    polarity,
    comparisons: [],
    note,
  }),
});
