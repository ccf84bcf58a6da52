import { isInstant, spanOf, type AsOf } from "@assay/core";
import { orStop, usage } from "./trouble.ts";
import type { Source } from "./source.ts";

/** What the options of a verb say of the moment to read as at. */
export interface AtOptions {
  readonly at?: string;
  readonly time?: string;
}

/** The moment that is asked for: `r57` a revision, `p104` a position, else a date or instant; undefined for the head. */
export async function momentAsked(
  source: Source,
  stream: string,
  { at, time }: AtOptions,
): Promise<AsOf | undefined> {
  if (time !== undefined && time !== "recorded" && time !== "occurred") {
    throw usage(`Cannot read by the time "${time}"`, "use --time recorded or --time occurred");
  }
  if (at === undefined) return undefined;
  const counted = /^([rp])(\d{1,15})$/.exec(at);
  if (counted !== null) return counted[1] === "r" ? revision(source, stream, at) : position(source, at);
  const latest = isInstant(at) ? at : spanOf(at)?.latest;
  if (latest === undefined) {
    throw usage(
      `Cannot read as at "${at}": it is no moment`,
      "use a revision like r57, a position like p104, or a date or instant like 2007-12-04",
    );
  }
  return time === "occurred" ? { occurred: latest } : { recorded: latest };
}

async function revision(source: Source, stream: string, at: string): Promise<AsOf> {
  const asked = Number(at.slice(1));
  const heads = orStop(await source.ledger.assessments()(), source.path);
  const head = heads.find((each) => each.stream === stream)?.revision ?? 0;
  if (asked < 1 || asked > head) {
    throw usage(
      `Cannot read "${stream}" as at ${at}: it has revisions r1 to r${head}`,
      "ask for one of them",
    );
  }
  return { revision: asked };
}

async function position(source: Source, at: string): Promise<AsOf> {
  const asked = Number(at.slice(1));
  const { size } = orStop(await source.store.head(source.log)(), source.path);
  if (asked >= size) {
    throw usage(
      `Cannot read the log as at ${at}: it has positions p0 to p${size - 1}`,
      "ask for one of them",
    );
  }
  return { position: asked };
}
