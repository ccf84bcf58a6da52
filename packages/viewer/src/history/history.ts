import { foldFrozen } from "@assay/core";
import { judgements, type Account } from "@assay/projection";
import type { Assessment } from "../record/assessment.ts";

/** The account of an assessment as at any of its events. */
export interface History {
  /** How many events there are. */
  readonly length: number;
  /** The account after so many events, from 0 to `length`. */
  readonly accountAfter: (count: number) => Account;
}

const checkpointEvery = 100;

/**
 * Keeps the account after every hundredth event, and the one that was asked for last, so that a step from moment to moment
 * folds one event, and a jump a hundred at most.
 *
 * @law `accountAfter(n)` equals the fold of the first n events
 */
export function historyOf({ events }: Pick<Assessment, "events">): History {
  const checkpoints: Account[] = [judgements.initial()];
  let last = { count: 0, account: judgements.initial() };

  const checkpoint = (place: number): Account => {
    for (let next = checkpoints.length; next <= place; next += 1) {
      const before = checkpoints[next - 1] ?? judgements.initial();
      const chunk = events.slice((next - 1) * checkpointEvery, next * checkpointEvery);
      checkpoints.push(foldFrozen(judgements.recipes, before, chunk));
    }
    return checkpoints[place] ?? judgements.initial();
  };

  return {
    length: events.length,
    accountAfter: (count) => {
      const place = Math.floor(count / checkpointEvery);
      const isNear = last.count <= count && last.count >= place * checkpointEvery;
      const from = isNear ? last : { count: place * checkpointEvery, account: checkpoint(place) };
      const account =
        from.count === count
          ? from.account
          : foldFrozen(judgements.recipes, from.account, events.slice(from.count, count));
      last = { count, account };
      return account;
    },
  };
}
