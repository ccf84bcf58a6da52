import { gradeOf, nonGradeOf, type Framework, type Judgement, type Scale } from "@assay/rules";
import type { OpenedSeal } from "../command/commands.ts";
import type { Instant } from "../instant.ts";
import { own } from "../own.ts";
import {
  personOf,
  proceedingsOf,
  type AssessmentState,
  type Delegation,
  type Proceedings,
} from "../state.ts";
import type { Refusal } from "./refusal.ts";

/** Who acts, for whom, and the time at which the log will record it. */
export interface By {
  readonly actor: string;
  readonly onBehalfOf?: string;
  readonly at: Instant;
  /** The definition that a command to replace the framework names, where the log or the ledger has it. */
  readonly replacement?: Framework;
  /** What was sealed, where whoever opens it says so himself and the ledger keeps it. */
  readonly kept?: OpenedSeal;
}

/** All that a decision may look at besides the command: the rules, what has happened, who acts, and the time of recording. */
export interface Situation extends By {
  readonly framework: Framework;
  readonly state: AssessmentState;
  readonly proceedings: Proceedings;
}

/** One way in which a command can be refused. It answers for itself alone: others may or may not hold as well. */
export type Obstacle<C> = (command: C, situation: Situation) => Refusal | undefined;

export function situationOf(framework: Framework, state: AssessmentState, by: By): Situation {
  const { actor, onBehalfOf, at, replacement, kept } = by;
  return {
    framework,
    state,
    proceedings: proceedingsOf(state),
    actor,
    at,
    ...(onBehalfOf === undefined ? {} : { onBehalfOf }),
    ...(replacement === undefined ? {} : { replacement }),
    ...(kept === undefined ? {} : { kept }),
  };
}

/** The roles in which an actor acts: his own, or those that he was lent by the one for whom he acts. */
export function rolesNow(situation: Situation): readonly string[] {
  const { actor, onBehalfOf, proceedings } = situation;
  if (onBehalfOf === undefined) return rolesOf(proceedings, actor);
  const lent = delegationNow(situation)?.roles ?? [];
  return rolesOf(proceedings, onBehalfOf).filter((role) => lent.includes(role));
}

/** The roles that the team gives an actor; who is not on the team has none. */
export function rolesOf({ roles }: Proceedings, actor: string): readonly string[] {
  return own(roles, actor) ?? [];
}

/** The delegation under which an actor acts for another: the last one granted, while it holds. */
export function delegationNow({
  actor,
  onBehalfOf,
  proceedings,
  at,
}: Pick<Situation, "actor" | "onBehalfOf" | "proceedings" | "at">): Delegation | undefined {
  const granted = proceedings.delegations.findLast(({ from, to }) => from === onBehalfOf && to === actor);
  return granted?.until !== undefined && granted.until < at.slice(0, 10) ? undefined : granted;
}

/** The persons who act: the actor, and the one for whom he acts. */
export function personsNow({ actor, onBehalfOf, proceedings }: Situation): readonly string[] {
  return personsOf(proceedings, onBehalfOf === undefined ? [actor] : [actor, onBehalfOf]);
}

/** The persons behind actor ids, each once. */
export function personsOf(proceedings: Proceedings, actors: readonly string[]): readonly string[] {
  return [...new Set(actors.map((actor) => personOf(proceedings, actor)))];
}

export function judgementOf(situation: Situation, judgement: string): Judgement | undefined {
  return situation.framework.judgements.find((known) => known.id === judgement);
}

/** The judgements that people grade here: rules do not compute them, and no other body's grade is taken over. */
export function givenJudgements({ judgements }: Framework): readonly string[] {
  return judgements
    .filter(({ basis, imported }) => basis === "given" && imported === undefined)
    .map(({ id }) => id);
}

/** The scale of a judgement; undefined where the framework has no such judgement. */
export function scaleOf(situation: Situation, judgement: string): Scale | undefined {
  const scale = judgementOf(situation, judgement)?.scale;
  return scale === undefined ? undefined : own(situation.framework.scales, scale);
}

/** What a judgement can be given: the grades of its scale, worst first, and then the non-grades. */
export function keysOf(situation: Situation, judgement: string): readonly string[] {
  const { grades = [], nonGrades = [] } = scaleOf(situation, judgement) ?? {};
  return [...grades, ...nonGrades].map(({ key }) => key);
}

/** Whether the scale of a judgement has this grade or non-grade. */
export function isOnScale(situation: Situation, judgement: string, grade: string): boolean {
  return keysOf(situation, judgement).includes(grade);
}

/** Whether this is what a judgement of that scale can be instead of graded. */
export function isNonGrade(situation: Situation, judgement: string, grade: string): boolean {
  const scale = scaleOf(situation, judgement);
  return scale !== undefined && gradeOf(scale, grade) === undefined && nonGradeOf(scale, grade) !== undefined;
}
