import {
  acts,
  decide,
  evolve,
  foldOwned,
  initialState,
  proceedingsOf,
  project,
  type Act,
  type AssessmentCommand,
  type By,
  type NewEvent,
  type Projection,
  type RecordedEvent,
  type Refusal,
} from "@assay/core";
import type { Framework } from "@assay/rules";
import { pinsIn, type PinnedHistory } from "../live/snapshot.ts";
import { commandForGrade, reopeningFor, type Standpoint } from "./grade-commands.ts";
import type { Hypothesis } from "./hypothesis.ts";

/** A command that `decide` would refuse. Units: `hypothesis` is its place in the list, from 0. */
export interface SupposedRefusal {
  readonly hypothesis: number;
  readonly command: AssessmentCommand;
  readonly by: By;
  readonly refusal: Refusal;
  /** Whether its event was supposed all the same. Not so where the command has the wrong shape, or names no judgement. */
  readonly supposed: boolean;
}

/** What would be, if it were so. */
export interface Supposition<V> {
  readonly view: V;
  /** What would follow the history: events that are in no record, with commit ids that no log gives. */
  readonly events: readonly RecordedEvent[];
  /** What would be refused, in order. Empty where every hypothesis could come about. */
  readonly refused: readonly SupposedRefusal[];
}

/**
 * Folds hypotheses on top of a history, one after the other, and shows what would stand. Each is put to `decide` where it
 * would come, and what that refuses is told and supposed all the same. What happened is not decided again, and nothing is
 * stored. It rests on all that is in the history: what a reader may not see is not to be put in.
 * @law the history stays as it was; without hypotheses the view is that of the history
 * @law where nothing is refused, the view is what executing the commands gives
 */
export function whatIf<S, V>(
  projection: Projection<S, V>,
  history: PinnedHistory,
  hypotheses: readonly Hypothesis[],
): Supposition<V> {
  const { stream, events } = history;
  const state = foldOwned(evolve, initialState(), events);
  const supposed: RecordedEvent[] = [];
  const refused: SupposedRefusal[] = [];
  let framework = pinsIn(history).at(-1)?.framework ?? history.framework;
  const standpoint = (): Standpoint => ({
    stream,
    framework,
    state,
    events: [...events, ...supposed],
  });

  const suppose = (hypothesis: number, command: AssessmentCommand, by: By): void => {
    const decided = decide(framework)(command, state, by);
    const come =
      decided._tag === "Right" ? decided.right : allTheSame(command, decided.left, by, standpoint());
    if (decided._tag === "Left") {
      refused.push({ hypothesis, command, by, refusal: decided.left, supposed: come.length > 0 });
    }
    for (const event of come) {
      const recorded = recordedAs(event, by, stream, events.length + supposed.length + 1);
      supposed.push(recorded);
      foldOwned(evolve, state, [recorded]);
      if (event.type === "FrameworkReplaced") framework = by.replacement ?? framework;
    }
  };

  for (const [index, hypothesis] of hypotheses.entries()) {
    const { by } = hypothesis;
    if ("command" in hypothesis) {
      suppose(index, hypothesis.command, by);
      continue;
    }
    const reopening = reopeningFor(hypothesis, standpoint());
    if (reopening !== undefined) suppose(index, reopening, by);
    suppose(index, commandForGrade(hypothesis, standpoint()), by);
  }
  const view = project(projection, [...events, ...supposed], { framework, stream });
  return { view, events: supposed, refused };
}

/** What a refused command would have brought about, as far as it says anything that can be told. */
function allTheSame(
  command: AssessmentCommand,
  refusal: Refusal,
  by: By,
  { framework, state }: Standpoint,
): readonly NewEvent[] {
  if (refusal._tag === "CommandMalformed") return [];
  if ("judgement" in command && !isJudgement(framework, command.judgement)) return [];
  // The table pairs each type with the act for its own commands, which a union hides from the compiler.
  const act = acts[command.type] as Act<AssessmentCommand>;
  return [act.accept(command, { ...by, framework, state, proceedings: proceedingsOf(state) })];
}

function isJudgement({ judgements }: Framework, judgement: string): boolean {
  return judgements.some(({ id }) => id === judgement);
}

function recordedAs(event: NewEvent, by: By, stream: string, revision: number): RecordedEvent {
  const { actor, at, onBehalfOf } = by;
  const commit = `00000000-0000-7000-8000-${revision.toString(16).padStart(12, "0")}`;
  return {
    ...event,
    stream,
    revision,
    at,
    actor,
    commit,
    ...(onBehalfOf === undefined ? {} : { onBehalfOf }),
  };
}
