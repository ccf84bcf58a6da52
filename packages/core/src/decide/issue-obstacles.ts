import type { Requirement } from "@assay/rules";
import { happenedBy } from "../claimed-time.ts";
import type { Instant } from "../instant.ts";
import { own } from "../own.ts";
import { judgementState, type JudgementState } from "../state.ts";
import { departureUnreasoned, gradeNotPermitted } from "./grading-obstacles.ts";
import { openFlags } from "./open-flags.ts";
import { waitsForSecondGrade } from "./second-grade.ts";
import { unsettledJudgements } from "./settled.ts";
import {
  givenJudgements,
  isOnScale,
  judgementOf,
  keysOf,
  type Obstacle,
  type Situation,
} from "./situation.ts";
import type { Refusal } from "./refusal.ts";

/** Obstacles that stand before a sign-off, before the issue of a letter, and after it. */

/** The actor saw the stream at one revision, and something has been added since. */
export const headChangedSinceSeen: Obstacle<{ readonly restsOn: number }> = ({ restsOn }, { proceedings }) =>
  proceedings.revision === restsOn
    ? undefined
    : { _tag: "ChangedSinceSeen", restsOn, now: proceedings.revision };

/** An obstacle that stands only where the process requires what it looks at. */
export function where(requirement: Requirement, obstacle: Obstacle<unknown>): Obstacle<unknown> {
  return (command, situation) =>
    situation.framework.process.issue.requires.includes(requirement)
      ? obstacle(command, situation)
      : undefined;
}

export const judgementsUnsettled: Obstacle<unknown> = (_command, situation) => {
  const judgements = unsettledJudgements(situation);
  return judgements.length === 0 ? undefined : { _tag: "JudgementsUnsettled", judgements };
};

/** A grade that was permitted when it was given may no longer be, because another has changed. */
export const settledGradeNotPermitted: Obstacle<unknown> = (_command, situation) =>
  firstOf(given(situation), ({ id, state }) =>
    state.settlement === undefined
      ? undefined
      : gradeNotPermitted({ judgement: id, grade: state.settlement.grade }, situation),
  );

/** A grade may have become a departure because another has changed, and then nobody has given a reason for it. */
export const settledDepartureUnreasoned: Obstacle<unknown> = (_command, situation) =>
  firstOf(given(situation), ({ id, state }) =>
    state.settlement === undefined || state.reasoned
      ? undefined
      : departureUnreasoned({ judgement: id, grade: state.settlement.grade }, situation),
  );

export const flagsOpen: Obstacle<unknown> = (_command, { framework, proceedings }) => {
  const flags = openFlags(framework, proceedings);
  return flags.length === 0 ? undefined : { _tag: "FlagsOpen", flags };
};

export const anyQueryOpen: Obstacle<unknown> = (_command, { proceedings }) => {
  const queries = Object.entries(proceedings.queries)
    .filter(([, { open }]) => open)
    .map(([id]) => id);
  return queries.length === 0 ? undefined : { _tag: "QueryOpen", queries };
};

/** The text of a judgement must have been written after its grade last became another. */
export const narrativeOutdated: Obstacle<unknown> = (_command, { framework, proceedings }) => {
  const judgements = framework.letter.sections.filter((id) => {
    const { movedAt, narratedAt } = judgementState(proceedings, id);
    return givenJudgements(framework).includes(id) && narratedAt <= movedAt;
  });
  return judgements.length === 0 ? undefined : { _tag: "NarrativeOutdated", judgements };
};

/** A sign-off answers for the letter as it stood; what has changed since has nobody to answer for it. */
export const notSignedOff: Obstacle<unknown> = (_command, { proceedings: { signedOffAt, contentAt } }) =>
  signedOffAt > contentAt ? undefined : { _tag: "NotSignedOff", changedAt: contentAt };

export const signatoryUnknown: Obstacle<{ readonly signatory: string }> = ({ signatory }, { proceedings }) =>
  own(proceedings.roles, signatory) === undefined
    ? { _tag: "SignatoryUnknown", signatory, known: Object.keys(proceedings.roles) }
    : undefined;

export const templateDiffers: Obstacle<{
  readonly template: { readonly id: string; readonly version: number };
}> = ({ template }, { framework }) => {
  const plan = `${framework.letter.template}@${framework.letter.version}`;
  const named = `${template.id}@${template.version}`;
  return plan === named ? undefined : { _tag: "TemplateDiffers", given: named, plan };
};

/** A first letter takes nobody's place; once there is one, only a letter that supersedes it is issued. */
export const firstLetterAlreadyIssued: Obstacle<unknown> = (_command, { state }) =>
  state.current.phase === "issued" || state.current.phase === "reopened"
    ? { _tag: "LetterAlreadyIssued", revision: state.current.letter.revision }
    : undefined;

export const notIssued: Obstacle<unknown> = (_command, { state }) =>
  state.current.phase === "issued" || state.current.phase === "reopened" ? undefined : { _tag: "NotIssued" };

export const nothingReopened: Obstacle<unknown> = (_command, { state }) =>
  state.current.phase === "issued"
    ? { _tag: "NothingReopened", revision: state.current.letter.revision }
    : undefined;

export const supersededDiffers: Obstacle<{ readonly supersedes: string }> = ({ supersedes }, { state }) => {
  const standing = "letter" in state.current ? state.current.letter?.digest : undefined;
  return standing === undefined || standing === supersedes
    ? undefined
    : { _tag: "SupersededDiffers", supersedes, standing };
};

export const challengeAlreadyEnded: Obstacle<{ readonly id: string }> = ({ id }, { proceedings }) =>
  own(proceedings.challenges, id)?.open === false
    ? { _tag: "ChallengeAlreadyEnded", challenge: id }
    : undefined;

export const frameworkUnknown: Obstacle<{ readonly to: { readonly digest: string } }> = (
  { to },
  { replacement },
) => (replacement === undefined ? { _tag: "FrameworkUnknown", digest: to.digest } : undefined);

export const frameworkAlreadyPinned: Obstacle<{ readonly to: { readonly digest: string } }> = (
  { to },
  { proceedings },
) =>
  proceedings.framework.digest === to.digest
    ? { _tag: "FrameworkAlreadyPinned", digest: to.digest }
    : undefined;

/** Every judgement that has been graded must be one that people grade in the other definition too, on a scale that has its grade. */
export const frameworkDoesNotFit: Obstacle<unknown> = (_command, situation) => {
  const { replacement, proceedings } = situation;
  if (replacement === undefined) return undefined;
  const there = { ...situation, framework: replacement };
  const judgements = Object.keys(proceedings.judgements).filter(
    (id) =>
      judgementOf(there, id) === undefined ||
      !gradesToFit(situation, id).every((grade) => fits(there, id, grade)),
  );
  return judgements.length === 0 ? undefined : { _tag: "FrameworkDoesNotFit", judgements };
};

function fits(there: Situation, judgement: string, grade: string): boolean {
  return givenJudgements(there.framework).includes(judgement) && isOnScale(there, judgement, grade);
}

/** The grades that were given; while one waits for a second one, any of its scale: which it is must not be told. */
function gradesToFit(situation: Situation, judgement: string): readonly string[] {
  const { proposal, seal, revealed, moderations, adjudicated, settlement } = judgementState(
    situation.proceedings,
    judgement,
  );
  if ((proposal ?? seal) !== undefined && waitsForSecondGrade(situation, judgement)) {
    return keysOf(situation, judgement);
  }
  const grades = [proposal, ...moderations, adjudicated, settlement].flatMap((each) => each?.grade ?? []);
  return revealed?.stands === undefined ? grades : [...grades, revealed.stands];
}

/** When the last judgement had been settled. */
export function settlementGrounds(_command: unknown, situation: Situation): readonly Instant[] {
  return given(situation).flatMap(({ state: { settlement } }) =>
    settlement === undefined ? [] : happenedBy(settlement.occurred, settlement.at),
  );
}

function given(situation: Situation): readonly { readonly id: string; readonly state: JudgementState }[] {
  return givenJudgements(situation.framework).map((id) => ({
    id,
    state: judgementState(situation.proceedings, id),
  }));
}

function firstOf<T>(items: readonly T[], find: (item: T) => Refusal | undefined): Refusal | undefined {
  for (const item of items) {
    const found = find(item);
    if (found !== undefined) return found;
  }
  return undefined;
}
