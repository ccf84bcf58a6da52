import { evolve, foldOwned, initialState, sightOf } from "@assay/core";
import { orStop } from "./trouble.ts";
import { assessmentsOf, type Source } from "./source.ts";

/** A judgement of an assessment whose grades are not opened yet. */
export interface StillSealed {
  readonly stream: string;
  readonly judgement: string;
}

/** The judgements of some assessments whose grades nobody may see yet but whoever gave them. */
export async function stillSealed(
  source: Source,
  streams: readonly string[],
): Promise<readonly StillSealed[]> {
  const found: StillSealed[] = [];
  for (const { stream, in: log } of await assessmentsOf(source)) {
    if (!streams.includes(stream)) continue;
    const { framework, events } = orStop(await log.ledger.read(stream)(), source.path);
    const state = foldOwned(evolve, initialState(), events);
    const { withheld } = sightOf(framework, state, events, nobody);
    const judgements = new Set(withheld.map(({ judgement }) => judgement));
    found.push(...[...judgements].map((judgement) => ({ stream, judgement })));
  }
  return found;
}

/** A reader who has given no grade: no actor has an empty id. */
const nobody = "";
