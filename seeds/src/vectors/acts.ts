import type { AssessmentCommand, EventType, RefusalTag } from "@assay/core";
import type { Happening } from "@assay/testkit/history";
import type { FrameworkName } from "./frameworks.ts";
import * as act from "./happenings.ts";
import type { HistoryName } from "./histories.ts";

/**
 * What is otherwise than where the command is accepted. `after: null` is a stream without any event. A field that the
 * command has not is refused as malformed, so that a misspelt one is found.
 */
export interface Changes {
  readonly framework?: FrameworkName;
  readonly after?: HistoryName | null;
  readonly given?: readonly Happening[];
  readonly command?: Readonly<Record<string, unknown>>;
  readonly actor?: string;
  readonly onBehalfOf?: string;
  /** What the case is about, where one command is refused so in several ways. */
  readonly where?: string;
}

/** A command that is accepted, and everything that it is refused for. */
export interface ActCases {
  readonly framework: FrameworkName;
  readonly after: HistoryName;
  readonly actor: string;
  readonly command: AssessmentCommand;
  readonly accepted: EventType;
  readonly refused: readonly Refused[];
}

export type Refused = readonly [RefusalTag, Changes];

/** What stands before every act of an assessment that goes on. */
export function opened(actor: string): readonly Refused[] {
  return [
    ["CommandMalformed", { command: { assessment: "No Stream" } }],
    ["NotOpened", { after: null }],
    ["AssessmentAlreadyWithdrawn", { given: [act.withdrawn] }],
    ["OccurredAfterRecording", { command: { occurred: "2032" } }],
    ["DelegationMissing", { onBehalfOf: "all" }],
    ["ConflictOfInterest", { given: [act.conflicted(actor)] }],
    ["RoleMissing", { actor: "zoe" }],
  ];
}

/** What stands before every act on the way to a letter. */
export function underWay(actor: string): readonly Refused[] {
  return [...opened(actor), ["LetterAlreadyIssued", { given: [act.issued(1)] }]];
}

export const byService: Refused = ["ActorIsNoPerson", { actor: "machine" }];

/** What stands before every act that cites evidence. */
export function citing(): readonly Refused[] {
  return [
    ["EvidenceUnknown", { command: { evidence: ["rumour"] } }],
    ["EvidenceAlreadyWithdrawn", { given: [act.evidenceWithdrawn], command: { evidence: ["e1"] } }],
    ["OccurredBeforeItsGrounds", { command: { occurred: "2030", evidence: ["e1"] } }],
  ];
}

/** What stands before every act on a grade: the judgement must be one that people grade here. */
export const gradedHere: readonly Refused[] = [
  ["JudgementUnknown", { command: { judgement: "noise" } }],
  ["JudgementIsDerived", { framework: "moorings@1", command: { judgement: "overall" } }],
  ["JudgementIsImported", { framework: "moorings@1", command: { judgement: "approach" } }],
];
