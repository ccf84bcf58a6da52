import { isInstant, spanOf, type AsOf } from "@assay/core";
import { orStop, usage } from "./trouble.ts";
import type { Source, SourceAssessment } from "./source.ts";

/** What the options of a verb say of the moment to read as at. */
export interface AtOptions {
  readonly at?: string;
  readonly time?: string;
}

/** The moment that is asked for: `r57` a revision, `p104` a position, else a date or instant; undefined for the head. */
export async function momentAsked(
  source: Source,
  assessment: SourceAssessment,
  { at, time }: AtOptions,
): Promise<AsOf | undefined> {
  if (time !== undefined && time !== "recorded" && time !== "occurred") {
    throw usage(`Cannot read by the time "${time}"`, "use --time recorded or --time occurred");
  }
  const counted = /^([rp])(\d{1,15})$/.exec(at ?? "");
  if (time !== undefined && (at === undefined || counted !== null)) {
    throw usage(
      `Cannot read by the time "${time}" ${at === undefined ? "alone" : `as at ${at}`}: it says what a date means`,
      "give a date or instant with --at, like 2007-12-04",
    );
  }
  if (at === undefined) return undefined;
  if (counted !== null)
    return counted[1] === "r" ? revision(assessment, at) : position(source, assessment, at);
  const latest = latestOf(at);
  if (latest === undefined) {
    throw usage(
      `Cannot read as at "${at}": it is no moment`,
      "use a revision like r57, a position like p104, a date like 2007-12-04, or an instant like 2007-12-04T09:30:00Z",
    );
  }
  return time === "occurred" ? { occurred: latest } : { recorded: latest };
}

/** The last moment of a date or instant; an instant may leave out its seconds or milliseconds, which are then none. */
function latestOf(at: string): string | undefined {
  const short = /^(\d{4}-\d{2}-\d{2}T\d{2}:\d{2})(:\d{2})?Z$/.exec(at);
  const whole = short === null ? at : `${short[1]}${short[2] ?? ":00"}.000Z`;
  return isInstant(whole) ? whole : spanOf(whole)?.latest;
}

function revision({ stream, revision: head }: SourceAssessment, at: string): AsOf {
  const asked = Number(at.slice(1));
  if (asked < 1 || asked > head) {
    throw usage(
      `Cannot read "${stream}" as at ${at}: it has revisions r1 to r${head}`,
      "ask for one of them",
    );
  }
  return { revision: asked };
}

async function position(source: Source, { in: { log } }: SourceAssessment, at: string): Promise<AsOf> {
  const asked = Number(at.slice(1));
  const { size } = orStop(await source.store.head(log)(), source.path);
  if (asked >= size) {
    throw usage(
      `Cannot read the log as at ${at}: it has positions p0 to p${size - 1}`,
      "ask for one of them",
    );
  }
  return { position: asked };
}
