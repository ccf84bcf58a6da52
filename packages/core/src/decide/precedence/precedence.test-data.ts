import type { Framework } from "@assay/rules";
import type { AssessmentCommand, CommandOf } from "../../command/commands.ts";
import { conflicted, gateWithdrawn, withdrawn } from "../full-story.test-data.ts";
import type { RefusalTag } from "../refusal.ts";
import { issued, proposed, type Happening } from "../story.test-data.ts";

export type Given = readonly Happening[];

/** One way to be refused, as what it changes of an act that is accepted: the history, the command, or who gives it. */
export interface Breach<C> {
  readonly tag: RefusalTag;
  readonly given?: (given: Given) => Given;
  readonly command?: Partial<C>;
  readonly actor?: string;
  readonly onBehalfOf?: string;
  /** The definition that the command names; null where nobody has it. */
  readonly replacement?: Framework | null;
}

/** An act that is accepted, and its breaches in the documented order: one for each way in which it can be refused. */
export interface Precedence<C> {
  readonly given: Given;
  readonly actor: string;
  readonly replacement?: Framework;
  readonly command: C;
  readonly breaches: readonly Breach<C>[];
}

/** For each of these commands, its precedence. */
export type Rows<T extends AssessmentCommand["type"]> = { readonly [K in T]: Precedence<CommandOf<K>> };

interface Claiming {
  readonly occurred: string;
}
interface About {
  readonly judgement: string;
}
interface Citing {
  readonly evidence: readonly string[];
}

export const assessment = "park";
export const overall: { readonly assessment: string; readonly judgement: string } = {
  assessment,
  judgement: "overall",
};
export const because = "It is so.";

/** More happens before the act. */
export const followedBy =
  (...more: Given) =>
  (given: Given): Given => [...given, ...more];
/** Something else happened in the place of what the story tells. */
export const instead =
  (told: Happening, other: Happening) =>
  (given: Given): Given =>
    given.map((happening) => (happening === told ? other : happening));
/** All of these changes. */
export const all =
  (...changes: readonly ((given: Given) => Given)[]) =>
  (given: Given): Given =>
    changes.reduce((changed, change) => change(changed), given);

export const notOpened: Breach<unknown> = { tag: "NotOpened", given: () => [] };
export const alreadyWithdrawn: Breach<unknown> = {
  tag: "AssessmentAlreadyWithdrawn",
  given: followedBy(withdrawn),
};
export const alreadyIssued: Breach<unknown> = { tag: "LetterAlreadyIssued", given: followedBy(issued(1)) };
export const ahead: Breach<Claiming> = { tag: "OccurredAfterRecording", command: { occurred: "2008" } };
export const undelegated: Breach<unknown> = { tag: "DelegationMissing", onBehalfOf: "zoe" };
export const inConflict = (actor: string): Breach<unknown> => ({
  tag: "ConflictOfInterest",
  given: followedBy(conflicted(actor)),
});

/** What stands before every act of an actor, whatever the phase. */
export const whenever = (actor: string): readonly Breach<Claiming>[] => [
  notOpened,
  alreadyWithdrawn,
  ahead,
  undelegated,
  inConflict(actor),
];
/** What stands before every act of an actor on the way to a letter. */
export const underWay = (actor: string): readonly Breach<Claiming>[] => [
  notOpened,
  alreadyWithdrawn,
  alreadyIssued,
  ahead,
  undelegated,
  inConflict(actor),
];
export const noRole: Breach<unknown> = { tag: "RoleMissing", actor: "zoe" };
export const noPerson: Breach<unknown> = { tag: "ActorIsNoPerson", actor: "bot" };

export const unknownJudgement: Breach<About> = { tag: "JudgementUnknown", command: { judgement: "noise" } };
export const derivedJudgement: Breach<About> = {
  tag: "JudgementIsDerived",
  command: { judgement: "lowest" },
};
export const rated: readonly Breach<About>[] = [
  unknownJudgement,
  derivedJudgement,
  { tag: "JudgementIsImported", command: { judgement: "walk" } },
];
export const offScale: Breach<{ readonly grade: string }> = {
  tag: "GradeUnknown",
  command: { grade: "splendid" },
};
export const noEvidence: Breach<Citing> = { tag: "EvidenceMissing", command: { evidence: [] } };
export const cites: readonly Breach<Citing>[] = [
  { tag: "EvidenceUnknown", command: { evidence: ["rumour"] } },
  { tag: "EvidenceAlreadyWithdrawn", given: followedBy(gateWithdrawn) },
];
export const ungrounded: Breach<Claiming> = {
  tag: "OccurredBeforeItsGrounds",
  command: { occurred: "2006" },
};

/** A good overall, where safety is poor or where upkeep is. */
export const byRule = (
  safety: Happening,
  upkeep: Happening,
): readonly Breach<{ readonly grade: string }>[] => [
  {
    tag: "GradeNotPermitted",
    given: instead(safety, proposed("safety", "poor")),
    command: { grade: "good" },
  },
  {
    tag: "DepartureUnreasoned",
    given: instead(upkeep, proposed("upkeep", "poor")),
    command: { grade: "good" },
  },
];
