import type { CommandProblem } from "../command/problem-words.ts";
import type { Act, Acts } from "@assay/rules";
import type { Instant } from "../instant.ts";
import type { OpenFlag } from "./open-flags.ts";

/** The acts that a process names when it says who may do what, and what one person may not do twice over. */
export type ActName = keyof Acts | "moderate" | "reveal" | "assign" | "declare";

/** A judgement of another framework. */
interface JudgementElsewhere {
  readonly framework: string;
  readonly judgement: string;
}

/** Why a command is refused: a closed union of facts. Each command refuses in a documented order; see `obstacles`. */
export type Refusal =
  | { readonly _tag: "CommandMalformed"; readonly problems: readonly CommandProblem[] }
  | { readonly _tag: "FrameworkUnknown"; readonly digest: string }
  | { readonly _tag: "FrameworkInvalid"; readonly problems: readonly CommandProblem[] }
  | { readonly _tag: "FrameworkAlreadyAdopted"; readonly framework: string; readonly digest: string }
  | {
      readonly _tag: "FrameworkEditionDiffers";
      readonly framework: string;
      readonly adopted: string;
      readonly given: string;
    }
  | { readonly _tag: "AssessmentAlreadyOpened" }
  | { readonly _tag: "NotOpened" }
  | { readonly _tag: "AssessmentAlreadyWithdrawn"; readonly revision: number }
  | { readonly _tag: "LetterAlreadyIssued"; readonly revision: number }
  | { readonly _tag: "NotIssued" }
  | { readonly _tag: "NothingReopened"; readonly revision: number }
  | { readonly _tag: "SupersededDiffers"; readonly supersedes: string; readonly standing: string }
  | { readonly _tag: "OccurredAfterRecording"; readonly occurred: string; readonly at: Instant }
  | { readonly _tag: "RoleUnknown"; readonly roles: readonly string[]; readonly known: readonly string[] }
  | {
      readonly _tag: "RoleMissing";
      readonly act: ActName;
      readonly has: readonly string[];
      readonly needs: readonly string[];
    }
  | { readonly _tag: "DelegationMissing"; readonly from: string; readonly to: string }
  | {
      readonly _tag: "DelegatedRolesNotHeld";
      readonly roles: readonly string[];
      readonly has: readonly string[];
    }
  | { readonly _tag: "ConflictOfInterest"; readonly person: string; readonly revision: number }
  | { readonly _tag: "ActorIsNoPerson"; readonly actor: string }
  | { readonly _tag: "ActorUnknown"; readonly actors: readonly string[]; readonly known: readonly string[] }
  | { readonly _tag: "RelationUnknown"; readonly relation: string; readonly known: readonly string[] }
  | { readonly _tag: "LinkAlreadyRecorded"; readonly link: string }
  | { readonly _tag: "SourceAlreadyReceived"; readonly source: string }
  | { readonly _tag: "SourceUnknown"; readonly source: string; readonly known: readonly string[] }
  | { readonly _tag: "EvidenceAlreadyRecorded"; readonly evidence: string }
  | { readonly _tag: "EvidenceUnknown"; readonly evidence: readonly string[] }
  | { readonly _tag: "EvidenceAlreadyWithdrawn"; readonly evidence: readonly string[] }
  | { readonly _tag: "EvidenceAfterCutOff"; readonly by: Instant; readonly cutOff: Instant }
  | { readonly _tag: "EvidenceMissing"; readonly judgement: string }
  | { readonly _tag: "EvidenceRelatedToItself"; readonly evidence: string }
  | {
      readonly _tag: "JudgementUnknown";
      readonly judgements: readonly string[];
      readonly known: readonly string[];
    }
  | { readonly _tag: "JudgementIsDerived"; readonly judgement: string }
  | { readonly _tag: "JudgementIsImported"; readonly judgement: string; readonly of: JudgementElsewhere }
  | {
      readonly _tag: "ImportDiffers";
      readonly judgement: string;
      /** What the framework takes over, and what was given. */
      readonly of: JudgementElsewhere;
      readonly given: JudgementElsewhere;
    }
  | { readonly _tag: "FactUnknown"; readonly fact: string; readonly known: readonly string[] }
  | { readonly _tag: "AttachmentAlreadyAdded"; readonly attachment: string }
  | { readonly _tag: "GradeUnknown"; readonly grade: string; readonly known: readonly string[] }
  | { readonly _tag: "AlreadyProposed"; readonly judgement: string; readonly revision: number }
  | { readonly _tag: "NothingProposed"; readonly judgement: string }
  | { readonly _tag: "AlreadyModerated"; readonly judgement: string; readonly revision: number }
  | { readonly _tag: "AlreadySettled"; readonly judgement: string; readonly revision: number }
  | { readonly _tag: "ChangedSinceSeen"; readonly restsOn: number; readonly now: number }
  | { readonly _tag: "SecondGradingNotAsked"; readonly judgement: string }
  | { readonly _tag: "SecondGraderIsProposer"; readonly judgement: string }
  | { readonly _tag: "SecondGradeAlreadySealed"; readonly judgement: string; readonly revision: number }
  | { readonly _tag: "SecondGradeOutstanding"; readonly judgement: string }
  | { readonly _tag: "SealDiffers"; readonly judgement: string }
  | { readonly _tag: "GradesAlreadyRevealed"; readonly judgement: string; readonly revision: number }
  | { readonly _tag: "GradesUnrevealed"; readonly judgements: readonly string[] }
  | { readonly _tag: "NothingToAdjudicate"; readonly judgement: string }
  | { readonly _tag: "AdjudicationOutstanding"; readonly judgement: string }
  | { readonly _tag: "AdjudicatorIsGrader"; readonly judgement: string }
  | { readonly _tag: "GraderMissing"; readonly judgement: string; readonly graders: readonly string[] }
  | { readonly _tag: "ModeratorIsProposer"; readonly judgement: string }
  | {
      readonly _tag: "SeparationBreached";
      /** The act that the person has done, and the one that it may not do besides. */
      readonly acts: readonly [Act, Act];
      /** Absent where both are acts to all judgements at once. */
      readonly judgement?: string;
    }
  | { readonly _tag: "RoundUnknown"; readonly round: string; readonly known: readonly string[] }
  | { readonly _tag: "RoundOutOfTurn"; readonly round: string; readonly next: string | null }
  | {
      readonly _tag: "QuorumMissing";
      readonly round: string;
      readonly has: readonly string[];
      readonly needs: number;
    }
  | { readonly _tag: "SampleNotAsked"; readonly step: string; readonly known: readonly string[] }
  | { readonly _tag: "SampleAlreadyCommitted"; readonly sample: string; readonly step: string }
  | { readonly _tag: "SampleUnknown"; readonly sample: string; readonly known: readonly string[] }
  | { readonly _tag: "SampleAlreadyDrawn"; readonly sample: string }
  | { readonly _tag: "SampleUndrawn"; readonly step: string }
  | { readonly _tag: "SampleUncommitted"; readonly steps: readonly string[] }
  | { readonly _tag: "PopulationClosed" }
  | { readonly _tag: "PopulationOpen"; readonly judgements: readonly string[] }
  | { readonly _tag: "SeedDiffers"; readonly sample: string; readonly commitment: string }
  | { readonly _tag: "QueryAlreadyRaised"; readonly query: string }
  | { readonly _tag: "QueryUnknown"; readonly query: string; readonly known: readonly string[] }
  | { readonly _tag: "QueryAlreadyAnswered"; readonly query: string }
  | { readonly _tag: "AnswererIsAsker"; readonly query: string }
  | { readonly _tag: "QueryOpen"; readonly queries: readonly string[] }
  | { readonly _tag: "ReasonUnknown"; readonly reason: string; readonly known: readonly string[] }
  | { readonly _tag: "RoundsOutstanding"; readonly judgement: string; readonly rounds: readonly string[] }
  | {
      readonly _tag: "GradeNotPermitted";
      readonly judgement: string;
      readonly grade: string;
      readonly permitted: readonly string[];
      readonly rules: readonly { readonly rule: string; readonly says: string; readonly cite: string }[];
    }
  | {
      readonly _tag: "DepartureUnreasoned";
      readonly judgement: string;
      readonly grade: string;
      readonly rules: readonly string[];
    }
  | { readonly _tag: "OccurredBeforeItsGrounds"; readonly by: Instant; readonly grounds: Instant }
  | { readonly _tag: "AreaAlreadyIdentified"; readonly area: string }
  | { readonly _tag: "AreaUnknown"; readonly area: string; readonly known: readonly string[] }
  | { readonly _tag: "AreaAlreadyReviewed"; readonly stream: string; readonly area: string }
  | { readonly _tag: "DraftAlreadyKept"; readonly draft: string }
  | { readonly _tag: "DraftNotSent" }
  | { readonly _tag: "RepresentationAlreadyReceived"; readonly representation: string }
  | {
      readonly _tag: "RepresentationUnknown";
      readonly representation: string;
      readonly known: readonly string[];
    }
  | { readonly _tag: "RepresentationAlreadyDetermined"; readonly representation: string }
  | { readonly _tag: "RepresentationLate"; readonly on: string; readonly deadline: string }
  | { readonly _tag: "DeadlineUnknown"; readonly sentOn: string; readonly calendar: string }
  | { readonly _tag: "RepresentationOpen"; readonly representations: readonly string[] }
  | { readonly _tag: "RepresentationTimeRunning"; readonly deadline: string }
  | { readonly _tag: "FlagsOpen"; readonly flags: readonly OpenFlag[] }
  | { readonly _tag: "NarrativeOutdated"; readonly judgements: readonly string[] }
  | { readonly _tag: "NotSignedOff"; readonly changedAt: number }
  | { readonly _tag: "NothingSettled"; readonly judgements: readonly string[] }
  | { readonly _tag: "PlanAlreadyReceived"; readonly plan: string }
  | { readonly _tag: "ChallengeAlreadyEnded"; readonly challenge: string }
  | { readonly _tag: "FrameworkAlreadyPinned"; readonly digest: string }
  | { readonly _tag: "FrameworkDoesNotFit"; readonly judgements: readonly string[] }
  | { readonly _tag: "JudgementsUnsettled"; readonly judgements: readonly string[] }
  | { readonly _tag: "SignatoryUnknown"; readonly signatory: string; readonly known: readonly string[] }
  | { readonly _tag: "TemplateDiffers"; readonly given: string; readonly plan: string };

export type RefusalTag = Refusal["_tag"];
