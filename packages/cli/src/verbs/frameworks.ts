import { frameworkDigest, type Framework } from "@assay/rules";
import * as z from "zod";
import { type KnownHowFar, knownHowFar, knownHowFarSchema, knownInWords } from "../known-how-far.ts";
import { builtInFrameworks } from "../named-framework.ts";
import { table } from "../table.ts";
import { defineVerb, documentOf, type Verb } from "../verb.ts";

/** The frameworks that `assay` knows without a file, and how far their rules are documented. */
export const frameworksVerb: Verb = defineVerb({
  name: "frameworks",
  group: "Frameworks and graders",
  summary: "list the frameworks that assay knows, and how far their rules are documented",
  arguments: {},
  options: {},
  examples: ["", "--json"],
  document: documentOf({
    frameworks: z.array(
      z.strictObject({
        id: z.string(),
        edition: z.string(),
        title: z.string(),
        issuer: z.string(),
        effective: z.strictObject({ from: z.string(), to: z.string().optional() }),
        digest: z.string().regex(/^[0-9a-f]{64}$/),
        scales: z.record(z.string(), z.array(z.string())),
        judgements: z.array(z.string()),
        outcome: z.string().nullable(),
        rules: knownHowFarSchema,
      }),
    ),
  }),
  run: async () => {
    const known = (await builtInFrameworks()).map(described);
    return {
      text: table(
        ["framework", "title", "in use", "judgements", "rules and rows"],
        known.map(({ id, edition, title, effective, judgements, rules }) => [
          `${id}@${edition}`,
          title,
          effective.to === undefined ? `from ${effective.from}` : `${effective.from} to ${effective.to}`,
          String(judgements.length),
          knownInWords(rules),
        ]),
      ),
      json: { v: 0, frameworks: known },
    };
  },
});

interface Described extends Pick<Framework, "id" | "edition" | "title" | "issuer" | "effective"> {
  readonly digest: string;
  readonly scales: Readonly<Record<string, readonly string[]>>;
  readonly judgements: readonly string[];
  readonly outcome: string | null;
  /** How many rules have which status; a rule with rows counts by them. */
  readonly rules: KnownHowFar;
}

function described(framework: Framework): Described {
  const { id, edition, title, issuer, effective, scales, judgements, outcome = null } = framework;
  return {
    id,
    edition,
    title,
    issuer,
    effective,
    digest: frameworkDigest(framework),
    scales: Object.fromEntries(
      Object.entries(scales).map(([name, { grades }]) => [name, grades.map(({ key }) => key)]),
    ),
    judgements: judgements.map((judgement) => judgement.id),
    outcome,
    rules: knownHowFar(framework),
  };
}
