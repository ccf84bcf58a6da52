/** One way on in a machine. */
export interface Way<Stage> {
  readonly to: Stage;
  /** How many acts it takes. */
  readonly acts: number;
}

/** The stages of a machine that can be reached, each with a shortest way to it, in the order in which they are found. */
export type Reached<Stage, W extends Way<Stage>> = readonly {
  readonly stage: Stage;
  readonly by: readonly W[];
}[];

/** Every stage that can be reached, breadth first, so that each way to one is a shortest one. */
export function reachable<Stage, W extends Way<Stage>>(
  start: Stage,
  waysFrom: (stage: Stage) => readonly W[],
): Reached<Stage, W> {
  const found: { readonly stage: Stage; readonly by: readonly W[] }[] = [{ stage: start, by: [] }];
  const seen = new Set([nameOf(start)]);
  // A list that grows while it is iterated visits what was added, so this ends when nothing new is reached.
  for (const { stage, by } of found) {
    for (const way of waysFrom(stage)) {
      if (seen.has(nameOf(way.to))) continue;
      seen.add(nameOf(way.to));
      found.push({ stage: way.to, by: [...by, way] });
    }
  }
  return found;
}

/** The greatest number of acts that can be taken from a stage on, or the stages through which one can go round for ever. */
export type Longest<Stage> =
  | { readonly _tag: "Ends"; readonly acts: number }
  | { readonly _tag: "GoesRound"; readonly through: readonly Stage[] };

/** The longest way through a machine, by trying all. */
export function longest<Stage>(
  start: Stage,
  waysFrom: (stage: Stage) => readonly Way<Stage>[],
): Longest<Stage> {
  const known = new Map<string, Longest<Stage>>();
  return from(start, []);

  function from(stage: Stage, before: readonly Stage[]): Longest<Stage> {
    const again = before.findIndex((each) => nameOf(each) === nameOf(stage));
    if (again >= 0) return { _tag: "GoesRound", through: before.slice(again) };
    const found = known.get(nameOf(stage));
    if (found !== undefined) return found;
    let most: Longest<Stage> = { _tag: "Ends", acts: 0 };
    for (const { to, acts } of waysFrom(stage)) {
      const rest = from(to, [...before, stage]);
      if (rest._tag === "GoesRound") return rest;
      if (rest.acts + acts > most.acts) most = { _tag: "Ends", acts: rest.acts + acts };
    }
    known.set(nameOf(stage), most);
    return most;
  }
}

function nameOf(stage: unknown): string {
  return JSON.stringify(stage);
}
