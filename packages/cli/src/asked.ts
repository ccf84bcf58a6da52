import type { ReadStream } from "@assay/core";
import { momentAsked, type AtOptions } from "./at.ts";
import { one, text, type Argument, type TextOption } from "./option.ts";
import { chosenAssessment, openSource } from "./source.ts";
import { orStop } from "./trouble.ts";

/** The record that a verb reads. */
export const sourceArgument: Argument & { readonly takes: "one" } = one(
  "an SQLite file or an NDJSON export",
  "source",
);

/** The options of the verbs about one assessment. */
export const askedOptions: Readonly<Record<keyof Asked, TextOption>> = {
  stream: text("id", "the assessment, where the source holds several"),
  at: text("moment", "as at a revision (r57), a position (p104), or a date or instant"),
  time: text("kind", "what a date means: recorded or occurred"),
};

/** What the verbs about one assessment are asked for: which one, and as at when. */
export interface Asked extends AtOptions {
  readonly stream?: string;
}

/** Reads the assessment that is asked for, as at the moment that is asked for. */
export async function readAsked(path: string, options: Asked): Promise<ReadStream> {
  const source = await openSource(path);
  const assessment = await chosenAssessment(source, options.stream);
  const asOf = await momentAsked(source, assessment, options);
  const { ledger } = assessment.in;
  return orStop(await ledger.read(assessment.stream, asOf === undefined ? {} : { asOf })(), path);
}
