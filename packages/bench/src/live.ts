import { foldFrozen, foldOwned, memoryStore, openLedger, type RecordedEvent } from "@assay/core";
import { judgements, type Account, type JudgementAccount, type Proposal } from "@assay/projection";
import { countingIds } from "@assay/testkit/ports";
import { enablePatches, freeze, produceWithPatches } from "immer";
import type { Figure } from "./figure.ts";
import { computed, interleaved } from "./interleaved.ts";
import { log, seeded, stream } from "./seed.ts";

const steps = 500;

/** One more event on the account of the whole Leicestershire stream: by spreads that a person would write, and by the recipe. */
export async function measureLive(): Promise<readonly Figure[]> {
  const store = await seeded(memoryStore({ clock: () => new Date().toISOString(), newId: countingIds() }));
  const ledger = await openLedger({ store, log })();
  const read = ledger._tag === "Right" ? await ledger.right.read(stream)() : ledger;
  if (read._tag === "Left") throw new Error(`Cannot measure: the seed cannot be read (${read.left._tag})`);
  const { events } = read.right;
  const { recipes, initial } = judgements;
  const account = freeze(foldOwned(recipes, initial(), events), true);
  const next = proposalAfter(events);
  enablePatches();

  const bySpread = (): unknown => spread(account, next);
  const byRecipe = (): unknown => foldFrozen(recipes, account, [next]);
  const withPatches = (): readonly unknown[] =>
    produceWithPatches(account, (draft) => {
      // A draft stands for the state, which the recipes change in place.
      foldOwned(recipes, draft as Account, [next]);
    });
  const answers = [bySpread(), byRecipe(), withPatches()[0]].map((answer) => JSON.stringify(answer));
  if (new Set(answers).size !== 1) throw new Error("Cannot measure: the contestants do not come to the same");

  const medians = await interleaved(
    [
      { name: "spread", run: () => repeat(bySpread) },
      { name: "recipe", run: () => repeat(byRecipe) },
      { name: "patches", run: () => repeat(withPatches) },
    ],
    31,
    computed,
  );
  const against = (name: string): number => (medians["spread"] ?? 0) / (medians[name] ?? 1);
  return [
    {
      what: "one live event on a whole account, of a hand-written spread",
      ratio: against("recipe"),
      bar: 0.08,
    },
    { what: "the same with patches there and back", ratio: against("patches"), bar: 0.04 },
  ];
}

function repeat(step: () => unknown): unknown {
  let last: unknown;
  for (let count = 0; count < steps; count += 1) last = step();
  return last;
}

type Proposed = RecordedEvent<"GradeProposed">;

/** A proposal that comes after all that has happened. */
function proposalAfter(events: readonly RecordedEvent[]): Proposed {
  const proposed = events.find((event): event is Proposed => event.type === "GradeProposed");
  if (proposed === undefined) throw new Error("Cannot measure: the seed proposes no grade");
  return freeze({ ...proposed, revision: events.length + 1 }, true);
}

function spread(account: Account, event: Proposed): Account {
  const { judgement, ...said } = event.data;
  // The judgement has been proposed in the seed.
  const story = account.judgements[judgement] as JudgementAccount;
  const { revision, at, actor, occurred, provenance = "recorded" } = event;
  const trace = { revision, at, by: actor, ...(occurred === undefined ? {} : { occurred }), provenance };
  const proposal: Proposal = { ...said, sitting: story.sitting, ...trace };
  return {
    ...account,
    revision,
    at,
    judgements: {
      ...account.judgements,
      [judgement]: { ...story, proposals: [...story.proposals, proposal] },
    },
  };
}
