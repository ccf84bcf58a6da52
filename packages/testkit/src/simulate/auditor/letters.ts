import type { Requirement } from "@assay/rules";
import type { Check } from "./ask.ts";
import {
  definedIn,
  dossierOf,
  gradedOf,
  judgementsOf,
  scaleOf,
  standing,
  stepOf,
  type Case,
  type Dossier,
} from "./case.ts";
import { deadlineIn, sentOn, untold } from "./deadline.ts";
import { isSame } from "./people.ts";
import { departureIn, isSettled, isWaiting, outcomeOf } from "./standing-grades.ts";

/** What has to be so before a letter is drafted, signed off, issued or superseded. */

export const sent: Check<unknown> = ({ of }) => (sentOn(of) === undefined ? "DraftNotSent" : undefined);

export const inTime: Check<{ readonly on: string; readonly admittedBecause?: string }> = ({
  of,
  command,
}) => {
  const deadline = deadlineIn(of);
  if (deadline === undefined || command.admittedBecause !== undefined) return undefined;
  if (deadline === untold) return "DeadlineUnknown";
  return command.on > deadline ? "RepresentationLate" : undefined;
};

export const nothingWaits: Check<unknown> = ({ of }) =>
  gradedOf(of).some((id) => stepOf(dossierOf(of, id), "proposed") !== undefined && isWaiting(of, id))
    ? "GradesUnrevealed"
    : undefined;

export const planned: Check<{ readonly template: { readonly id: string; readonly version: number } }> = ({
  of: { framework },
  command: { template },
}) =>
  template.id === framework.letter.template && template.version === framework.letter.version
    ? undefined
    : "TemplateDiffers";

export const supersedesStanding: Check<{ readonly supersedes: string }> = ({ of, command }) =>
  of.letter?.digest === command.supersedes ? undefined : "SupersededDiffers";

const settled = (of: Case, id: string): string | undefined => stepOf(dossierOf(of, id), "settled")?.grade;

/** Whether a judgement is a step on the way that rules compute, and that nobody is told of. */
function isStep(of: Case, id: string): boolean {
  const { basis, internal } = definedIn(of, id) ?? {};
  return basis === "derived" && internal === true;
}

/** What each requirement asks for, in the order in which they are looked at. */
const asked: readonly (readonly [Requirement, Check<unknown>])[] = [
  [
    "all-settled",
    ({ of }) =>
      judgementsOf(of).every((id) => isStep(of, id) || isSettled(of, id)) ? undefined : "JudgementsUnsettled",
  ],
  [
    "overall-permitted",
    ({ of }) =>
      gradedOf(of).some((id) => {
        const grade = settled(of, id);
        const outcome = outcomeOf(of, id);
        return (
          grade !== undefined &&
          scaleOf(of, id).includes(grade) &&
          outcome._tag === "Judged" &&
          !outcome.permitted.includes(grade)
        );
      })
        ? "GradeNotPermitted"
        : undefined,
  ],
  [
    "departures-reasoned",
    ({ of }) =>
      gradedOf(of).some((id) => {
        const grade = settled(of, id);
        return (
          grade !== undefined &&
          !dossierOf(of, id).reasoned &&
          departureIn(of, id, grade)?.strength === "normally"
        );
      })
        ? "DepartureUnreasoned"
        : undefined,
  ],
  ["no-open-flags", ({ of }) => (flagged(of).length > 0 ? "FlagsOpen" : undefined)],
  [
    "no-open-query",
    ({ of }) => ([...of.queries.values()].some(({ open }) => open) ? "QueryOpen" : undefined),
  ],
  [
    "narrative-newer-than-last-grade-change",
    ({ of }) => {
      const { sections } = of.framework.letter;
      const told = gradedOf(of).flatMap((id) => (sections.includes(id) ? [dossierOf(of, id)] : []));
      return told.some(({ narratedAt, movedAt }) => narratedAt <= movedAt) ? "NarrativeOutdated" : undefined;
    },
  ],
];

/** What a letter needs when it goes out, besides what a person needs who signs it off. */
const askedAtIssue: readonly (readonly [Requirement, Check<unknown>])[] = [
  ["signed-off", ({ of }) => (of.signedOffAt > of.contentAt ? undefined : "NotSignedOff")],
  [
    "no-open-representation",
    ({ of }) =>
      [...of.representations.values()].some(({ open }) => open) ? "RepresentationOpen" : undefined,
  ],
  ["no-open-representation", (ask) => timeRuns(ask)],
];

const timeRuns: Check<unknown> = ({ of, at }) => {
  if (of.framework.process.representation?.blocksIssue !== true) return undefined;
  if (sentOn(of) === undefined) return "DraftNotSent";
  const open = sentOn(of, "open");
  if (open === undefined) return undefined;
  const deadline = deadlineIn(of, open);
  if (deadline === untold) return "DeadlineUnknown";
  // The whole of the last day is the body's.
  return deadline !== undefined && at.slice(0, deadline.length) <= deadline
    ? "RepresentationTimeRunning"
    : undefined;
};

/** The judgements whose grade somebody must look at again. */
export function flagged(of: Case): readonly string[] {
  return gradedOf(of).filter((id) => isFlagged(of, dossierOf(of, id)));
}

/** Whether a standing grade rests on evidence that changed since, or was given by somebody with a conflict of interest. */
function isFlagged(of: Case, dossier: Dossier): boolean {
  if (standing(dossier) === undefined) return false;
  const { cited, graders, gradedAt } = dossier;
  const evidence = cited.some((id) => (of.evidence.get(id)?.changedAt ?? 0) > gradedAt);
  const conflict = [...of.conflicts].some(
    ([actor, since]) => since > gradedAt && graders.some((grader) => isSame(of, grader, actor)),
  );
  return evidence || conflict;
}

const whereAsked = (list: typeof asked): readonly Check<unknown>[] =>
  list.map(
    ([requirement, check]) =>
      (ask) =>
        ask.of.framework.process.issue.requires.includes(requirement) ? check(ask) : undefined,
  );

/** What a person needs who signs off. */
export const ready: readonly Check<unknown>[] = [
  ...whereAsked(asked.slice(0, 1)),
  (ask) => nothingWaits(ask),
  ...whereAsked(asked.slice(1)),
];
/** What a letter needs that goes out. */
export const sendable: readonly Check<unknown>[] = [...ready, ...whereAsked(askedAtIssue)];
