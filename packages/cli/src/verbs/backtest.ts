import { backtest, frameworkDigest } from "@assay/rules";
import * as z from "zod";
import { backtestText } from "../backtest-text.ts";
import { readCases } from "../cases-file.ts";
import { frameworkNamed } from "../document-parts.ts";
import { frameworkArgument, nameOf, namedFramework } from "../named-framework.ts";
import { one } from "../option.ts";
import { usage } from "../trouble.ts";
import { defineVerb, documentOf, type Verb } from "../verb.ts";

const grades = z.record(z.string(), z.string());

/** How often a framework's rules say what was published. */
export const backtestVerb: Verb = defineVerb({
  name: "backtest",
  group: "Frameworks and graders",
  summary: "say how often a framework's rules give the outcomes that were published",
  details:
    "Columns are judgements, facts (yes or no), the framework's outcome, and cases, the weight of a row. " +
    "A cell holds a grade's key or its published value; blank is not rated. " +
    "All counts are of cases.",
  arguments: {
    framework: frameworkArgument,
    cases: one("a table of published outcomes", "cases.csv"),
  },
  options: {},
  examples: ["fhrs@2010 seeds/outcomes/fhrs.csv", "framework.json published.csv --json"],
  document: documentOf({
    framework: frameworkNamed,
    cases: z.int(),
    judged: z.int(),
    agreement: z.int(),
    withinUsual: z.int(),
    withinPermitted: z.int(),
    meanPermitted: z.number().nullable(),
    onLimited: z.strictObject({ cases: z.int(), agreement: z.int() }),
    ceiling: z.int(),
    misfits: z.array(
      z.strictObject({
        inputs: grades,
        facts: z.record(z.string(), z.boolean()).optional(),
        expected: z.string().nullable(),
        published: z.string(),
        cases: z.int(),
        binding: z.array(z.string()),
        row: z.string().optional(),
        explainedBy: z.array(z.string()),
      }),
    ),
    mutants: z.array(
      z.strictObject({
        rule: z.string(),
        row: z.string().optional(),
        kind: z.enum(["dropped", "loosened", "shifted", "flipped", "swapped"]),
        change: z.string(),
        agreement: z.int(),
      }),
    ),
    unseen: z.array(z.string()),
    withoutOutcome: z.array(z.strictObject({ line: z.int(), inputs: grades, cases: z.int() })),
  }),
  run: async ({ framework: asked, cases: path }) => {
    const framework = await namedFramework(asked);
    const { id, edition, outcome } = framework;
    if (outcome === undefined || outcome === null) {
      throw usage(
        `Cannot test ${nameOf(framework)} on published cases: it has no outcome`,
        "name an edition that has one",
      );
    }
    const found = backtest(framework, readCases(path, framework));
    return {
      text: backtestText(found, framework),
      json: { v: 0, ...found, framework: { id, edition, digest: frameworkDigest(framework) } },
    };
  },
});
