import { happenedBy } from "../claimed-time.ts";
import type { Instant } from "../instant.ts";
import { own } from "../own.ts";
import { judgementState, type JudgementState } from "../state.ts";
import { gradeNotPermitted, separates } from "./grading-obstacles.ts";
import type { Refusal } from "./refusal.ts";
import type { Obstacle, Situation } from "./situation.ts";

/** Obstacles that stand before the issue of a letter. */

/** The issuer saw the stream at one revision, and something has been added since. */
export const headChangedSinceSeen: Obstacle<{ readonly restsOn: number }> = ({ restsOn }, { proceedings }) =>
  proceedings.revision === restsOn
    ? undefined
    : { _tag: "ChangedSinceSeen", restsOn, now: proceedings.revision };

export const judgementsUnsettled: Obstacle<unknown> = (_command, situation) => {
  const judgements = given(situation)
    .filter(({ state }) => state.settlement === undefined)
    .map(({ id }) => id);
  return judgements.length === 0 ? undefined : { _tag: "JudgementsUnsettled", judgements };
};

/** A grade that was permitted when it was given may no longer be, because another has changed. */
export const settledGradeNotPermitted: Obstacle<unknown> = (_command, situation) =>
  firstOf(given(situation), ({ id, state }) =>
    state.settlement === undefined
      ? undefined
      : gradeNotPermitted({ judgement: id, grade: state.settlement.grade }, situation),
  );

/** Whoever proposed or moderated a grade may not issue it, where the process keeps these acts apart. */
export const issuerTookPart: Obstacle<unknown> = (_command, situation) =>
  firstOf(given(situation), ({ id, state }): Refusal | undefined => {
    if (separates(situation, "propose", "issue") && state.proposers.includes(situation.actor)) {
      return { _tag: "SeparationBreached", acts: ["propose", "issue"], judgement: id };
    }
    const moderated = state.moderations.some(({ by }) => by === situation.actor);
    return moderated && separates(situation, "moderate", "issue")
      ? { _tag: "SeparationBreached", acts: ["moderate", "issue"], judgement: id }
      : undefined;
  });

export const signatoryUnknown: Obstacle<{ readonly signatory: string }> = ({ signatory }, { proceedings }) =>
  own(proceedings.roles, signatory) === undefined
    ? { _tag: "SignatoryUnknown", signatory, known: Object.keys(proceedings.roles) }
    : undefined;

export const templateDiffers: Obstacle<{
  readonly template: { readonly id: string; readonly version: number };
}> = ({ template }, { framework }) => {
  const plan = `${framework.letter.template}@${framework.letter.version}`;
  const given = `${template.id}@${template.version}`;
  return plan === given ? undefined : { _tag: "TemplateDiffers", given, plan };
};

/** When the last judgement had been settled. */
export function settlementGrounds(_command: unknown, situation: Situation): readonly Instant[] {
  return given(situation).flatMap(({ state: { settlement } }) =>
    settlement === undefined ? [] : happenedBy(settlement.occurred, settlement.at),
  );
}

function given(situation: Situation): readonly { readonly id: string; readonly state: JudgementState }[] {
  return situation.framework.judgements
    .filter(({ basis }) => basis === "given")
    .map(({ id }) => ({ id, state: judgementState(situation.proceedings, id) }));
}

function firstOf<T>(items: readonly T[], find: (item: T) => Refusal | undefined): Refusal | undefined {
  for (const item of items) {
    const found = find(item);
    if (found !== undefined) return found;
  }
  return undefined;
}
