import { evolve, foldOwned, initialState, memoryStore, openLedger, type RecordedEvent } from "@assay/core";
import { countingIds } from "@assay/testkit/ports";
import type { Figure } from "./figure.ts";
import { computed, interleaved } from "./interleaved.ts";
import { log, seeded, stream } from "./seed.ts";

const folds = 200;

/** The recipes run bare, against a switch that a person would write for the same state. */
export async function measureFold(): Promise<Figure> {
  const store = await seeded(memoryStore({ clock: () => new Date().toISOString(), newId: countingIds() }));
  const ledger = await openLedger({ store, log })();
  const read = ledger._tag === "Right" ? await ledger.right.read(stream)() : ledger;
  if (read._tag === "Left") throw new Error(`Cannot measure: the seed cannot be read (${read.left._tag})`);
  const { events } = read.right;
  const medians = await interleaved(
    [
      { name: "switch", run: () => repeat(() => bySwitch(events)) },
      { name: "recipes", run: () => repeat(() => foldOwned(evolve, initialState(), events)) },
    ],
    31,
    computed,
  );
  const ratio = (medians["switch"] ?? 0) / (medians["recipes"] ?? 1);
  return { what: "bare fold, of a hand-written mutable switch", ratio, bar: 0.4 };
}

function repeat(fold: () => unknown): unknown {
  let last: unknown;
  for (let count = 0; count < folds; count += 1) last = fold();
  return last;
}

interface Judgement {
  proposal?: { grade: string; revision: number };
  proposers: string[];
  moderations: { round: string; grade: string; by: string; revision: number }[];
  settlement?: { grade: string; revision: number };
}

interface State {
  revision: number;
  issued: string | undefined;
  roles: Record<string, readonly string[]>;
  links: Record<string, true>;
  sources: Record<string, true>;
  evidence: Record<string, { at: string; occurred: string | undefined }>;
  judgements: Record<string, Judgement>;
  areas: Record<string, true>;
}

function bySwitch(events: readonly RecordedEvent[]): State {
  const state: State = {
    revision: 0,
    issued: undefined,
    roles: {},
    links: {},
    sources: {},
    evidence: {},
    judgements: {},
    areas: {},
  };
  for (const event of events) {
    state.revision = event.revision;
    apply(state, event);
  }
  return state;
}

function apply(state: State, event: RecordedEvent): void {
  const judgement = (id: string): Judgement => (state.judgements[id] ??= { proposers: [], moderations: [] });
  const { revision } = event;
  switch (event.type) {
    case "TeamAssigned":
      for (const { actor, roles } of event.data.members) state.roles[actor] = roles;
      return;
    case "AssessmentLinked":
      state.links[event.data.id] = true;
      return;
    case "SourceReceived":
      state.sources[event.data.id] = true;
      return;
    case "EvidenceRecorded":
      state.evidence[event.data.id] = { at: event.at, occurred: event.occurred };
      return;
    case "GradeProposed": {
      const proposed = judgement(event.data.judgement);
      proposed.proposal = { grade: event.data.grade, revision };
      proposed.proposers.push(event.actor);
      return;
    }
    case "GradeModerated":
      judgement(event.data.judgement).moderations.push({
        round: event.data.round,
        grade: event.data.to,
        by: event.actor,
        revision,
      });
      return;
    case "JudgementSettled":
      judgement(event.data.judgement).settlement = { grade: event.data.grade, revision };
      return;
    case "AreaForDevelopmentIdentified":
      state.areas[event.data.id] = true;
      return;
    case "LetterIssued":
      state.issued = event.data.digest;
      return;
    case "ProposalRevised": {
      const revised = judgement(event.data.judgement);
      revised.proposal = { grade: event.data.to, revision };
      revised.proposers.push(event.actor);
      return;
    }
    default:
      // The stream holds no other event that this state looks at.
      return;
  }
}
