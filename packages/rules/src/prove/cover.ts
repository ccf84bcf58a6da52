/** A choice and the goals that it meets, as the bits of a number. */
export interface Choice<Value> {
  readonly value: Value;
  readonly meets: bigint;
}

/** Choices that meet all goals together, and whether it is proved that no fewer do. */
export interface Cover<Value> {
  readonly chosen: readonly Value[];
  readonly minimal: boolean;
}

const searchedAtMost = 100_000;

/**
 * As few choices as meet all goals that any of them meets. Of choices that meet the same the first is taken.
 *
 * @law Each chosen one meets a goal that no other chosen one meets.
 */
export function coverOf<Value>(choices: readonly Choice<Value>[]): Cover<Value> {
  const useful = withoutDominated(choices);
  const goals = useful.reduce((all, { meets }) => all | meets, 0n);
  const quick = greedy(useful, goals);
  let left = searchedAtMost;

  /** At most `most` choices that meet what is open; undefined where there are none, or the search was given up. */
  const search = (open: bigint, most: number): readonly Choice<Value>[] | undefined => {
    if (open === 0n) return [];
    if (most === 0 || (left -= 1) < 0) return undefined;
    for (const choice of rarest(useful, open)) {
      const rest = search(open & ~choice.meets, most - 1);
      if (rest !== undefined) return [choice, ...rest];
    }
    return undefined;
  };

  for (let most = 0; most < quick.length; most += 1) {
    const found = search(goals, most);
    if (found !== undefined) return { chosen: found.map(({ value }) => value), minimal: true };
    if (left < 0) return { chosen: quick.map(({ value }) => value), minimal: false };
  }
  return { chosen: quick.map(({ value }) => value), minimal: true };
}

/** The choices that meet something which no other choice meets along with all the rest that they meet. */
function withoutDominated<Value>(choices: readonly Choice<Value>[]): readonly Choice<Value>[] {
  const first = new Map<bigint, Choice<Value>>();
  for (const choice of choices) if (!first.has(choice.meets)) first.set(choice.meets, choice);
  const distinct = [...first.values()];
  return distinct.filter(
    ({ meets }) => !distinct.some((other) => other.meets !== meets && (other.meets | meets) === other.meets),
  );
}

function greedy<Value>(choices: readonly Choice<Value>[], goals: bigint): readonly Choice<Value>[] {
  const taken: Choice<Value>[] = [];
  for (let open = goals; open !== 0n;) {
    const best = choices.reduce((most, next) =>
      sizeOf(next.meets & open) > sizeOf(most.meets & open) ? next : most,
    );
    taken.push(best);
    open &= ~best.meets;
  }
  return taken.filter(
    ({ meets }, place) =>
      (meets & ~taken.reduce((all, other, at) => (at === place ? all : all | other.meets), 0n)) !== 0n,
  );
}

/** The choices that meet the open goal which the fewest meet: one of them has to be taken. */
function rarest<Value>(choices: readonly Choice<Value>[], open: bigint): readonly Choice<Value>[] {
  let fewest: readonly Choice<Value>[] | undefined;
  for (let goal = 1n; goal <= open; goal <<= 1n) {
    if ((open & goal) === 0n) continue;
    const meeting = choices.filter(({ meets }) => (meets & goal) !== 0n);
    if (fewest === undefined || meeting.length < fewest.length) fewest = meeting;
  }
  return fewest ?? [];
}

function sizeOf(goals: bigint): number {
  return goals.toString(2).replaceAll("0", "").length;
}
