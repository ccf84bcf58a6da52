import type { ReadStream } from "@assay/core";
import { momentAsked, type AtOptions } from "./at.ts";
import { chosenStream, openSource } from "./source.ts";
import { orStop } from "./trouble.ts";

/** What the verbs about one assessment are asked for: which one, and as at when. */
export interface Asked extends AtOptions {
  readonly stream?: string;
}

/** Reads the assessment that is asked for, as at the moment that is asked for. */
export async function readAsked(path: string, options: Asked): Promise<ReadStream> {
  const source = await openSource(path);
  const stream = await chosenStream(source, options.stream);
  const asOf = await momentAsked(source, stream, options);
  return orStop(await source.ledger.read(stream, asOf === undefined ? {} : { asOf })(), path);
}
