import { samples, type SampleCheck, type SampleProblem } from "@assay/projection";
import * as z from "zod";
import { type Asked, askedOptions, readAsked, sourceArgument } from "../asked.ts";
import { traceKeys } from "../document-parts.ts";
import { flag } from "../option.ts";
import { pinnedAt } from "../pinned-at.ts";
import { table } from "../table.ts";
import type { Report } from "../trouble.ts";
import { defineVerb, documentOf, type Verb } from "../verb.ts";

/** The samples of an assessment, each drawn again from its seed; with `--verify`, one that differs is a failed check. */
export const sampleVerb: Verb = defineVerb({
  name: "sample",
  group: "Looking for faults",
  summary: "list samples, and draw them again from their seeds",
  arguments: { source: sourceArgument },
  options: { ...askedOptions, verify: flag("exit with 1 where a sample does not verify") },
  examples: ["assessments.db --verify"],
  document: documentOf({
    stream: z.string(),
    verified: z.boolean(),
    samples: z.array(
      z.strictObject({
        id: z.string(),
        step: z.string(),
        oneIn: z.int().nullable(),
        commitment: z.string(),
        committed: z.strictObject(traceKeys),
        drawn: z.strictObject({ ...traceKeys, seed: z.string(), judgements: z.array(z.string()) }).nullable(),
        drawnAgain: z.array(z.string()).nullable(),
        problems: z.array(
          z.enum(["seed-differs", "drawn-differs", "committed-late", "drawn-early", "not-asked"]),
        ),
      }),
    ),
  }),
  run: async ({ source }, options) => sampleReport(source, options),
});

async function sampleReport(path: string, options: Asked & { readonly verify?: boolean }): Promise<Report> {
  const read = await readAsked(path, options);
  const { stream, events } = read;
  const checks = samples(events, stream, (revision) => pinnedAt(read, revision));
  const failed = checks.filter(({ problems }) => problems.length > 0);
  const verified = failed.length === 0;
  return {
    text: asText(stream, checks),
    json: { v: 0, stream, verified, samples: checks },
    ...(options.verify === true && !verified ? { exit: 1 as const } : {}),
  };
}

function asText(stream: string, checks: readonly SampleCheck[]): string {
  if (checks.length === 0) return `No seed of a sample has been committed in "${stream}".`;
  const drawn = checks.filter((check) => check.drawn !== null);
  const failed = checks.filter(({ problems }) => problems.length > 0).length;
  return [
    table(["sample", "for", "one in", "committed", "drawn", "judgements", "drawn again"], checks.map(row)),
    "",
    failed > 0
      ? `${failed} of ${checks.length} samples do not verify.`
      : `${drawn.length} of ${checks.length} samples drawn, and each verifies from its seed.`,
  ].join("\n");
}

function row({ id, step, oneIn, committed, drawn, problems }: SampleCheck): string[] {
  return [
    id,
    step,
    oneIn === null ? "?" : String(oneIn),
    `r${committed.revision} by ${committed.by}`,
    drawn === null ? "not yet" : `r${drawn.revision} by ${drawn.by}`,
    drawn === null ? "" : drawn.judgements.join(", ") || "none",
    problems.map((problem) => problemWords[problem]).join("; ") || (drawn === null ? "" : "the same"),
  ];
}

const problemWords: Readonly<Record<SampleProblem, string>> = {
  "seed-differs": "the seed is not the one that was committed",
  "drawn-differs": "the seed draws others",
  "committed-late": "the seed was committed after the last proposal",
  "drawn-early": "it was drawn before the last proposal",
  "not-asked": "the process has no sample for this step",
};
