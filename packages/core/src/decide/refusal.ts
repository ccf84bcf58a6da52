import type { CommandProblem } from "../command/schemas.ts";
import type { Instant } from "../instant.ts";

/** The acts that a process names when it says who may do what, and what one person may not do twice over. */
export type ActName = "record" | "propose" | "moderate" | "settle" | "write" | "issue";

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
  | { readonly _tag: "LetterAlreadyIssued"; readonly revision: number }
  | { readonly _tag: "OccurredAfterRecording"; readonly occurred: string; readonly at: Instant }
  | { readonly _tag: "RoleUnknown"; readonly roles: readonly string[]; readonly known: readonly string[] }
  | {
      readonly _tag: "RoleMissing";
      readonly act: ActName;
      readonly has: readonly string[];
      readonly needs: readonly string[];
    }
  | { readonly _tag: "RelationUnknown"; readonly relation: string; readonly known: readonly string[] }
  | { readonly _tag: "LinkAlreadyRecorded"; readonly link: string }
  | { readonly _tag: "SourceAlreadyReceived"; readonly source: string }
  | { readonly _tag: "SourceUnknown"; readonly source: string; readonly known: readonly string[] }
  | { readonly _tag: "EvidenceAlreadyRecorded"; readonly evidence: string }
  | { readonly _tag: "EvidenceUnknown"; readonly evidence: readonly string[] }
  | { readonly _tag: "EvidenceMissing"; readonly judgement: string }
  | { readonly _tag: "EvidenceRelatedToItself"; readonly evidence: string }
  | {
      readonly _tag: "JudgementUnknown";
      readonly judgements: readonly string[];
      readonly known: readonly string[];
    }
  | { readonly _tag: "JudgementIsDerived"; readonly judgement: string }
  | { readonly _tag: "GradeUnknown"; readonly grade: string; readonly known: readonly string[] }
  | { readonly _tag: "AlreadyProposed"; readonly judgement: string; readonly revision: number }
  | { readonly _tag: "NothingProposed"; readonly judgement: string }
  | { readonly _tag: "AlreadyModerated"; readonly judgement: string; readonly revision: number }
  | { readonly _tag: "AlreadySettled"; readonly judgement: string; readonly revision: number }
  | { readonly _tag: "ChangedSinceSeen"; readonly restsOn: number; readonly now: number }
  | { readonly _tag: "ModeratorIsProposer"; readonly judgement: string }
  | {
      readonly _tag: "SeparationBreached";
      readonly acts: readonly [ActName, ActName];
      readonly judgement: string;
    }
  | { readonly _tag: "RoundUnknown"; readonly round: string; readonly known: readonly string[] }
  | { readonly _tag: "RoundOutOfTurn"; readonly round: string; readonly next: string | null }
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
  | { readonly _tag: "JudgementsUnsettled"; readonly judgements: readonly string[] }
  | { readonly _tag: "SignatoryUnknown"; readonly signatory: string; readonly known: readonly string[] }
  | { readonly _tag: "TemplateDiffers"; readonly given: string; readonly plan: string };

export type RefusalTag = Refusal["_tag"];
