import { areaFollowed, type AreaKey, type FollowedArea } from "./area-followed.ts";
import type { AssessmentAccount } from "./assessment-account.ts";

/** An area that was reviewed and that none of the assessments given has identified. */
export interface AreaElsewhere extends AreaKey {
  /** Whether its assessment is among those given, and only the area is not. */
  readonly streamGiven: boolean;
  readonly reviewedIn: readonly string[];
}

/** Areas for development across cycles. */
export interface AreasForDevelopmentView {
  /** Every area that was identified, in the order of the cycles. */
  readonly areas: readonly FollowedArea[];
  /** The lines along which areas went on from cycle to cycle, each from where it begins to where it ends. */
  readonly chains: readonly (readonly AreaKey[])[];
  /** Areas whose fate was told, and that are not to be found in the assessments given. */
  readonly elsewhere: readonly AreaElsewhere[];
}

/**
 * Every area for development with its fate in later cycles: met, continuing as another, dropped, each with the reason, or
 * not told. Meant for the assessments of one body; they are put in the order of their cycles, then of their opening.
 * @law every area that was identified is in `areas` once, and begins, continues or ends at least one chain
 */
export function areasForDevelopment(assessments: readonly AssessmentAccount[]): AreasForDevelopmentView {
  const inOrder = assessments.toSorted(byCycle);
  const areas = inOrder.flatMap((assessment) => areaFollowed(assessment, inOrder));
  return { areas, chains: chainsOf(areas), elsewhere: elsewhereIn(inOrder, areas) };
}

function chainsOf(areas: readonly FollowedArea[]): readonly (readonly AreaKey[])[] {
  const isContinued = new Set(areas.flatMap(({ continuedAs }) => continuedAs.map(nameOf)));
  const byName = new Map(areas.map((area) => [nameOf(area), area]));
  const from = (area: FollowedArea, before: readonly AreaKey[]): readonly (readonly AreaKey[])[] => {
    const path = [...before, { stream: area.stream, area: area.area }];
    const next = area.continuedAs.flatMap((key) => {
      // A record that makes an area go on as itself, however far round, ends there.
      const goesRound = path.some((each) => nameOf(each) === nameOf(key));
      return goesRound ? [] : (byName.get(nameOf(key)) ?? []);
    });
    return next.length === 0 ? [path] : next.flatMap((each) => from(each, path));
  };
  const starts = areas.filter((area) => !isContinued.has(nameOf(area)));
  const reached = starts.flatMap((area) => from(area, []));
  const names = new Set(reached.flat().map(nameOf));
  // Areas that go on as each other have no beginning: each begins a line of its own.
  const round = areas.filter((area) => !names.has(nameOf(area)));
  return [...reached, ...round.flatMap((area) => from(area, []))];
}

function elsewhereIn(
  assessments: readonly AssessmentAccount[],
  areas: readonly FollowedArea[],
): readonly AreaElsewhere[] {
  const known = new Set(areas.map(nameOf));
  const streams = new Set(assessments.map(({ stream }) => stream));
  const reviews = assessments.flatMap(({ stream, account }) =>
    account.reviewedAreas.map(({ of }) => ({ of, in: stream })),
  );
  const missing = new Map(
    reviews.filter(({ of }) => !known.has(nameOf(of))).map(({ of }) => [nameOf(of), of] as const),
  );
  return [...missing.values()].map((of) => ({
    ...of,
    streamGiven: streams.has(of.stream),
    reviewedIn: reviews.filter((each) => nameOf(each.of) === nameOf(of)).map((each) => each.in),
  }));
}

function nameOf({ stream, area }: AreaKey): string {
  return JSON.stringify([stream, area]);
}

function byCycle(a: AssessmentAccount, b: AssessmentAccount): number {
  const key = ({ account: { opening } }: AssessmentAccount): string =>
    `${opening?.cycle ?? ""}\n${opening?.at ?? ""}`;
  return key(a) < key(b) ? -1 : key(a) > key(b) ? 1 : 0;
}
