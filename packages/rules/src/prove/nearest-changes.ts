import { evaluate } from "../evaluate.ts";
import type { Framework } from "../framework.ts";
import type { Facts, Inputs } from "../inputs.ts";
import type { Outcome } from "../outcome.ts";
import { type Change, changed, changesFrom, type SizedChange } from "./change.ts";

/** Changes that together bring about what was asked for, and what rules say then. */
export interface ChangeSet {
  readonly changes: readonly Change[];
  readonly outcome: Outcome;
}

/**
 * The smallest sets of changes that bring something about: as few judgements and facts as can be, and of each choice of them
 * the nearest grades. None where no set of up to `searchedTo` changes does.
 */
export interface NearestChanges {
  readonly sets: readonly ChangeSet[];
  /** Up to how many changes everything was tried, or until sets were found: fewer are proved not to do. */
  readonly searchedTo: number;
}

/** How far changes are sought. */
export interface ChangeOptions {
  /** How many judgements and facts are changed together at most. */
  readonly changesAtMost?: number;
  /** How many cases are evaluated at most; a size that would take more is not begun. */
  readonly evaluatedAtMost?: number;
}

/** A case after some changes, with how many grades they go in all. */
interface Tried extends ChangeSet {
  readonly steps: number;
}

/** Seeks the smallest sets of changes after which an outcome is as wanted. */
export type SeekNearest = (wanted: (outcome: Outcome) => boolean) => NearestChanges;

/**
 * Seeks smallest sets of changes in one case, for one wish after another: what was tried for one is not tried again.
 *
 * Requires what `evaluate` requires.
 *
 * @law Each set listed brings it about; no set of fewer judgements and facts does; and every choice of so many judgements
 * and facts that can is listed.
 */
export function nearestChangesFrom(
  framework: Framework,
  judgement: string,
  inputs: Inputs,
  facts: Facts,
  { changesAtMost = 3, evaluatedAtMost = 20_000 }: ChangeOptions = {},
): SeekNearest {
  const columns = changesFrom(framework, judgement, inputs, facts);
  const most = Math.min(changesAtMost, columns.length);
  const triedBySize = new Map<number, readonly (readonly Tried[])[]>();

  return (wanted) => {
    let left = evaluatedAtMost;
    for (let size = 1; size <= most; size += 1) {
      const choices = choicesOf(columns, size);
      left -= choices.reduce((sum, choice) => sum + choice.reduce((all, each) => all * each.length, 1), 0);
      if (left < 0) return { sets: [], searchedTo: size - 1 };
      const tried = triedBySize.get(size) ?? choices.map(tryAll);
      triedBySize.set(size, tried);
      const found = tried.flatMap((ofChoice) => nearestOf(ofChoice, wanted));
      if (found.length > 0) {
        return {
          sets: found
            .toSorted((a, b) => a.steps - b.steps)
            .map(({ changes, outcome }) => ({ changes, outcome })),
          searchedTo: size,
        };
      }
    }
    return { sets: [], searchedTo: most };
  };

  /** All ways to change just these, and what rules say then. */
  function tryAll(choice: readonly (readonly SizedChange[])[]): readonly Tried[] {
    return combined(choice).map((sized) => {
      const changes = sized.map(({ change }) => change);
      const after = changed(inputs, facts, changes);
      const outcome = evaluate(framework, judgement, after.inputs, after.facts);
      return { changes, outcome, steps: sized.reduce((sum, each) => sum + each.steps, 0) };
    });
  }
}

/** Of all ways to change the same judgements and facts, those that do with the fewest steps in all. */
function nearestOf(tried: readonly Tried[], wanted: (outcome: Outcome) => boolean): readonly Tried[] {
  const doing = tried.filter(({ outcome }) => wanted(outcome));
  const fewest = Math.min(...doing.map(({ steps }) => steps));
  return doing.filter(({ steps }) => steps === fewest);
}

/** All ways to choose so many of a list, in order. */
function choicesOf<Each>(list: readonly Each[], size: number): readonly (readonly Each[])[] {
  if (size === 0) return [[]];
  return list.flatMap((first, place) =>
    choicesOf(list.slice(place + 1), size - 1).map((rest) => [first, ...rest]),
  );
}

/** All ways to take one of each list. */
function combined<Each>(lists: readonly (readonly Each[])[]): readonly (readonly Each[])[] {
  return lists.reduce<readonly (readonly Each[])[]>(
    (begun, list) => begun.flatMap((taken) => list.map((each) => [...taken, each])),
    [[]],
  );
}
