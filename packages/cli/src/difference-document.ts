import type { Difference, Differing } from "@assay/rules";
import * as z from "zod";
import { outcomeKeys } from "./document-parts.ts";
import { outcomeDocument } from "./outcome-document.ts";

const outcome = z.strictObject(outcomeKeys);
const differing = z.strictObject({
  cases: z.int(),
  smallest: z
    .strictObject({
      inputs: z.record(z.string(), z.string()),
      facts: z.record(z.string(), z.boolean()),
      from: outcome,
      to: outcome,
    })
    .optional(),
});
const wider = z.strictObject({ wider: differing, narrower: differing });

/** What a difference looks like as a document. */
export const differenceSchema: z.ZodType = z.strictObject({
  judgement: z.string(),
  by: z.looseObject({ way: z.enum(["exhaustive", "histogram", "sampled"]) }),
  differing,
  expected: z.strictObject({ better: differing, worse: differing, gained: differing, lost: differing }),
  usual: wider,
  permitted: wider,
  judged: z.strictObject({ gained: differing, lost: differing }),
});

/** How two editions differ about a judgement, without what each rule read. */
export function differenceDocument(difference: Difference): object {
  const { judgement, by, differing: all, expected, usual, permitted, judged } = difference;
  return {
    judgement,
    by,
    differing: told(all),
    expected: each(expected),
    usual: each(usual),
    permitted: each(permitted),
    judged: each(judged),
  };
}

function each(ways: object): object {
  return Object.fromEntries(
    Object.entries(ways).map(([way, found]: [string, Differing]) => [way, told(found)]),
  );
}

function told({ cases, smallest }: Differing): object {
  if (smallest === undefined) return { cases };
  const { inputs, facts, from, to } = smallest;
  return { cases, smallest: { inputs, facts, from: outcomeDocument(from), to: outcomeDocument(to) } };
}
