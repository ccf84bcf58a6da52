import { foldOwned } from "@assay/core";
import {
  describeAwaited,
  describeBlock,
  status,
  statusAt,
  type JudgementStatus,
  type StatusView,
} from "@assay/projection";
import * as z from "zod";
import { type Asked, askedOptions, readAsked, sourceArgument } from "../asked.ts";
import { gradeSchema, provenanceSchema, stateSchema } from "../document-parts.ts";
import { gradeText } from "../grade-text.ts";
import { momentNow } from "../moment-now.ts";
import { legendOf, marked } from "../provenance-words.ts";
import { table } from "../table.ts";
import type { Report } from "../trouble.ts";
import { defineVerb, documentOf, type Verb } from "../verb.ts";

/** Where each judgement of an assessment stands, and what keeps its letter from being issued. */
export const statusVerb: Verb = defineVerb({
  name: "status",
  group: "Reading a record",
  summary: "say what each judgement and the letter wait for",
  arguments: { source: sourceArgument },
  options: askedOptions,
  examples: ["assessments.db"],
  document: documentOf({
    stream: z.string(),
    body: z.string().nullable(),
    cycle: z.string().nullable(),
    framework: z.strictObject({ id: z.string(), edition: z.string(), title: z.string() }),
    state: stateSchema,
    provenance: provenanceSchema,
    revision: z.int(),
    at: z.string().nullable(),
    judgements: z.array(
      z.looseObject({
        judgement: z.string(),
        title: z.string(),
        stage: z.string(),
        grade: gradeSchema.nullable(),
        sitting: z.int(),
        awaits: z.array(z.looseObject({ step: z.string() })),
      }),
    ),
    letter: z.strictObject({
      next: z.enum(["first", "superseding", "none"]),
      blocks: z.array(z.looseObject({ requirement: z.string() })),
    }),
    representation: z.strictObject({
      time: z.looseObject({}).nullable(),
      received: z.int(),
      open: z.array(z.string()),
    }),
    withheld: z.array(z.looseObject({})).optional(),
  }),
  run: async ({ source }, options) => statusReport(source, options),
});

async function statusReport(path: string, options: Asked): Promise<Report> {
  const { stream, framework, events } = await readAsked(path, options);
  const account = foldOwned(status.recipes, status.initial(), events);
  const view = statusAt(account, { framework, stream }, momentNow(options, events));
  return { text: asText(view), json: { v: 0, ...view } };
}

function asText(view: StatusView): string {
  const { body, stream, framework, cycle, state, provenance, revision, at } = view;
  return [
    `${body ?? stream}: ${framework.title}, cycle ${cycle ?? "not stated"} (${state}${marked(provenance)})`,
    `After r${revision}${at === null ? "" : `; deadlines as at ${at}`}.`,
    "",
    table(
      ["judgement", "grade", "stage", "what it waits for"],
      view.judgements.map((each) => row(each, state)),
    ),
    "",
    ...letterLines(view),
    ...representationLines(view),
    ...legendOf([provenance]),
  ].join("\n");
}

function row(
  { title, grade, stage, sitting, awaits, derived }: JudgementStatus,
  state: StatusView["state"],
): string[] {
  const nothing = state === "withdrawn" ? "nothing any more" : "nothing: it is settled";
  return [
    title,
    gradeText(grade, derived),
    sitting === 1 ? stage : `${stage} (sitting ${sitting})`,
    awaits.map(describeAwaited).join("; then ") || nothing,
  ];
}

function letterLines({ letter, state, judgements }: StatusView): readonly string[] {
  if (letter.next === "none") {
    return [
      state === "issued"
        ? "The letter has been issued, and nothing of it has been reopened."
        : state === "withdrawn"
          ? "The assessment was withdrawn: no letter is to come."
          : "The assessment has not been opened.",
    ];
  }
  const which = letter.next === "first" ? "The letter" : "The letter that takes the place of the issued one";
  if (letter.blocks.length === 0) return [`${which} can be issued: nothing stands in its way.`];
  const title = (id: string): string => judgements.find(({ judgement }) => judgement === id)?.title ?? id;
  return [
    `${which} cannot be issued yet:`,
    ...letter.blocks.map((block) => `  - ${describeBlock(block, title)}`),
  ];
}

function representationLines({ representation: { time, received, open } }: StatusView): readonly string[] {
  if (time === null && received === 0) return [];
  const until =
    time === null
      ? ""
      : ` The draft was sent on ${time.sentOn}; ${
          time.waived
            ? "the body has no comment."
            : time.lastDay === null
              ? "the calendar does not reach to the last day for representations."
              : `the last day for representations is ${time.lastDay}, after ${time.workingDays} working days.`
        }`;
  return ["", `Representations: ${received} received, ${open.length} open.${until}`];
}
