import type { Assessment } from "../record/assessment.ts";
import type { OpenedRecord } from "../record/open-record.ts";
import type { Opening } from "../record/payload.ts";
import { momentsOf, type Moment, type Moments } from "../history/moment.ts";
import { panels, type Address, type Panel } from "./address.ts";
import { placeAt, type PlaceAsked, type Reading } from "./place-at.ts";
import type { TimeMeant } from "./time-meant.ts";
import { unmetParts } from "./unmet-parts.ts";

/** How a date of the address was read. `otherwise` leads to the other reading, where that is another moment. */
interface ReadingShown extends Pick<Reading, "says"> {
  readonly otherwise?: { readonly time: "recorded" | undefined };
}

/** What is shown for an address: what it asks for where that can be met, and a sentence for whatever cannot. */
export interface Shown {
  /** What was asked for; a moment to compare with stands in it only where it could be met. */
  readonly address: Address;
  readonly assessment: Assessment;
  readonly all: readonly Assessment[];
  readonly moments: Moments;
  readonly moment: Moment;
  /** The moment that this one is held against: the one before it, or the one that `vs` asks for. */
  readonly against: Moment;
  readonly panel: Panel;
  readonly judgement: string;
  readonly other?: Moments;
  readonly notices: readonly string[];
  readonly readings: readonly ReadingShown[];
}

/** Works out what to show for an address. Gives nothing where the records hold no assessment. */
export type Resolve = (address: Address) => Shown | undefined;

/** Works out what is shown of some records; what was made for one address is kept for the next. */
export function resolver(records: readonly OpenedRecord[], opening: Opening): Resolve {
  const all = records.flatMap(({ assessments }) => assessments);
  const made = new Map<Assessment, Moments>();
  const momentsFor = (assessment: Assessment): Moments => {
    const moments = made.get(assessment) ?? momentsOf(assessment);
    made.set(assessment, moments);
    return moments;
  };

  return (address) => {
    const chosen = chooseAssessment(all, address.stream, opening.stream);
    if (chosen === undefined) return undefined;
    const { assessment } = chosen;
    const moments = momentsFor(assessment);
    const time: TimeMeant = address.time === "recorded" ? "recorded" : "occurred";
    const asked = (at: string | undefined): PlaceAsked | undefined =>
      at === undefined ? undefined : placeAt(assessment, at, time);
    const [at, vs] = [asked(address.at), asked(address.vs)];
    const place = choosePlace(assessment, address.at, at);
    const moment = moments.at(place.count);
    const panel = choosePanel(address.view);
    const judgement = chooseJudgement(moment, address.judgement);
    const other = chooseOther(all, assessment, address.with ?? opening.with);
    const { vs: askedVs, ...rest } = address;
    const isCompared = vs?._tag === "Met";
    return {
      address: isCompared ? address : rest,
      assessment,
      all,
      moments,
      moment,
      against: moments.at(isCompared ? vs.count : place.count - 1),
      panel: panel.panel,
      judgement: judgement.judgement,
      ...(other.assessment === undefined ? {} : { other: momentsFor(other.assessment) }),
      notices: [
        ...[chosen, place].flatMap((each) => each.notice ?? []),
        ...(vs?._tag === "Unmet"
          ? [
              `The link’s “vs=${askedVs ?? ""}” cannot be met: ${vs.why}. r${moment.view.revision} is compared with the event before it instead.`,
            ]
          : []),
        ...[panel, judgement, other].flatMap((each) => each.notice ?? []),
        ...unmetParts(address, moment, judgement.judgement),
      ],
      readings: [at, vs].flatMap((each): ReadingShown[] =>
        each?._tag === "Met" && each.reading !== undefined ? [readingShown(each.reading)] : [],
      ),
    };
  };
}

function readingShown({ says, other }: Reading): ReadingShown {
  if (other === undefined) return { says };
  return { says, otherwise: { time: other === "recorded" ? other : undefined } };
}

interface Noticed {
  readonly notice?: string;
}

/** The moment that is asked for, or the nearest to it; the last where none is. */
function choosePlace(
  { events }: Assessment,
  asked: string | undefined,
  place: PlaceAsked | undefined,
): Noticed & { readonly count: number } {
  if (place === undefined) return { count: events.length };
  if (place._tag === "Met") return { count: place.count };
  const count = place.nearest ?? events.length;
  const which = count === 1 ? "The first event, " : count === events.length ? "The last event, " : "Event ";
  return {
    count,
    notice: `The link’s “at=${asked ?? ""}” cannot be met: ${place.why}. ${which}r${events[count - 1]?.revision ?? 1}${which === "Event " ? "" : ","} is shown.`,
  };
}

function chooseAssessment(
  all: readonly Assessment[],
  asked: string | undefined,
  opening: string | undefined,
): (Noticed & { readonly assessment: Assessment }) | undefined {
  const named = all.find(({ stream }) => stream === (asked ?? opening));
  const assessment = named ?? all[0];
  if (assessment === undefined) return undefined;
  if (asked === undefined || named !== undefined) return { assessment };
  return {
    assessment,
    notice: `The link asks for the assessment “${asked}”, which this page does not hold. “${assessment.stream}” is shown.`,
  };
}

function choosePanel(asked: string | undefined): Noticed & { readonly panel: Panel } {
  const panel = panels.find((each) => each === asked);
  if (panel !== undefined || asked === undefined) return { panel: panel ?? "board" };
  return {
    panel: "board",
    notice: `The link asks for the view “${asked}”, which there is none of. The board is shown.`,
  };
}

/** The judgement that is asked for; else the one that sums up the others, else the first. */
function chooseJudgement(
  { view, framework }: Moment,
  asked: string | undefined,
): Noticed & { readonly judgement: string } {
  const has = (id: string | null | undefined): boolean =>
    view.judgements.some(({ judgement }) => judgement === id);
  if (asked !== undefined && has(asked)) return { judgement: asked };
  const summing = framework.outcome ?? undefined;
  const judgement = (has(summing) ? summing : view.judgements[0]?.judgement) ?? "";
  if (asked === undefined) return { judgement };
  const title = view.judgements.find((each) => each.judgement === judgement)?.title ?? judgement;
  return {
    judgement,
    notice: `The link asks for the judgement “${asked}”, which this framework does not have. “${title}” is shown.`,
  };
}

function chooseOther(
  all: readonly Assessment[],
  than: Assessment,
  asked: string | undefined,
): Noticed & { readonly assessment?: Assessment } {
  const others = all.filter((each) => each !== than);
  const named = others.find(({ stream }) => stream === asked);
  const assessment = named ?? others[0];
  return {
    ...(assessment === undefined ? {} : { assessment }),
    ...(asked === undefined || named !== undefined || asked === than.stream
      ? {}
      : { notice: `The link sets “${asked}” beside this assessment, which this page does not hold.` }),
  };
}
