import type { CommandOf } from "../../command/commands.ts";
import type { LetterIssued } from "../../event/issue.ts";
import * as evidence from "../evidence-obstacles.ts";
import * as grading from "../grading-obstacles.ts";
import * as issue from "../issue-obstacles.ts";
import * as general from "../obstacles.ts";
import * as representation from "../representation-obstacles.ts";
import * as second from "../second-grading-obstacles.ts";
import type { Obstacle } from "../situation.ts";
import { givenJudgements } from "../situation.ts";
import { own } from "../../own.ts";
import { derivedNow } from "../settled.ts";
import * as who from "../who-may-act.ts";
import { event, opened, plain, underWay, type Act } from "./act.ts";

/** What the letter says, the body's right to challenge it, and its issue. */
type AboutLetter =
  | "WriteNarrative"
  | "IdentifyAreaForDevelopment"
  | "ReviseAreaForDevelopment"
  | "ReviewAreaForDevelopment"
  | "DraftLetter"
  | "ReceiveRepresentation"
  | "DetermineRepresentation"
  | "SignOffAssessment"
  | "DesignateRating"
  | "ConveyRating"
  | "IssueLetter"
  | "SupersedeLetter";

const going = [...underWay, who.conflictOfInterest];
const writing = [...going, who.roleMissing("write")];

/** Whether an act cites evidence that was never recorded, is no longer relied on, or came about after the act. */
function cites<C extends { readonly occurred?: string }>(
  cited: (command: C) => readonly string[],
): readonly Obstacle<C>[] {
  return [
    evidence.evidenceUnknown(cited),
    evidence.evidenceAlreadyWithdrawn(cited),
    grading.occurredBeforeItsGrounds((command, situation) =>
      grading.evidenceGrounds(cited(command), situation),
    ),
  ];
}

/** What a letter needs before it goes out: what the process requires, in its order, and no grade that waits. */
const ready: readonly Obstacle<unknown>[] = [
  issue.where("all-settled", issue.judgementsUnsettled),
  // Where a process lets a letter go out all the same, it would tell a grade that waits, and so would what follows here.
  second.gradesUnrevealed,
  issue.where("overall-permitted", issue.settledGradeNotPermitted),
  issue.where("departures-reasoned", issue.settledDepartureUnreasoned),
  issue.where("no-open-flags", issue.flagsOpen),
  issue.where("no-open-query", issue.anyQueryOpen),
  issue.where("narrative-newer-than-last-grade-change", issue.narrativeOutdated),
];
/** What stands before a letter that goes out: the first one, or one that takes the place of another. */
const goingOut: readonly Obstacle<Omit<LetterIssued, "derived"> & { readonly occurred?: string }>[] = [
  issue.headChangedSinceSeen,
  ...ready,
  issue.where("signed-off", issue.notSignedOff),
  issue.where("no-open-representation", representation.representationOpen),
  issue.where("no-open-representation", representation.representationTimeRunning),
  who.separationBreachedIn("issue"),
  issue.signatoryUnknown,
  issue.templateDiffers,
  grading.occurredBeforeItsGrounds(issue.settlementGrounds),
];

export const letterActs: { readonly [T in AboutLetter]: Act<CommandOf<T>> } = {
  WriteNarrative: plain(
    "WriteNarrative",
    [
      ...writing,
      general.judgementUnknown(({ judgement }) => [judgement]),
      ...cites<CommandOf<"WriteNarrative">>(({ paragraphs }) =>
        paragraphs.flatMap((paragraph) => paragraph.evidence),
      ),
    ],
    false,
  ),
  IdentifyAreaForDevelopment: plain("IdentifyAreaForDevelopment", [
    ...writing,
    general.areaAlreadyIdentified,
    general.judgementUnknown(({ judgement }) => [judgement]),
    ...cites<CommandOf<"IdentifyAreaForDevelopment">>((command) => [
      ...command.evidence,
      ...(command.continues ?? []),
    ]),
  ]),
  ReviseAreaForDevelopment: plain(
    "ReviseAreaForDevelopment",
    [
      ...writing,
      general.areaUnknown(({ id }) => [id]),
      ...cites<CommandOf<"ReviseAreaForDevelopment">>((command) => command.evidence),
    ],
    false,
  ),
  ReviewAreaForDevelopment: plain("ReviewAreaForDevelopment", [
    ...writing,
    general.areaAlreadyReviewed,
    general.areaUnknown(({ as }) => (as === undefined ? [] : [as])),
    ...cites<CommandOf<"ReviewAreaForDevelopment">>((command) => command.evidence),
  ]),
  DraftLetter: plain(
    "DraftLetter",
    [
      ...writing,
      representation.draftAlreadyKept,
      issue.headChangedSinceSeen,
      second.gradesUnrevealed,
      issue.templateDiffers,
    ],
    false,
  ),
  ReceiveRepresentation: plain("ReceiveRepresentation", [
    ...going,
    who.roleMissing("determine"),
    representation.representationAlreadyReceived,
    general.judgementUnknown(({ judgements }) => judgements),
    representation.draftNotSent,
    representation.representationLate,
  ]),
  DetermineRepresentation: plain(
    "DetermineRepresentation",
    [
      ...going,
      who.roleMissing("determine"),
      who.actorIsNoPerson,
      representation.representationUnknown,
      representation.representationAlreadyDetermined,
      general.judgementUnknown(({ effect }) => effect.grades),
      who.separationBreachedIn<CommandOf<"DetermineRepresentation">>(
        "determine",
        ({ id }, { framework, proceedings }) => {
          const about = own(proceedings.representations, id)?.judgements ?? [];
          return about.length === 0 ? givenJudgements(framework) : about;
        },
      ),
    ],
    false,
  ),
  SignOffAssessment: plain(
    "SignOffAssessment",
    [
      ...going,
      who.roleMissing("signOff"),
      who.actorIsNoPerson,
      issue.headChangedSinceSeen,
      ...ready,
      who.separationBreachedIn("signOff"),
      grading.occurredBeforeItsGrounds(issue.settlementGrounds),
    ],
    false,
  ),
  DesignateRating: plain("DesignateRating", [
    ...opened,
    who.conflictOfInterest,
    who.roleMissing("issue"),
    general.judgementUnknown(({ judgement }) => [judgement]),
  ]),
  ConveyRating: plain("ConveyRating", [
    ...opened,
    who.conflictOfInterest,
    who.roleMissing("issue"),
    general.judgementUnknown(({ judgement }) => [judgement]),
  ]),
  IssueLetter: {
    obstacles: [
      general.notOpened,
      general.assessmentAlreadyWithdrawn,
      issue.firstLetterAlreadyIssued,
      general.occurredAfterRecording,
      who.delegationMissing,
      who.conflictOfInterest,
      who.roleMissing("issue"),
      who.actorIsNoPerson,
      ...goingOut,
    ],
    accept(command, situation) {
      const { digest, template, on, signatory, restsOn } = command;
      const data = { digest, template, on, signatory, restsOn, ...derivedNow(situation) };
      return event(command, "LetterIssued", data);
    },
    mayBeDecidedAgain: false,
  },
  SupersedeLetter: {
    obstacles: [
      ...opened,
      who.conflictOfInterest,
      who.roleMissing("issue"),
      who.actorIsNoPerson,
      issue.notIssued,
      issue.nothingReopened,
      issue.supersededDiffers,
      ...goingOut,
    ],
    accept(command, situation) {
      const { digest, template, on, signatory, restsOn, supersedes, because } = command;
      const data = { digest, template, on, signatory, restsOn, supersedes, because };
      return event(command, "LetterSuperseded", { ...data, ...derivedNow(situation) });
    },
    mayBeDecidedAgain: false,
  },
};
