import type { ReadStream } from "@assay/core";
import { momentAsked, type AtOptions } from "./at.ts";
import { chosenAssessment, openSource } from "./source.ts";
import { orStop } from "./trouble.ts";

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
