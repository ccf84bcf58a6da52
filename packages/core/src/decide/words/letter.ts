import { quoted } from "../../advice.ts";
import type { Words } from "./words.ts";

type Tag =
  | "AreaAlreadyIdentified"
  | "AreaUnknown"
  | "AreaAlreadyReviewed"
  | "DraftAlreadyKept"
  | "DraftNotSent"
  | "RepresentationAlreadyReceived"
  | "RepresentationUnknown"
  | "RepresentationAlreadyDetermined"
  | "RepresentationLate"
  | "DeadlineUnknown"
  | "RepresentationOpen"
  | "RepresentationTimeRunning"
  | "JudgementsUnsettled"
  | "FlagsOpen"
  | "NarrativeOutdated"
  | "NotSignedOff"
  | "SignatoryUnknown"
  | "TemplateDiffers"
  | "LetterAlreadyIssued"
  | "NotIssued"
  | "NothingReopened"
  | "NothingSettled"
  | "SupersededDiffers"
  | "PlanAlreadyReceived"
  | "ChallengeAlreadyEnded";

/** What stands in the way of a letter. */
export const letterWords: Pick<Words, Tag> = {
  AreaAlreadyIdentified: ({ area }) => ({
    what: `there is an area "${area}" already`,
    mend: "give this one an id of its own",
  }),
  AreaUnknown: ({ area, known }) => ({
    what: `no area "${area}" was identified`,
    mend: `identify it first, or name ${quoted(known)}`,
  }),
  AreaAlreadyReviewed: ({ stream, area }) => ({
    what: `the fate of "${area}" of "${stream}" has been told`,
    mend: "what was told stands",
  }),
  DraftAlreadyKept: ({ draft }) => ({
    what: `there is a draft "${draft}" already`,
    mend: "give this one an id of its own",
  }),
  DraftNotSent: () => ({
    what: "no draft was sent to the assessed body",
    mend: "keep a draft that says to whom it was sent, and on which day",
  }),
  RepresentationAlreadyReceived: ({ representation }) => ({
    what: `there is a representation "${representation}" already`,
    mend: "give this one an id of its own",
  }),
  RepresentationUnknown: ({ representation, known }) => ({
    what: `no representation "${representation}" was received`,
    mend: `use ${quoted(known)}`,
  }),
  RepresentationAlreadyDetermined: ({ representation }) => ({
    what: `"${representation}" has been determined, or said that there is nothing to determine`,
    mend: "what was determined stands",
  }),
  RepresentationLate: ({ on, deadline }) => ({
    what: `it came on ${on}, and the last day was ${deadline}`,
    mend: "say in admittedBecause why it is looked at all the same",
  }),
  DeadlineUnknown: ({ sentOn, calendar }) => ({
    what: `the calendar "${calendar}" does not reach to the deadline of the draft sent on ${sentOn}`,
    mend: "go over to a framework whose calendar does",
  }),
  RepresentationOpen: ({ representations }) => ({
    what: `representations are open: ${quoted(representations)}`,
    mend: "determine them first",
  }),
  RepresentationTimeRunning: ({ deadline }) => ({
    what: `the assessed body may challenge the draft up to and including ${deadline}`,
    mend: "wait, or record that it has no comment",
  }),
  JudgementsUnsettled: ({ judgements }) => ({
    what: "every judgement must be settled",
    mend: `unsettled are ${quoted(judgements)}`,
  }),
  FlagsOpen: ({ flags }) => ({
    what: `grades must be looked at again: ${flags.map(({ flag, judgement }) => `"${judgement}" (${flag})`).join(", ")}`,
    mend: "give or confirm them anew",
  }),
  NarrativeOutdated: ({ judgements }) => ({
    what: `the text is missing, or older than the last change of the grade, of ${quoted(judgements)}`,
    mend: "write it anew",
  }),
  NotSignedOff: ({ changedAt }) => ({
    what: `nobody has signed off the letter since it last changed, at revision ${changedAt}`,
    mend: "sign it off",
  }),
  SignatoryUnknown: ({ signatory, known }) => ({
    what: `"${signatory}" is not on the team`,
    mend: `assign the signatory, or name one of ${quoted(known)}`,
  }),
  TemplateDiffers: ({ given, plan }) => ({
    what: `the letter is on template "${given}"`,
    mend: `the framework's is "${plan}"`,
  }),
  LetterAlreadyIssued: ({ revision }) => ({
    what: `its letter was issued at revision ${revision}`,
    mend: "what was issued stands as it is",
  }),
  NotIssued: () => ({
    what: "no letter has been issued",
    mend: "issue it first",
  }),
  NothingReopened: ({ revision }) => ({
    what: `nothing of the letter of revision ${revision} has been reopened`,
    mend: "reopen the judgements that have changed",
  }),
  NothingSettled: ({ judgements }) => ({
    what: `they are not settled: ${quoted(judgements)}`,
    mend: "go on with them as they are",
  }),
  SupersededDiffers: ({ supersedes, standing }) => ({
    what: `the letter that stands has the digest ${standing}, and not ${supersedes}`,
    mend: "name the one that stands",
  }),
  PlanAlreadyReceived: ({ plan }) => ({
    what: `there is a plan "${plan}" already`,
    mend: "give this one an id of its own",
  }),
  ChallengeAlreadyEnded: ({ challenge }) => ({
    what: `the challenge "${challenge}" has come to an end`,
    mend: "record another one under an id of its own",
  }),
};
