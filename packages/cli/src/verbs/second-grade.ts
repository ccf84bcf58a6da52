import { defineAct } from "../act.ts";
import { gradingOptions } from "../grading-options.ts";
import { text } from "../option.ts";
import type { Verb } from "../verb.ts";
import { listOf } from "../written-list.ts";

const { judgement, grade, because } = gradingOptions;

/** Seals a second grade, given without sight of the first. */
export const secondGradeVerb: Verb = defineAct({
  name: "second-grade",
  summary: "seal a second grade, given without sight of the first",
  details: "Only a commitment to it enters the record; what was sealed is kept beside it until assay reveal.",
  command: "SealSecondGrade",
  options: { judgement, grade, because, evidence: text("id,id", "the evidence that it rests on") },
  examples: [
    'assessments.db --judgement staying-safe --grade good --because "Read without the proposal." --evidence e1 --actor second-2',
  ],
  fields: (options, context) => ({
    judgement: options.judgement,
    grade: context.grade(options.judgement, options.grade),
    because: options.because,
    evidence: listOf(options.evidence),
  }),
});
