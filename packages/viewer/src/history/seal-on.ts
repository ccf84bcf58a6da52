import { waitsForSecondGrade } from "@assay/projection";
import type { Assessment } from "../record/assessment.ts";
import type { Moment } from "./moment.ts";

/** That a grade was sealed at a moment from all but whoever gave it, and by which event it was opened; absent where none did. */
export interface SealOn {
  readonly until?: number;
}

/** The seal on the grade of a judgement at a moment; none where nothing had been graded, or everybody could see it. */
export function sealOn(
  { events }: Pick<Assessment, "events">,
  { framework, account, view, count }: Moment,
  judgement: string,
): SealOn | undefined {
  const found = view.judgements.find((each) => each.judgement === judgement);
  if (found === undefined || (found.grade === null && found.seal === null)) return undefined;
  if (!waitsForSecondGrade(framework, account, judgement)) return undefined;
  const opening = events
    .slice(count)
    .find((event) => event.type === "GradesRevealed" && event.data.judgement === judgement);
  return opening === undefined ? {} : { until: opening.revision };
}
