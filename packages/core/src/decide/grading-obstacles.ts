import { happenedBy } from "../claimed-time.ts";
import type { JudgementImported } from "../event/facts.ts";
import { later, type Instant } from "../instant.ts";
import { own } from "../own.ts";
import { judgementState, lastGrading, type JudgementState } from "../state.ts";
import {
  isNonGrade,
  isOnScale,
  judgementOf,
  keysOf,
  scaleOf,
  type Obstacle,
  type Situation,
} from "./situation.ts";
import { departureNow, outcomeFor } from "./standing.ts";

/** Obstacles that have to do with giving a grade: the judgement, the scale, what was seen, and the rules. */

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

/** A judgement that takes over another body's grade is not graded here. */
export const judgementIsImported: Obstacle<AboutJudgement> = ({ judgement }, situation) => {
  const imported = judgementOf(situation, judgement)?.imported;
  return imported === undefined
    ? undefined
    : { _tag: "JudgementIsImported", judgement, of: sourceOf(imported) };
};

/** What is taken over must be what the framework asks for. A framework that asks for nothing keeps it beside the grade. */
export const importDiffers: Obstacle<Pick<JudgementImported, "judgement" | "from">> = (
  { judgement, from },
  situation,
) => {
  const imported = judgementOf(situation, judgement)?.imported;
  if (imported === undefined) return undefined;
  return imported.framework === from.framework && imported.judgement === from.judgement
    ? undefined
    : { _tag: "ImportDiffers", judgement, of: sourceOf(imported), given: sourceOf(from) };
};

function sourceOf({ framework, judgement }: { readonly framework: string; readonly judgement: string }): {
  readonly framework: string;
  readonly judgement: string;
} {
  return { framework, judgement };
}

/** What is given must be a grade of the judgement's scale, or what a judgement of that scale can be instead. */
export const gradeUnknown: Obstacle<AboutGrade> = ({ judgement, grade }, situation) => {
  if (scaleOf(situation, judgement) === undefined) return undefined;
  const known = keysOf(situation, judgement);
  return known.includes(grade) ? undefined : { _tag: "GradeUnknown", grade, known };
};

/** Another body's grade is one of its own scale: of those that the framework says what to make of. */
export const importedGradeUnknown: Obstacle<AboutGrade> = (command, situation) => {
  const imported = judgementOf(situation, command.judgement)?.imported;
  if (imported === undefined) return gradeUnknown(command, situation);
  const known = imported.map.map(({ from }) => from);
  return known.includes(command.grade) ? undefined : { _tag: "GradeUnknown", grade: command.grade, known };
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

/** Some of the judgements that are to be reopened are not settled. */
export const nothingSettled: Obstacle<{ readonly judgements: readonly string[] }> = (
  { judgements },
  { proceedings },
) => {
  const unsettled = judgements.filter((id) => judgementState(proceedings, id).settlement === undefined);
  return unsettled.length === 0 ? undefined : { _tag: "NothingSettled", judgements: unsettled };
};

/** The actor saw the grade at one revision, and it has moved to another. */
export const gradeChangedSinceSeen: Obstacle<AboutJudgement & Seen> = (command, situation) => {
  const now = lastGrading(stateOf(situation, command))?.revision;
  return now === undefined || now === command.restsOn
    ? undefined
    : { _tag: "ChangedSinceSeen", restsOn: command.restsOn, now };
};

export const reasonUnknown: Obstacle<{ readonly reason: string }> = ({ reason }, { framework }) => {
  const known = framework.process.reasons.map(({ code }) => code);
  return known.includes(reason) ? undefined : { _tag: "ReasonUnknown", reason, known };
};

export const gradeNotPermitted: Obstacle<AboutGrade> = ({ judgement, grade }, situation) => {
  // Rules limit grades; that there is none is nothing that they forbid.
  if (!isOnScale(situation, judgement, grade) || isNonGrade(situation, judgement, grade)) return undefined;
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
  if (departureReason !== undefined || !isOnScale(situation, judgement, grade)) return undefined;
  const departure = departureNow(situation, judgement, grade);
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
  const last = lastGrading(stateOf(situation, command));
  return last === undefined ? [] : [happenedBy(last.occurred, last.at)];
}
