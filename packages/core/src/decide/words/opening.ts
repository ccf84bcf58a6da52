import { quoted } from "../../advice.ts";
import type { Words } from "./words.ts";

type Tag =
  | "CommandMalformed"
  | "FrameworkUnknown"
  | "FrameworkInvalid"
  | "FrameworkAlreadyAdopted"
  | "FrameworkEditionDiffers"
  | "FrameworkAlreadyPinned"
  | "FrameworkDoesNotFit"
  | "AssessmentAlreadyOpened"
  | "NotOpened"
  | "AssessmentAlreadyWithdrawn"
  | "OccurredAfterRecording"
  | "RoleUnknown"
  | "RoleMissing"
  | "DelegationMissing"
  | "DelegatedRolesNotHeld"
  | "ConflictOfInterest"
  | "ActorIsNoPerson"
  | "ActorUnknown"
  | "RelationUnknown"
  | "LinkAlreadyRecorded"
  | "SourceAlreadyReceived"
  | "AttachmentAlreadyAdded";

/** What stands in the way of acts of every kind. */
export const openingWords: Pick<Words, Tag> = {
  CommandMalformed: ({ problems }) => ({
    what: problems
      .map(({ path, message }) => `${path === "" ? "the command" : `"${path}"`} ${message}`)
      .join("; "),
    mend: "correct these fields",
  }),
  FrameworkUnknown: ({ digest }) => ({
    what: `no framework with the digest ${digest} is in the log or was given to the ledger`,
    mend: "give the framework to openLedger",
  }),
  FrameworkInvalid: ({ problems }) => ({
    what: problems.map(({ path, message }) => `"${path}": ${message}`).join("; "),
    mend: "correct the definition",
  }),
  FrameworkAlreadyAdopted: ({ framework }) => ({
    what: `"${framework}" is in the log already`,
    mend: "open assessments under it",
  }),
  FrameworkEditionDiffers: ({ framework, adopted, given }) => ({
    what: `the log has adopted another definition of "${framework}" (${adopted}, not ${given})`,
    mend: "give the changed definition an edition of its own",
  }),
  FrameworkAlreadyPinned: ({ digest }) => ({
    what: `it is under the definition ${digest} already`,
    mend: "go on with it",
  }),
  FrameworkDoesNotFit: ({ judgements }) => ({
    what: `the other definition lacks these judgements, or a grade that they were given: ${quoted(judgements)}`,
    mend: "name a definition that has them",
  }),
  AssessmentAlreadyOpened: () => ({
    what: "it has been opened already",
    mend: "go on with it, or open another stream",
  }),
  NotOpened: () => ({ what: "it has not been opened", mend: "open the assessment first" }),
  AssessmentAlreadyWithdrawn: ({ revision }) => ({
    what: `it was withdrawn at revision ${revision}`,
    mend: "open another assessment",
  }),
  OccurredAfterRecording: ({ occurred, at }) => ({
    what: `it is claimed to have happened in ${occurred}, and is recorded at ${at}`,
    mend: "claim a time that has come",
  }),
  RoleUnknown: ({ roles, known }) => ({
    what: `the process has no role ${quoted(roles)}`,
    mend: `use ${quoted(known)}`,
  }),
  RoleMissing: ({ act, has, needs }) => ({
    what: `to ${act} takes the role ${quoted(needs)}, and the actor has ${quoted(has)}`,
    mend: "assign the role to the actor, or let somebody act who has it",
  }),
  DelegationMissing: ({ from, to }) => ({
    what: `"${from}" has not let "${to}" act for it, or no longer does`,
    mend: "let the one grant it, or act in your own name",
  }),
  DelegatedRolesNotHeld: ({ roles, has }) => ({
    what: `the role ${quoted(roles)} is not the actor's own, which has ${quoted(has)}`,
    mend: "lend only roles that you were assigned",
  }),
  ConflictOfInterest: ({ person, revision }) => ({
    what: `"${person}" was declared at revision ${revision} to have a conflict of interest`,
    mend: "let another person act",
  }),
  ActorIsNoPerson: ({ actor }) => ({
    what: `"${actor}" is on the team as a service, and a person must answer for this`,
    mend: "let a person act, and name the service in assistedBy",
  }),
  ActorUnknown: ({ actors, known }) => ({
    what: `${quoted(actors)} is not on the team`,
    mend: `assign it first, or name ${quoted(known)}`,
  }),
  RelationUnknown: ({ relation, known }) => ({
    what: `the framework knows no relation "${relation}"`,
    mend: `use ${quoted(known)}`,
  }),
  LinkAlreadyRecorded: ({ link }) => ({
    what: `there is a link "${link}" already`,
    mend: "give this one an id of its own",
  }),
  SourceAlreadyReceived: ({ source }) => ({
    what: `there is a source "${source}" already`,
    mend: "give this one an id of its own",
  }),
  AttachmentAlreadyAdded: ({ attachment }) => ({
    what: `there is an attachment "${attachment}" already`,
    mend: "give this one an id of its own",
  }),
};
