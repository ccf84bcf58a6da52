import type { RecordedEvent } from "@assay/core";
import { judgements, type Account, type JudgementsView } from "@assay/projection";
import type { Framework } from "@assay/rules";
import type { Assessment, LineOfRecord } from "../record/assessment.ts";
import { historyOf } from "./history.ts";

/** An assessment as at one of its events. */
export interface Moment {
  /** Units: counts from 1 in the order of the events; 0 before the first. */
  readonly count: number;
  readonly event?: RecordedEvent;
  readonly line?: LineOfRecord;
  readonly framework: Framework;
  readonly account: Account;
  readonly view: JudgementsView;
}

/** All moments of an assessment, each made when it is asked for. */
export interface Moments {
  readonly assessment: Assessment;
  readonly length: number;
  readonly at: (count: number) => Moment;
}

/** How many moments are kept: the one that is shown, the one before it, and those that it is compared with. */
const keptAtMost = 8;

/** The moments of an assessment. Requires at least one event. */
export function momentsOf(assessment: Assessment): Moments {
  const history = historyOf(assessment);
  const kept = new Map<number, Moment>();
  const make = (count: number): Moment => {
    const event = assessment.events[count - 1];
    const line = assessment.lines[count - 1];
    const framework = assessment.frameworks[Math.max(0, count - 1)];
    if (framework === undefined) throw new RangeError(`Cannot show a moment: there is no event ${count}.`);
    const account = history.accountAfter(count);
    const view = judgements.view(account, { framework, stream: assessment.stream });
    return {
      count,
      ...(event === undefined ? {} : { event }),
      ...(line === undefined ? {} : { line }),
      framework,
      account,
      view,
    };
  };
  return {
    assessment,
    length: history.length,
    at: (count) => {
      const known = kept.get(count) ?? make(count);
      kept.delete(count);
      kept.set(count, known);
      const [oldest] = kept.keys();
      if (kept.size > keptAtMost && oldest !== undefined) kept.delete(oldest);
      return known;
    },
  };
}
