import { describeWhyNot, frameworkDigest, whyNot } from "@assay/rules";
import * as z from "zod";
import { caseGiven, caseOptions } from "../case-given.ts";
import { findingSchema, frameworkNamed, outcomeKeys } from "../document-parts.ts";
import { frameworkArgument, namedFramework } from "../named-framework.ts";
import { needed } from "../option.ts";
import { outcomeDocument } from "../outcome-document.ts";
import { usage } from "../trouble.ts";
import { defineVerb, documentOf, type Verb } from "../verb.ts";
import { writtenGrade } from "../written-grade.ts";

/** Which rules stand against a grade in a case, and what would have to be otherwise. */
export const whyNotVerb: Verb = defineVerb({
  name: "why-not",
  group: "Frameworks and graders",
  summary: "say which rules stand against a grade, and what would have to be otherwise",
  arguments: { framework: frameworkArgument },
  options: {
    ...caseOptions,
    grade: needed("grade", "the grade asked about: its key or its published value"),
  },
  examples: [`apa@2007 --grades '{"staying-safe":"inadequate","being-healthy":"good"}' --grade good`],
  document: documentOf({
    framework: frameworkNamed,
    judgement: z.string(),
    grade: z.string(),
    grades: z.record(z.string(), z.string()),
    facts: z.record(z.string(), z.boolean()),
    ...outcomeKeys,
    standing: z.enum(["expected", "likely", "usual", "permitted", "refused"]).nullable(),
    preface: z.string().optional(),
    against: z.array(findingSchema),
    otherwise: z.array(z.looseObject({ standing: z.string(), nearest: z.looseObject({}) })),
  }),
  run: async ({ framework: asked }, options, { standardInput }) => {
    const framework = await namedFramework(asked);
    const { judgement, inputs, facts } = await caseGiven(framework, options, standardInput);
    const grade = writtenGrade(framework, judgement, options.grade, "--grade");
    const scale = framework.scales[framework.judgements.find(({ id }) => id === judgement)?.scale ?? ""];
    if (scale?.grades.every(({ key }) => key !== grade) !== false) {
      throw usage(
        `Cannot ask why "${judgement}" is not "${grade}": it is no grade`,
        "ask for a grade",
        "--grade",
      );
    }
    const answer = whyNot(framework, judgement, inputs, grade, facts);
    const { preface, outcome, standing = null, against, otherwise } = answer;
    const { id, edition } = framework;
    return {
      text: describeWhyNot(answer, framework),
      json: {
        v: 0,
        framework: { id, edition, digest: frameworkDigest(framework) },
        judgement,
        grade,
        grades: inputs,
        facts,
        ...outcomeDocument(outcome),
        standing,
        ...(preface === undefined ? {} : { preface }),
        against,
        otherwise,
      },
    };
  },
});
