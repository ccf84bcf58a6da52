import type { Assessment } from "../record/assessment.ts";
import type { OpenedRecord } from "../record/open-record.ts";
import type { Opening } from "../record/payload.ts";
import { momentsOf, type Moment, type Moments } from "../history/moment.ts";
import { panels, type Address, type Panel } from "./address.ts";
import { placeAt } from "./place-at.ts";

/** What is shown for an address: what it asks for where that can be met, and a sentence for whatever cannot. */
export interface Shown {
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
    const place = placeAt(assessment, address.at);
    const vs = address.vs === undefined ? undefined : placeAt(assessment, address.vs);
    // The earlier one first: from there the later one is a step.
    const against = moments.at(vs?.count ?? place.count - 1);
    const moment = moments.at(place.count);
    const panel = choosePanel(address.view);
    const judgement = chooseJudgement(moment, address.judgement);
    const other = chooseOther(all, assessment, address.with ?? opening.with);
    return {
      address,
      assessment,
      all,
      moments,
      moment,
      against,
      panel: panel.panel,
      judgement: judgement.judgement,
      ...(other.assessment === undefined ? {} : { other: momentsFor(other.assessment) }),
      notices: [chosen, place, vs, panel, judgement, other].flatMap((each) => each?.notice ?? []),
    };
  };
}

interface Noticed {
  readonly notice?: string;
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
