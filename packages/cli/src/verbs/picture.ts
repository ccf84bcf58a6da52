import { isInstant, spanOf } from "@assay/core";
import {
  accountFor,
  areasForDevelopment,
  caseload,
  graderProfiles,
  nationalPicture,
  type AssessmentAccount,
} from "@assay/projection";
import * as z from "zod";
import type { AtOptions } from "../at.ts";
import { stateSchema } from "../document-parts.ts";
import { some, text } from "../option.ts";
import { areasText, caseloadText, distributionText, gradersText } from "../picture-text.ts";
import type { Progress } from "../progress.ts";
import { assessmentsOf, openSource } from "../source.ts";
import { orStop, usage, type Report } from "../trouble.ts";
import { defineVerb, documentOf, type Verb } from "../verb.ts";

/** Issued grades by judgement and year, the caseload, how grades were moderated, and areas across cycles. */
export const pictureVerb: Verb = defineVerb({
  name: "picture",
  group: "Reading a record",
  summary: "count issued grades by judgement and year, and show the caseload",
  arguments: { sources: some("SQLite files or NDJSON exports", "source") },
  options: {
    at: text("moment", "as at a date or instant; left out, now"),
    time: text("kind", "what a date means: recorded or occurred"),
  },
  examples: ["2006.ndjson 2007.ndjson --at 2007-12-31 --time occurred"],
  document: documentOf({
    at: z.string(),
    distributions: z.array(
      z.looseObject({
        framework: z.string(),
        editions: z.array(z.string()),
        judgement: z.string(),
        title: z.string(),
        cycle: z.string(),
        grades: z.array(z.looseObject({ key: z.string(), label: z.string(), count: z.int() })),
        notGraded: z.int(),
        notIssued: z.int(),
        withdrawn: z.int(),
        underReview: z.int(),
        total: z.int(),
      }),
    ),
    caseload: z.array(z.looseObject({ stream: z.string(), state: stateSchema })),
    graders: z.looseObject({
      leftOut: z.int(),
      proposers: z.array(z.looseObject({})),
      moderators: z.array(z.looseObject({})),
      rounds: z.array(z.looseObject({})),
      judgements: z.array(z.looseObject({})),
    }),
    areas: z.strictObject({
      areas: z.array(z.looseObject({})),
      chains: z.array(z.array(z.looseObject({}))),
      elsewhere: z.array(z.looseObject({})),
    }),
  }),
  run: async ({ sources }, options, { progress }) => pictureReport(sources, options, progress),
});

async function pictureReport(
  paths: readonly string[],
  options: AtOptions,
  progress: Progress,
): Promise<Report> {
  const until = momentOf(options);
  const at = options.time === "occurred" ? new Date().toISOString() : until;
  const asOf = options.time === "occurred" ? { occurred: until } : { recorded: until };
  const found: { readonly path: string; readonly assessment: AssessmentAccount }[] = [];
  for (const path of paths) {
    const held = await assessmentsOf(await openSource(path, progress));
    for (const [place, { stream, in: log }] of held.entries()) {
      progress.tell(`assessments of ${path}`, place, held.length);
      const twin = found.find(({ assessment }) => assessment.stream === stream);
      if (twin !== undefined) {
        throw usage(
          `Cannot count "${stream}" twice: it is in ${twin.path} and in ${path}`,
          "name one of the two",
        );
      }
      const read = orStop(await log.ledger.read(stream, options.at === undefined ? {} : { asOf })(), path);
      if (read.events.length > 0) found.push({ path, assessment: accountFor(read) });
    }
  }
  const assessments = found.map(({ assessment }) => assessment);
  const picture = {
    distributions: nationalPicture(assessments),
    caseload: caseload(assessments, at),
    graders: graderProfiles(assessments),
    areas: areasForDevelopment(assessments),
  };
  return {
    text: [
      `${assessments.length === 1 ? "One assessment" : `${assessments.length} assessments`}, ages and deadlines as at ${at}`,
      distributionText(picture.distributions),
      caseloadText(picture.caseload),
      gradersText(picture.graders),
      areasText(picture.areas),
    ]
      .filter((block) => block !== "")
      .join("\n\n"),
    json: { v: 0, at, ...picture },
  };
}

function momentOf({ at: asked, time }: AtOptions): string {
  if (time !== undefined && time !== "recorded" && time !== "occurred") {
    throw usage(`Cannot read by the time "${time}"`, "use --time recorded or --time occurred");
  }
  if (asked === undefined) return new Date().toISOString();
  const latest = isInstant(asked) ? asked : spanOf(asked)?.latest;
  if (latest !== undefined) return latest;
  throw usage(
    `Cannot read as at "${asked}": it is no moment that several assessments share`,
    "use a date or instant like 2007-12-04",
  );
}
