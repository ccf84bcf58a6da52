import { errata, type Errata } from "@assay/projection";
import {
  describeDifference,
  type Difference,
  difference,
  type Framework,
  frameworkDigest,
  judgementsBehind,
  scaleOf,
} from "@assay/rules";
import * as z from "zod";
import { differenceDocument, differenceSchema } from "../difference-document.ts";
import { frameworkNamed, outcomeKeys } from "../document-parts.ts";
import { errataText } from "../errata-text.ts";
import { knownLine } from "../known-how-far.ts";
import { frameworkArgument, nameOf, namedFramework } from "../named-framework.ts";
import { text } from "../option.ts";
import { outcomeDocument } from "../outcome-document.ts";
import { assessmentsOf, openSource } from "../source.ts";
import { orStop, type Report, usage } from "../trouble.ts";
import { defineVerb, documentOf, type Verb } from "../verb.ts";

const outcome = z.strictObject(outcomeKeys);

/** How two editions, or two rule sets, differ: in all cases, or over the letters of a record. */
export const compareVerb: Verb = defineVerb({
  name: "compare",
  group: "Frameworks and graders",
  summary: "say in which cases two frameworks differ, or which issued letters the second touches",
  details:
    "Without --over, every case is looked at of every judgement that both have on the same grades. " +
    "With --over, the letters of a record that were issued under the first, as they stood when they were issued.",
  arguments: {
    from: { ...frameworkArgument, says: "the first framework, by name and edition, or as a JSON file" },
    to: { ...frameworkArgument, says: "the second" },
  },
  options: { over: text("source", "an SQLite file or an NDJSON export with issued letters") },
  examples: ["cms-five-star@2017 cms-five-star@2022", "apa@2007 corrected.json --over assessments.db --json"],
  document: documentOf({
    from: frameworkNamed,
    to: frameworkNamed,
    judgements: z.array(differenceSchema).optional(),
    over: z.string().optional(),
    compared: z.int().optional(),
    affected: z
      .array(
        z.strictObject({
          assessment: z.string(),
          body: z.string().nullable(),
          letter: z.strictObject({ digest: z.string(), on: z.string() }),
          judgements: z.array(
            z.strictObject({
              judgement: z.string(),
              issued: z.string().nullable(),
              differ: z.array(z.enum(["expected", "usual", "permitted", "unjudged"])),
              standing: z.enum(["same", "nowRefused", "nowPermitted"]),
              from: outcome,
              to: outcome,
            }),
          ),
        }),
      )
      .optional(),
    /** Judgements that only one has, or both on other grades; with --over, assessments, and why. */
    notCompared: z.array(z.union([z.string(), z.looseObject({ because: z.string() })])),
  }),
  run: async ({ from: first, to: second }, { over }) => {
    const [from, to] = [await namedFramework(first), await namedFramework(second)];
    return over === undefined ? inAllCases(from, to) : overLetters(from, to, over);
  },
});

function inAllCases(from: Framework, to: Framework): Report {
  const named = [from, to].flatMap((each) => each.rules.map(({ judgement }) => judgement));
  const judgements = [...new Set(named)];
  const shared = judgements.filter((id) => sameGrades(from, to, id));
  const notCompared = judgements.filter((id) => !shared.includes(id));
  if (shared.length === 0) {
    throw usage(
      `Cannot compare ${nameOf(from)} with ${nameOf(to)}: they share no judgement with rules on the same grades`,
      "compare editions of one framework, or rules about the same judgements",
    );
  }
  const found: readonly Difference[] = shared.map((id) => difference(from, to, id));
  return {
    text: [
      ...found.map((each) => describeDifference(each, from, to)),
      ...(notCompared.length === 0
        ? []
        : [`Not compared, for only one has it or its grades differ: ${notCompared.join(", ")}.`]),
      knownLine(from, to),
    ].join("\n\n"),
    json: { v: 0, ...both(from, to), judgements: found.map(differenceDocument), notCompared },
  };
}

/** Whether both have a judgement, and whatever it rests on in both, on the same grades. */
function sameGrades(from: Framework, to: Framework, judgement: string): boolean {
  const [one, other] = [from, to].map((each) => new Set([judgement, ...judgementsBehind(each, judgement)]));
  const read = [...(one ?? [])].filter((id) => other?.has(id) === true);
  return read.every((id) => {
    const [first, second] = [from, to].map((each) =>
      scaleOf(each, id)
        ?.grades.map(({ key }) => key)
        .join(),
    );
    return first !== undefined && first === second;
  });
}

async function overLetters(from: Framework, to: Framework, path: string): Promise<Report> {
  const assessments = await assessmentsOf(await openSource(path));
  const histories = await Promise.all(
    assessments.map(async (each) => orStop(await each.in.ledger.read(each.stream)(), path)),
  );
  const found = errata(histories, from, to);
  return {
    text: `${errataText(found, from, to)}\n\n${knownLine(from, to)}`,
    json: { v: 0, ...both(from, to), over: path, ...errataDocument(found) },
  };
}

function errataDocument({ compared, affected, notCompared }: Errata): object {
  return {
    compared,
    affected: affected.map(({ judgements, ...assessment }) => ({
      ...assessment,
      judgements: judgements.map(({ from, to, ...judgement }) => ({
        ...judgement,
        from: outcomeDocument(from),
        to: outcomeDocument(to),
      })),
    })),
    notCompared,
  };
}

function both(from: Framework, to: Framework): object {
  const named = (framework: Framework): object => ({
    id: framework.id,
    edition: framework.edition,
    digest: frameworkDigest(framework),
  });
  return { from: named(from), to: named(to) };
}
