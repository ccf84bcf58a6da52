import { quoted, sentence, type Advice } from "../advice.ts";
import type { Command } from "../command/commands.ts";
import type { Refusal, RefusalTag } from "./refusal.ts";

type RefusalOf<T extends RefusalTag> = Extract<Refusal, { readonly _tag: T }>;

/** For each way to be refused: what stands in the way, and how to mend it. */
const advice: { readonly [T in RefusalTag]: (refusal: RefusalOf<T>) => Advice } = {
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
  AssessmentAlreadyOpened: () => ({
    what: "it has been opened already",
    mend: "go on with it, or open another stream",
  }),
  NotOpened: () => ({ what: "it has not been opened", mend: "open the assessment first" }),
  LetterAlreadyIssued: ({ revision }) => ({
    what: `its letter was issued at revision ${revision}`,
    mend: "what was issued stands as it is",
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
  SourceUnknown: ({ source, known }) => ({
    what: `no source "${source}" was received`,
    mend: `receive it first, or cite ${quoted(known)}`,
  }),
  EvidenceAlreadyRecorded: ({ evidence }) => ({
    what: `there is evidence "${evidence}" already`,
    mend: "give this piece an id of its own",
  }),
  EvidenceUnknown: ({ evidence }) => ({
    what: `no such evidence was recorded: ${quoted(evidence)}`,
    mend: "record it first, or correct the ids",
  }),
  EvidenceMissing: ({ judgement }) => ({
    what: `no evidence is cited for "${judgement}"`,
    mend: "cite at least one piece",
  }),
  EvidenceRelatedToItself: ({ evidence }) => ({
    what: `"${evidence}" is related to itself`,
    mend: "leave it out of the list",
  }),
  JudgementUnknown: ({ judgements, known }) => ({
    what: `the framework has no judgement ${quoted(judgements)}`,
    mend: `use ${quoted(known)}`,
  }),
  JudgementIsDerived: ({ judgement }) => ({
    what: `"${judgement}" is computed by rules and takes no grade`,
    mend: "grade the judgements that it is computed from",
  }),
  GradeUnknown: ({ grade, known }) => ({
    what: `the scale has no grade "${grade}"`,
    mend: `use ${quoted(known)}`,
  }),
  AlreadyProposed: ({ judgement, revision }) => ({
    what: `a grade for "${judgement}" was proposed at revision ${revision}`,
    mend: "revise that proposal",
  }),
  NothingProposed: ({ judgement }) => ({
    what: `no grade has been proposed for "${judgement}"`,
    mend: "propose one first",
  }),
  AlreadyModerated: ({ judgement, revision }) => ({
    what: `"${judgement}" was moderated at revision ${revision}`,
    mend: "let the next round change the grade",
  }),
  AlreadySettled: ({ judgement, revision }) => ({
    what: `"${judgement}" was settled at revision ${revision}`,
    mend: "what was settled stands",
  }),
  ChangedSinceSeen: ({ restsOn, now }) => ({
    what: `it rests on revision ${restsOn}, and what was seen there has moved to revision ${now}`,
    mend: "look again and decide anew",
  }),
  ModeratorIsProposer: ({ judgement }) => ({
    what: `the actor had a part in proposing the grade for "${judgement}"`,
    mend: "let another person moderate",
  }),
  SeparationBreached: ({ acts, judgement }) => ({
    what: `the process keeps "${acts[0]}" and "${acts[1]}" apart, and the actor has done the first for "${judgement}"`,
    mend: "let another person act",
  }),
  RoundUnknown: ({ round, known }) => ({
    what: `the process has no round "${round}"`,
    mend: `use ${quoted(known)}`,
  }),
  RoundOutOfTurn: ({ round, next }) => ({
    what: `it is not the turn of the round "${round}"`,
    mend: next === null ? "every round is done: settle the judgement" : `hold the round "${next}" first`,
  }),
  ReasonUnknown: ({ reason, known }) => ({
    what: `the process has no reason "${reason}"`,
    mend: `use ${quoted(known)}`,
  }),
  RoundsOutstanding: ({ judgement, rounds }) => ({
    what: `"${judgement}" has rounds to come: ${quoted(rounds)}`,
    mend: "hold them first",
  }),
  GradeNotPermitted: ({ judgement, grade, permitted, rules }) => ({
    what: `"${grade}" is not permitted for "${judgement}"${rules.map(({ rule, says, cite }) => ` (${rule}: ${says} Source: ${cite})`).join("")}`,
    mend: `permitted are ${quoted(permitted)}`,
  }),
  DepartureUnreasoned: ({ judgement, grade, rules }) => ({
    what: `"${grade}" for "${judgement}" leaves what normally holds (${rules.join(", ")})`,
    mend: "give the reason for the departure",
  }),
  OccurredBeforeItsGrounds: ({ by, grounds }) => ({
    what: `it is claimed to have happened by ${by}, and what it rests on may have happened as late as ${grounds}`,
    mend: "claim a later time, or correct the earlier claim",
  }),
  AreaAlreadyIdentified: ({ area }) => ({
    what: `there is an area "${area}" already`,
    mend: "give this one an id of its own",
  }),
  JudgementsUnsettled: ({ judgements }) => ({
    what: "every judgement must be settled",
    mend: `unsettled are ${quoted(judgements)}`,
  }),
  SignatoryUnknown: ({ signatory, known }) => ({
    what: `"${signatory}" is not on the team`,
    mend: `assign the signatory, or name one of ${quoted(known)}`,
  }),
  TemplateDiffers: ({ given, plan }) => ({
    what: `the letter is on template "${given}"`,
    mend: `the framework's is "${plan}"`,
  }),
};

/** What stands in the way, and how to mend it. */
export function adviceOn(refusal: Refusal): Advice {
  // The table pairs each tag with the words for it, which a union hides from the compiler.
  return (advice[refusal._tag] as (refusal: Refusal) => Advice)(refusal);
}

/** A refusal as a sentence: *Cannot settle the judgement for "northmere-2007": …; ….* */
export function describeRefusal(refusal: Refusal, command?: Command): string {
  if (command === undefined) return sentence("do this", adviceOn(refusal));
  const act = command.type.replace(/(?!^)([A-Z])/g, " $1").toLowerCase();
  const subject = command.type === "AdoptFramework" ? command.definition.id : command.assessment;
  return sentence(`${act} for "${subject}"`, adviceOn(refusal));
}
