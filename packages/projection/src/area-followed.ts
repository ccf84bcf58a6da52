import type { AreaForDevelopmentReviewed } from "@assay/core";
import type { Trace } from "./account.ts";
import type { AssessmentAccount } from "./assessment-account.ts";
import { traceFrom } from "./trace.ts";

/** An area for development by the assessment that identified it. */
export interface AreaKey {
  readonly stream: string;
  readonly area: string;
}

/** What a later assessment says became of an area. `as` is the area in which it goes on, where that is told. */
export interface AreaFate extends Trace {
  readonly fate: AreaForDevelopmentReviewed["fate"];
  readonly in: { readonly stream: string; readonly cycle: string | null };
  readonly as?: string;
  readonly because: string;
  readonly evidence: readonly string[];
}

/** An area as it was identified and is worded now, and what became of it. */
export interface FollowedArea extends AreaKey {
  readonly body: string | null;
  readonly cycle: string | null;
  readonly judgement: string;
  readonly text: string;
  readonly evidence: readonly string[];
  readonly identified: Trace;
  readonly revised?: Trace & { readonly because: string };
  /** What later assessments say became of it, in their order. Empty: its fate is not told. */
  readonly fates: readonly AreaFate[];
  /** The areas as which it goes on. */
  readonly continuedAs: readonly AreaKey[];
}

/** The areas that one assessment has identified, each with what any of the assessments says became of it. */
export function areaFollowed(
  { stream, account }: AssessmentAccount,
  all: readonly AssessmentAccount[],
): readonly FollowedArea[] {
  const areas = Object.values(account.judgements).flatMap((story) => story.areas);
  return areas.map((area): FollowedArea => {
    const fates = all.flatMap((later) => fatesTold({ stream, area: area.id }, later));
    const { judgement, text, evidence, revised } = area;
    return {
      stream,
      area: area.id,
      body: account.opening?.body.name ?? null,
      cycle: account.opening?.cycle ?? null,
      judgement,
      text,
      evidence,
      identified: traceFrom(area),
      ...(revised === undefined ? {} : { revised }),
      fates,
      continuedAs: fates.flatMap(({ as, in: { stream: there } }) =>
        as === undefined ? [] : [{ stream: there, area: as }],
      ),
    };
  });
}

function fatesTold(of: AreaKey, { stream, account }: AssessmentAccount): readonly AreaFate[] {
  return account.reviewedAreas
    .filter((review) => review.of.stream === of.stream && review.of.area === of.area)
    .map(({ of: _of, ...told }) => ({
      ...told,
      in: { stream, cycle: account.opening?.cycle ?? null },
    }));
}
