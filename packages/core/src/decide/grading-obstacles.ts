import { departureOf, type Act } from "@assay/rules";
import { happenedBy } from "../claimed-time.ts";
import { later, type Instant } from "../instant.ts";
import { own } from "../own.ts";
import { judgementState, standingGrade, type JudgementState } from "../state.ts";
import { judgementOf, rolesOf, type Obstacle, type Situation } from "./situation.ts";
import { outcomeFor } from "./standing.ts";

/** Obstacles that have to do with grades: proposing, revising, moderating, settling. */

interface AboutJudgement {
  readonly judgement: string;
}
interface AboutGrade extends AboutJudgement {
  readonly grade: string;
}
interface Seen {
  readonly restsOn: number;
}

const stateOf = (situation: Situation, command: AboutJudgement): JudgementState =>
  judgementState(situation.proceedings, command.judgement);

export const judgementIsDerived: Obstacle<AboutJudgement> = ({ judgement }, situation) =>
  judgementOf(situation, judgement)?.basis === "derived"
    ? { _tag: "JudgementIsDerived", judgement }
    : undefined;

export const gradeUnknown: Obstacle<AboutGrade> = ({ judgement, grade }, situation) => {
  const known = scaleOf(situation, judgement);
  return known === undefined || known.includes(grade) ? undefined : { _tag: "GradeUnknown", grade, known };
};

export const alreadyProposed: Obstacle<AboutJudgement> = (command, situation) => {
  const { proposal } = stateOf(situation, command);
  if (proposal === undefined) return undefined;
  return { _tag: "AlreadyProposed", judgement: command.judgement, revision: proposal.revision };
};

export const nothingProposed: Obstacle<AboutJudgement> = (command, situation) =>
  stateOf(situation, command).proposal === undefined
    ? { _tag: "NothingProposed", judgement: command.judgement }
    : undefined;

export const alreadyModerated: Obstacle<AboutJudgement> = (command, situation) => {
  const last = stateOf(situation, command).moderations.at(-1);
  if (last === undefined) return undefined;
  return { _tag: "AlreadyModerated", judgement: command.judgement, revision: last.revision };
};

export const alreadySettled: Obstacle<AboutJudgement> = (command, situation) => {
  const { settlement } = stateOf(situation, command);
  if (settlement === undefined) return undefined;
  return { _tag: "AlreadySettled", judgement: command.judgement, revision: settlement.revision };
};

/** The actor saw the grade at one revision, and it has moved to another. */
export const gradeChangedSinceSeen: Obstacle<AboutJudgement & Seen> = (command, situation) => {
  const now = standingGrade(stateOf(situation, command))?.revision;
  return now === undefined || now === command.restsOn
    ? undefined
    : { _tag: "ChangedSinceSeen", restsOn: command.restsOn, now };
};

export const roundUnknown: Obstacle<{ readonly round: string }> = ({ round }, { framework }) => {
  const known = framework.process.rounds.map(({ id }) => id);
  return known.includes(round) ? undefined : { _tag: "RoundUnknown", round, known };
};

export const moderationRoleMissing: Obstacle<{ readonly round: string }> = ({ round }, situation) => {
  const needed = situation.framework.process.rounds.find(({ id }) => id === round)?.by;
  const has = rolesOf(situation, situation.actor);
  if (needed === undefined || has.includes(needed)) return undefined;
  return { _tag: "RoleMissing", act: "moderate", has, needs: [needed] };
};

export const moderatorIsProposer: Obstacle<AboutJudgement> = (command, situation) =>
  separates(situation, "propose", "moderate") &&
  stateOf(situation, command).proposers.includes(situation.actor)
    ? { _tag: "ModeratorIsProposer", judgement: command.judgement }
    : undefined;

export const roundOutOfTurn: Obstacle<AboutJudgement & { readonly round: string }> = (command, situation) => {
  const next = outstandingRounds(situation, command)[0] ?? null;
  return next === command.round ? undefined : { _tag: "RoundOutOfTurn", round: command.round, next };
};

export const reasonUnknown: Obstacle<{ readonly reason: string }> = ({ reason }, { framework }) => {
  const known = framework.process.reasons.map(({ code }) => code);
  return known.includes(reason) ? undefined : { _tag: "ReasonUnknown", reason, known };
};

export const roundsOutstanding: Obstacle<AboutJudgement> = (command, situation) => {
  const rounds = outstandingRounds(situation, command);
  return rounds.length === 0
    ? undefined
    : { _tag: "RoundsOutstanding", judgement: command.judgement, rounds };
};

export const gradeNotPermitted: Obstacle<AboutGrade> = ({ judgement, grade }, situation) => {
  if (scaleOf(situation, judgement)?.includes(grade) !== true) return undefined;
  const outcome = outcomeFor(situation, judgement);
  if (outcome._tag === "Unjudged" || outcome.permitted.includes(grade)) return undefined;
  const rules = outcome.findings
    .filter((finding) => finding.strength === "must" && finding.binding)
    .map(({ rule, says, source }) => ({ rule, says, cite: source.cite }));
  return { _tag: "GradeNotPermitted", judgement, grade, permitted: outcome.permitted, rules };
};

export const departureUnreasoned: Obstacle<AboutGrade & { readonly departureReason?: string }> = (
  { judgement, grade, departureReason },
  situation,
) => {
  if (departureReason !== undefined || scaleOf(situation, judgement)?.includes(grade) !== true)
    return undefined;
  const departure = departureOf(situation.framework, judgement, outcomeFor(situation, judgement), grade);
  if (departure?.strength !== "normally") return undefined;
  return { _tag: "DepartureUnreasoned", judgement, grade, rules: departure.rules };
};

/** Whether an act would be folded, by claimed time, before something that it rests on. */
export function occurredBeforeItsGrounds<C extends { readonly occurred?: string }>(
  grounds: (command: C, situation: Situation) => readonly Instant[],
): Obstacle<C> {
  return (command, situation) => {
    const by = happenedBy(command.occurred, situation.at);
    const last = grounds(command, situation).reduce(later, "");
    return by < last ? { _tag: "OccurredBeforeItsGrounds", by, grounds: last } : undefined;
  };
}

/** When the evidence that an act cites had happened. */
export function evidenceGrounds(cited: readonly string[], situation: Situation): readonly Instant[] {
  return cited.flatMap((id) => {
    const recorded = own(situation.proceedings.evidence, id);
    return recorded === undefined ? [] : [happenedBy(recorded.occurred, recorded.at)];
  });
}

/** When the grade that an act rests on had been given. */
export function gradeGrounds(command: AboutJudgement, situation: Situation): readonly Instant[] {
  const standing = standingGrade(stateOf(situation, command));
  return standing === undefined ? [] : [happenedBy(standing.occurred, standing.at)];
}

/** Whether the process keeps two acts apart. */
export function separates({ framework }: Situation, first: Act, second: Act): boolean {
  return framework.process.separation.some((pair) => pair.includes(first) && pair.includes(second));
}

function outstandingRounds(situation: Situation, command: AboutJudgement): readonly string[] {
  const done = stateOf(situation, command).moderations.map(({ round }) => round);
  return situation.framework.process.rounds.map(({ id }) => id).filter((round) => !done.includes(round));
}

function scaleOf(situation: Situation, judgement: string): readonly string[] | undefined {
  const scale = judgementOf(situation, judgement)?.scale;
  return scale === undefined
    ? undefined
    : own(situation.framework.scales, scale)?.grades.map((grade) => grade.key);
}
