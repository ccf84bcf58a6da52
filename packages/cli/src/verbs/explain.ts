import { project } from "@assay/core";
import { describeJudgement, explainJudgement, judgements } from "@assay/projection";
import * as z from "zod";
import { type Asked, askedOptions, readAsked, sourceArgument } from "../asked.ts";
import { findingSchema, gradeSchema, provenanceSchema } from "../document-parts.ts";
import { text } from "../option.ts";
import { useOneOf } from "../nearest.ts";
import { usage, type Report } from "../trouble.ts";
import { defineVerb, documentOf, type Verb } from "../verb.ts";

/** How a grade was reached, down to the evidence; every judgement where none is named. */
export const explainVerb: Verb = defineVerb({
  name: "explain",
  group: "Reading a record",
  summary: "say how a grade was reached, down to the evidence",
  arguments: { source: sourceArgument },
  options: { ...askedOptions, judgement: text("id", "one judgement; all where none is named") },
  examples: ["seed.ndjson --judgement staying-safe"],
  document: documentOf({
    stream: z.string(),
    revision: z.int(),
    provenance: provenanceSchema,
    judgements: z.array(
      z.strictObject({
        judgement: z.looseObject({
          judgement: z.string(),
          title: z.string(),
          stage: z.string(),
          grade: gradeSchema.nullable(),
        }),
        steps: z.array(z.looseObject({})),
        rules: z.looseObject({ judgement: z.string(), findings: z.array(findingSchema) }),
        evidence: z.array(z.looseObject({ id: z.string(), statement: z.string() })),
      }),
    ),
  }),
  run: async ({ source }, options) => explainReport(source, options),
});

async function explainReport(
  path: string,
  options: Asked & { readonly judgement?: string },
): Promise<Report> {
  const { stream, framework, events } = await readAsked(path, options);
  const view = project(judgements, events, { framework, stream });
  const ids = view.judgements.map(({ judgement }) => judgement);
  const asked = options.judgement === undefined ? ids : [options.judgement];
  const explained = asked.map((id) => {
    const explanation = explainJudgement(framework, view, id);
    if (explanation === undefined) {
      throw usage(`Cannot explain "${id}": the framework has no such judgement`, useOneOf(id, ids));
    }
    return explanation;
  });
  return {
    text: explained.map((each) => describeJudgement(each, framework)).join("\n\n"),
    json: { v: 0, stream, revision: view.revision, provenance: view.provenance, judgements: explained },
  };
}
