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

/** How far apart accounts are kept throughout, and where the reader goes about. Each that is kept costs a copy of all evidence. */
const apart = { throughout: 500, nearby: 100 } as const;

/**
 * Keeps the account after every five-hundredth event, after every hundredth where the reader comes back to, and the one that
 * was asked for last: a step from moment to moment folds one event, and a jump a hundred at most, or five hundred to a
 * hundred that the reader has not come back to yet.
 *
 * @law `accountAfter(n)` equals the fold of the first n events
 */
export function historyOf({ events }: Pick<Assessment, "events">): History {
  const kept = new Map([[0, judgements.initial()]]);
  const visited = new Set<number>();
  let last = { count: 0, account: judgements.initial() };

  const foldFrom = (from: { readonly count: number; readonly account: Account }, count: number): Account =>
    from.count === count
      ? from.account
      : foldFrozen(judgements.recipes, from.account, events.slice(from.count, count));

  /** The nearest account below a number of events that is kept, or is kept throughout. */
  const nearest = (count: number): { readonly count: number; readonly account: Account } => {
    const coarse = Math.floor(count / apart.throughout) * apart.throughout;
    let below = Math.floor(count / apart.nearby) * apart.nearby;
    while (below > coarse && !kept.has(below)) below -= apart.nearby;
    return { count: below, account: kept.get(below) ?? keep(below) };
  };
  const keep = (count: number): Account => {
    const account = foldFrom(nearest(count - 1), count);
    kept.set(count, account);
    return account;
  };

  return {
    length: events.length,
    accountAfter: (count) => {
      const nearby = Math.floor(count / apart.nearby) * apart.nearby;
      const isNear = last.count <= count && last.count >= nearby;
      if (!isNear && visited.has(nearby) && !kept.has(nearby)) keep(nearby);
      visited.add(nearby);
      const account = foldFrom(isNear ? last : nearest(count), count);
      last = { count, account };
      return account;
    },
  };
}
