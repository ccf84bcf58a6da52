import type { Framework } from "@assay/rules";
import { absurd } from "../absurd.ts";
import type { AssessmentCommand } from "../command/commands.ts";
import type { RecordedEvent } from "../event/catalogue.ts";
import { evolve } from "../evolve.ts";
import { foldOwned } from "../fold.ts";
import { initialState } from "../state.ts";
import { obstaclesMet } from "./decide.ts";
import { flagOf, type FlagName } from "./flags.ts";
import type { Refusal } from "./refusal.ts";
import { situationOf } from "./situation.ts";

/** Something in the history that would be refused as a new act. Units: `revision` is that of the event. */
export interface Flag {
  readonly flag: FlagName;
  readonly revision: number;
  readonly type: RecordedEvent["type"];
  readonly refusal: Refusal;
}

/**
 * Reads history as it happened and flags what should not have: nothing is refused, changed or left out.
 * Each event is held against the obstacles of its own act, in the situation just before it.
 */
export function witness(framework: Framework, events: Iterable<RecordedEvent>): readonly Flag[] {
  const flags: Flag[] = [];
  let state = initialState();
  for (const event of events) {
    const command = commandBehind(event);
    if (command !== undefined) {
      const situation = situationOf(framework, state, event);
      for (const refusal of obstaclesMet(command, situation)) {
        const flag = flagOf(refusal._tag, event.type);
        flags.push({ flag, revision: event.revision, type: event.type, refusal });
      }
    }
    state = foldOwned(evolve, state, [event]);
  }
  return flags;
}

/** The command that would have brought an event about. */
function commandBehind(event: RecordedEvent): AssessmentCommand | undefined {
  const head = {
    assessment: event.stream,
    ...(event.occurred === undefined ? {} : { occurred: event.occurred }),
    ...(event.provenance === undefined ? {} : { provenance: event.provenance }),
  };
  switch (event.type) {
    case "FrameworkAdopted":
      return undefined;
    case "AssessmentOpened":
      return { type: "OpenAssessment", ...head, ...event.data };
    case "TeamAssigned":
      return { type: "AssignTeam", ...head, ...event.data };
    case "AssessmentLinked":
      return { type: "LinkAssessment", ...head, ...event.data };
    case "FindingsShared":
      return { type: "ShareFindings", ...head, ...event.data };
    case "SourceReceived":
      return { type: "ReceiveSource", ...head, ...event.data };
    case "EvidenceRecorded":
      return { type: "RecordEvidence", ...head, ...event.data };
    case "EvidenceRelated":
      return { type: "RelateEvidence", ...head, ...event.data };
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
    case "NarrativeWritten":
      return { type: "WriteNarrative", ...head, ...event.data };
    case "AreaForDevelopmentIdentified":
      return { type: "IdentifyAreaForDevelopment", ...head, ...event.data };
    case "RatingDesignated":
      return { type: "DesignateRating", ...head, ...event.data };
    case "RatingConveyed":
      return { type: "ConveyRating", ...head, ...event.data };
    case "LetterIssued":
      return { type: "IssueLetter", ...head, ...event.data };
    default:
      return absurd(event);
  }
}

function departureReason(data: { readonly departure?: { readonly reason?: string } }): {
  departureReason?: string;
} {
  const reason = data.departure?.reason;
  return reason === undefined ? {} : { departureReason: reason };
}
