import type { Framework } from "@assay/rules";
import { plainEvents, type AssessmentCommand, type PlainCommandType } from "../command/commands.ts";
import type { RecordedEvent } from "../event/catalogue.ts";
import { evolve } from "../evolve.ts";
import { foldOwned } from "../fold.ts";
import { own } from "../own.ts";
import { initialState, proceedingsOf } from "../state.ts";
import { obstaclesMet } from "./decide.ts";
import { flagOf, type FlagName } from "./flags.ts";
import type { Refusal, RefusalTag } from "./refusal.ts";
import { situationOf, type Situation } from "./situation.ts";

/** Something in the history that would be refused as a new act. Units: `revision` is that of the event. */
export interface Flag {
  readonly flag: FlagName;
  readonly revision: number;
  readonly type: RecordedEvent["type"];
  readonly refusal: Refusal;
}

/**
 * Reads history as it happened and flags what should not have: nothing is refused, changed or left out.
 * Each event is held against the obstacles of its own act, in the situation just before it, under the definition that was
 * pinned then.
 * @param definitions by digest, those that the history has pinned besides the one given
 */
export function witness(
  framework: Framework,
  events: Iterable<RecordedEvent>,
  definitions: Readonly<Record<string, Framework>> = {},
): readonly Flag[] {
  const flags: Flag[] = [];
  let state = initialState();
  for (const event of events) {
    const pinned = own(definitions, proceedingsOf(state).framework.digest) ?? framework;
    flags.push(
      ...flagsOf(event, situationOf(pinned, state, { ...event, ...replacementIn(event, definitions) })),
    );
    state = foldOwned(evolve, state, [event]);
  }
  return flags;
}

function flagsOf(event: RecordedEvent, situation: Situation): readonly Flag[] {
  const command = commandBehind(event);
  if (command === undefined) return [];
  return obstaclesMet(command, situation)
    .filter(({ _tag }) => !untold(event.type).includes(_tag))
    .map((refusal) => ({
      flag: flagOf(refusal._tag, event.type),
      revision: event.revision,
      type: event.type,
      refusal,
    }));
}

/** What cannot be told of a grade while it is sealed, nor of a definition that nobody has. */
function untold(type: RecordedEvent["type"]): readonly RefusalTag[] {
  return type === "SecondGradeSealed" ? ["GradeUnknown", "EvidenceMissing"] : [];
}

function replacementIn(
  event: RecordedEvent,
  definitions: Readonly<Record<string, Framework>>,
): { readonly replacement?: Framework } {
  const found = event.type === "FrameworkReplaced" ? own(definitions, event.data.to.digest) : undefined;
  return found === undefined ? {} : { replacement: found };
}

/** For each event that says just what its command said, that command. */
const commandOf: ReadonlyMap<string, PlainCommandType> = new Map(
  Object.entries(plainEvents).map(([command, event]) => [event, command as PlainCommandType]),
);

/** The command that would have brought an event about; undefined for what stands in no assessment. */
function commandBehind(event: RecordedEvent): AssessmentCommand | undefined {
  const head = {
    assessment: event.stream,
    ...(event.occurred === undefined ? {} : { occurred: event.occurred }),
    ...(event.provenance === undefined ? {} : { provenance: event.provenance }),
  };
  const type = commandOf.get(event.type);
  // The table pairs each event with the command that has its fields, which the compiler cannot see through it.
  if (type !== undefined) return { type, ...head, ...event.data } as AssessmentCommand;
  switch (event.type) {
    case "FrameworkReplaced":
      return { type: "ReplaceFramework", ...head, ...event.data };
    case "GradeProposed":
      return { type: "ProposeGrade", ...head, ...event.data, ...departureReason(event.data) };
    case "ProposalRevised":
      return {
        type: "ReviseProposal",
        ...head,
        ...event.data,
        grade: event.data.to,
        ...departureReason(event.data),
      };
    case "GradesRevealed": {
      const { judgement, second } = event.data;
      return { type: "RevealGrades", ...head, judgement, opened: second };
    }
    case "GradeAdjudicated":
      return {
        type: "AdjudicateGrade",
        ...head,
        ...event.data,
        grade: event.data.to,
        ...departureReason(event.data),
      };
    case "GradeModerated":
      return {
        type: "ModerateGrade",
        ...head,
        ...event.data,
        grade: event.data.to,
        ...departureReason(event.data),
      };
    case "JudgementSettled":
      return { type: "SettleJudgement", ...head, ...event.data };
    case "SecondGradeSealed": {
      const { judgement } = event.data;
      return { type: "SealSecondGrade", ...head, judgement, grade: "", because: "", evidence: [] };
    }
    case "LetterIssued":
      return { type: "IssueLetter", ...head, ...event.data };
    case "LetterSuperseded":
      return { type: "SupersedeLetter", ...head, ...event.data };
    case "SampleCommitted":
      return { type: "CommitSample", ...head, id: event.data.id, step: event.data.step };
    case "SampleDrawn":
      return { type: "DrawSample", ...head, ...event.data };
    default:
      // A framework is adopted in no assessment.
      return undefined;
  }
}

function departureReason(data: { readonly departure?: { readonly reason?: string } }): {
  departureReason?: string;
} {
  const reason = data.departure?.reason;
  return reason === undefined ? {} : { departureReason: reason };
}
