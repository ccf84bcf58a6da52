import { describeExplanation, explain, frameworkDigest, type Explanation } from "@assay/rules";
import * as z from "zod";
import { caseGiven, caseOptions } from "../case-given.ts";
import { findingSchema, frameworkNamed, outcomeKeys } from "../document-parts.ts";
import { frameworkArgument, namedFramework } from "../named-framework.ts";
import { outcomeDocument } from "../outcome-document.ts";
import { defineVerb, documentOf, type Verb } from "../verb.ts";

/** Which grades the rules of a framework expect and permit in a case, and why. */
export const evaluateVerb: Verb = defineVerb({
  name: "evaluate",
  group: "Frameworks and graders",
  summary: "say which grades the rules expect and permit, given the grades of others",
  arguments: { framework: frameworkArgument },
  options: caseOptions,
  examples: [
    `apa@2007 --grades '{"staying-safe":"good","being-healthy":3}'`,
    `framework.json --grades '{"safe":"good"}' --facts '{"breach":true}' --judgement overall`,
  ],
  document: documentOf({
    framework: frameworkNamed,
    judgement: z.string(),
    grades: z.record(z.string(), z.string()),
    facts: z.record(z.string(), z.boolean()),
    ...outcomeKeys,
    preface: z.string().optional(),
    findings: z.array(findingSchema),
    steps: z.array(
      z.looseObject({ judgement: z.string(), ...outcomeKeys, findings: z.array(findingSchema) }),
    ),
  }),
  run: async ({ framework: asked }, options, { standardInput }) => {
    const framework = await namedFramework(asked);
    const { judgement, inputs, facts } = await caseGiven(framework, options, standardInput);
    const explanation = explain(framework, judgement, inputs, facts);
    const { id, edition } = framework;
    return {
      text: describeExplanation(explanation, framework),
      json: {
        v: 0,
        framework: { id, edition, digest: frameworkDigest(framework) },
        judgement,
        grades: inputs,
        facts,
        ...explained(explanation),
      },
    };
  },
});

function explained({ outcome, preface, findings, steps = [] }: Explanation): object {
  return {
    ...outcomeDocument(outcome),
    ...(preface === undefined ? {} : { preface }),
    findings,
    steps: steps.map((step) => ({ judgement: step.judgement, ...explained(step) })),
  };
}
