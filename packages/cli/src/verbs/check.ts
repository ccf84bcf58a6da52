import {
  blockingFindings,
  describeProcessFinding,
  describeProof,
  frameworkDigest,
  type ProcessFinding,
  prove,
  proveProcess,
  proofChecks,
} from "@assay/rules";
import * as z from "zod";
import { frameworkNamed } from "../document-parts.ts";
import { describeKnown, knownRuleSchema, knownRules } from "../known-how-far.ts";
import { frameworkArgument, namedFramework } from "../named-framework.ts";
import type { Paint } from "../paint.ts";
import { defineVerb, documentOf, type Verb } from "../verb.ts";

/** What can be proved of a framework's rules and process; a must-check that fails and is not waived is a fault. */
export const checkVerb: Verb = defineVerb({
  name: "check",
  group: "Looking for faults",
  summary:
    "prove the rules and the process of a framework; exit 1 where a must-check fails and is not waived",
  arguments: { framework: frameworkArgument },
  options: {},
  examples: ["apa@2007", "framework.json --json"],
  document: documentOf({
    framework: frameworkNamed,
    proved: z.boolean(),
    blocking: z.array(z.looseObject({ check: z.enum(proofChecks), judgement: z.string(), says: z.string() })),
    checks: z.array(
      z.looseObject({
        check: z.enum(proofChecks),
        judgement: z.string(),
        severity: z.enum(["must", "should", "note"]),
        status: z.enum(["holds", "fails", "waived", "doesNotApply"]),
        because: z.string().optional(),
        findings: z.array(z.looseObject({ says: z.string(), rules: z.array(z.string()), cases: z.int() })),
      }),
    ),
    idleWaivers: z.array(z.string()),
    sources: z.array(knownRuleSchema),
    process: z.array(z.looseObject({ check: z.string(), severity: z.literal("must"), says: z.string() })),
  }),
  run: async ({ framework: asked }, _options, { paint }) => {
    const framework = await namedFramework(asked);
    const report = prove(framework);
    const process = proveProcess(framework);
    const blocking = blockingFindings(report);
    // A framework of rules alone, which nobody keeps a record under, has no process that could fail.
    const ofRulesOnly = framework.process.roles.length === 0;
    const proved = blocking.length === 0 && (ofRulesOnly || process.length === 0);
    const { id, edition } = framework;
    return {
      text: [
        painted(describeProof(report, framework), paint),
        "",
        describeKnown(framework),
        "",
        ofRulesOnly
          ? "It has rules only, and no process: no assessment can be opened under it."
          : processText(process),
      ].join("\n"),
      json: {
        v: 0,
        framework: { id, edition, digest: frameworkDigest(framework) },
        proved,
        blocking,
        // Why a check does not apply is no word on whether it holds: the status says that it does not.
        checks: report.checks.map(({ applies, ...made }) =>
          applies === true ? made : { ...made, because: applies },
        ),
        idleWaivers: report.idleWaivers,
        sources: knownRules(framework),
        process,
      },
      ...(proved ? {} : { exit: 1 }),
    };
  },
});

function processText(findings: readonly ProcessFinding[]): string {
  if (findings.length === 0) {
    return "The process works: every judgement can be settled, every round reached, and the letter issued.";
  }
  return ["The process does not work:", ...findings.map((each) => `  ${describeProcessFinding(each)}`)].join(
    "\n",
  );
}

/** The word for a check that fails stands out on a terminal. */
function painted(proof: string, paint: Paint): string {
  return proof
    .replace(/^ {2}FAILS /gm, `  ${paint.bad("FAILS")} `)
    .replace(/^ {2}holds /gm, `  ${paint.good("holds")} `);
}
