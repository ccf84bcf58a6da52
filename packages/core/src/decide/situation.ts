import type { Framework, Judgement } from "@assay/rules";
import type { Instant } from "../instant.ts";
import { own } from "../own.ts";
import { proceedingsOf, type AssessmentState, type Proceedings } from "../state.ts";
import type { Refusal } from "./refusal.ts";

/** All that a decision may look at besides the command: the rules, what has happened, who acts, and the time of recording. */
export interface Situation {
  readonly framework: Framework;
  readonly state: AssessmentState;
  readonly proceedings: Proceedings;
  readonly actor: string;
  readonly at: Instant;
}

/** One way in which a command can be refused. It answers for itself alone: others may or may not hold as well. */
export type Obstacle<C> = (command: C, situation: Situation) => Refusal | undefined;

export function situationOf(
  framework: Framework,
  state: AssessmentState,
  by: { readonly actor: string; readonly at: Instant },
): Situation {
  return { framework, state, proceedings: proceedingsOf(state), actor: by.actor, at: by.at };
}

/** The roles that the team gives an actor; who is not on the team has none. */
export function rolesOf(situation: Situation, actor: string): readonly string[] {
  return own(situation.proceedings.roles, actor) ?? [];
}

export function judgementOf(situation: Situation, judgement: string): Judgement | undefined {
  return situation.framework.judgements.find((known) => known.id === judgement);
}
