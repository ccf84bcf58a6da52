import type { AssessmentCommand, Command, CommandOf } from "../command/commands.ts";
import { fieldsOf } from "../command/schemas.ts";
import type { EventData, EventType, NewEvent } from "../event/catalogue.ts";
import { judgementState, standingGrade } from "../state.ts";
import * as evidence from "./evidence-obstacles.ts";
import * as grading from "./grading-obstacles.ts";
import * as issue from "./issue-obstacles.ts";
import * as general from "./obstacles.ts";
import type { Obstacle, Situation } from "./situation.ts";
import { departureFrom } from "./standing.ts";

/** How one kind of command is decided. */
export interface Act<C> {
  /** Every way to be refused, in the order in which they are looked at: the first that holds is the answer. */
  readonly obstacles: readonly Obstacle<C>[];
  /** What has happened once nothing stands in the way. */
  readonly accept: (command: C, situation: Situation) => NewEvent;
  /** Whether the command means the same after others have written, so that a ledger may decide it again. */
  readonly mayBeDecidedAgain: boolean;
}

type Acts = { readonly [T in AssessmentCommand["type"]]: Act<CommandOf<T>> };

const begun = [general.notOpened, general.letterAlreadyIssued, general.occurredAfterRecording];
const rated = [
  general.judgementUnknown<{ readonly judgement: string }>(({ judgement }) => [judgement]),
  grading.judgementIsDerived,
];

/** The acts of an assessment. What a person decided upon seeing a grade is never decided again for them. */
export const acts: Acts = {
  OpenAssessment: {
    obstacles: [general.assessmentAlreadyOpened, general.occurredAfterRecording],
    accept: (command) => event(command, "AssessmentOpened", fieldsOf(command)),
    mayBeDecidedAgain: true,
  },
  AssignTeam: {
    obstacles: [...begun, general.roleUnknown],
    accept: (command) => event(command, "TeamAssigned", fieldsOf(command)),
    mayBeDecidedAgain: true,
  },
  LinkAssessment: {
    obstacles: [
      ...begun,
      general.roleMissing("record"),
      general.relationUnknown,
      general.linkAlreadyRecorded,
    ],
    accept: (command) => event(command, "AssessmentLinked", fieldsOf(command)),
    mayBeDecidedAgain: true,
  },
  ShareFindings: {
    obstacles: [...begun, general.roleMissing("record")],
    accept: (command) => event(command, "FindingsShared", fieldsOf(command)),
    mayBeDecidedAgain: true,
  },
  ReceiveSource: {
    obstacles: [...begun, general.roleMissing("record"), general.sourceAlreadyReceived],
    accept: (command) => event(command, "SourceReceived", fieldsOf(command)),
    mayBeDecidedAgain: true,
  },
  RecordEvidence: {
    obstacles: [
      ...begun,
      general.roleMissing("record"),
      evidence.evidenceAlreadyRecorded,
      general.judgementUnknown(({ judgements, states = [] }) => [...judgements, ...states]),
      evidence.sourceUnknown,
    ],
    accept: (command) => event(command, "EvidenceRecorded", fieldsOf(command)),
    mayBeDecidedAgain: true,
  },
  RelateEvidence: {
    obstacles: [
      ...begun,
      general.roleMissing("record"),
      evidence.evidenceUnknown(({ from, to }) => [from, ...to]),
      evidence.evidenceRelatedToItself,
      grading.occurredBeforeItsGrounds(({ from, to }, situation) =>
        grading.evidenceGrounds([from, ...to], situation),
      ),
    ],
    accept: (command) => event(command, "EvidenceRelated", fieldsOf(command)),
    mayBeDecidedAgain: true,
  },
  ProposeGrade: {
    obstacles: [
      ...begun,
      general.roleMissing("propose"),
      ...rated,
      grading.gradeUnknown,
      grading.alreadyProposed,
      evidence.evidenceMissing,
      evidence.evidenceUnknown((command) => command.evidence),
      grading.gradeNotPermitted,
      grading.departureUnreasoned,
      grading.occurredBeforeItsGrounds((command, situation) =>
        grading.evidenceGrounds(command.evidence, situation),
      ),
    ],
    accept(command, situation) {
      const { judgement, grade, because, evidence: cited, departureReason } = command;
      const departure = departureFrom(situation, judgement, grade, departureReason);
      return event(command, "GradeProposed", { judgement, grade, because, evidence: cited, ...departure });
    },
    mayBeDecidedAgain: false,
  },
  ReviseProposal: {
    obstacles: [
      ...begun,
      general.roleMissing("propose"),
      ...rated,
      grading.gradeUnknown,
      grading.nothingProposed,
      grading.alreadySettled,
      grading.alreadyModerated,
      grading.gradeChangedSinceSeen,
      evidence.evidenceMissing,
      evidence.evidenceUnknown((command) => command.evidence),
      grading.gradeNotPermitted,
      grading.departureUnreasoned,
      grading.occurredBeforeItsGrounds((command, situation) => [
        ...grading.evidenceGrounds(command.evidence, situation),
        ...grading.gradeGrounds(command, situation),
      ]),
    ],
    accept(command, situation) {
      const { judgement, grade, because, evidence: cited, restsOn, departureReason } = command;
      const departure = departureFrom(situation, judgement, grade, departureReason);
      const from = standingOr(situation, judgement, grade);
      const data = { judgement, from, to: grade, because, evidence: cited, restsOn, ...departure };
      return event(command, "ProposalRevised", data);
    },
    mayBeDecidedAgain: false,
  },
  ModerateGrade: {
    obstacles: [
      ...begun,
      grading.roundUnknown,
      grading.moderationRoleMissing,
      ...rated,
      grading.gradeUnknown,
      grading.nothingProposed,
      grading.alreadySettled,
      grading.gradeChangedSinceSeen,
      grading.moderatorIsProposer,
      grading.roundOutOfTurn,
      grading.reasonUnknown,
      evidence.evidenceUnknown((command) => command.evidence ?? []),
      grading.gradeNotPermitted,
      grading.departureUnreasoned,
      grading.occurredBeforeItsGrounds((command, situation) => [
        ...grading.evidenceGrounds(command.evidence ?? [], situation),
        ...grading.gradeGrounds(command, situation),
      ]),
    ],
    accept(command, situation) {
      const { judgement, round, grade, reason, because, restsOn, departureReason } = command;
      const departure = departureFrom(situation, judgement, grade, departureReason);
      const from = standingOr(situation, judgement, grade);
      const cited = command.evidence === undefined ? {} : { evidence: command.evidence };
      const data = { judgement, round, from, to: grade, reason, because, ...cited, restsOn, ...departure };
      return event(command, "GradeModerated", data);
    },
    mayBeDecidedAgain: false,
  },
  SettleJudgement: {
    obstacles: [
      ...begun,
      general.roleMissing("settle"),
      ...rated,
      grading.nothingProposed,
      grading.alreadySettled,
      grading.roundsOutstanding,
      grading.gradeChangedSinceSeen,
      grading.occurredBeforeItsGrounds<CommandOf<"SettleJudgement">>(grading.gradeGrounds),
    ],
    accept(command, situation) {
      const { judgement, restsOn } = command;
      const grade = standingOr(situation, judgement, "");
      return event(command, "JudgementSettled", { judgement, grade, restsOn });
    },
    mayBeDecidedAgain: false,
  },
  WriteNarrative: {
    obstacles: [
      ...begun,
      general.roleMissing("write"),
      general.judgementUnknown(({ judgement }) => [judgement]),
      evidence.evidenceUnknown(({ paragraphs }) => paragraphs.flatMap((paragraph) => paragraph.evidence)),
      grading.occurredBeforeItsGrounds(({ paragraphs }, situation) =>
        grading.evidenceGrounds(
          paragraphs.flatMap((paragraph) => paragraph.evidence),
          situation,
        ),
      ),
    ],
    accept: (command) => event(command, "NarrativeWritten", fieldsOf(command)),
    mayBeDecidedAgain: false,
  },
  IdentifyAreaForDevelopment: {
    obstacles: [
      ...begun,
      general.roleMissing("write"),
      general.areaAlreadyIdentified,
      general.judgementUnknown(({ judgement }) => [judgement]),
      evidence.evidenceUnknown((command) => [...command.evidence, ...(command.continues ?? [])]),
      grading.occurredBeforeItsGrounds((command, situation) =>
        grading.evidenceGrounds([...command.evidence, ...(command.continues ?? [])], situation),
      ),
    ],
    accept: (command) => event(command, "AreaForDevelopmentIdentified", fieldsOf(command)),
    mayBeDecidedAgain: true,
  },
  DesignateRating: {
    obstacles: [
      ...begun,
      general.roleMissing("issue"),
      general.judgementUnknown(({ judgement }) => [judgement]),
    ],
    accept: (command) => event(command, "RatingDesignated", fieldsOf(command)),
    mayBeDecidedAgain: true,
  },
  ConveyRating: {
    obstacles: [
      ...begun,
      general.roleMissing("issue"),
      general.judgementUnknown(({ judgement }) => [judgement]),
    ],
    accept: (command) => event(command, "RatingConveyed", fieldsOf(command)),
    mayBeDecidedAgain: true,
  },
  IssueLetter: {
    obstacles: [
      ...begun,
      general.roleMissing("issue"),
      issue.headChangedSinceSeen,
      issue.judgementsUnsettled,
      issue.settledGradeNotPermitted,
      issue.issuerTookPart,
      issue.signatoryUnknown,
      issue.templateDiffers,
      grading.occurredBeforeItsGrounds(issue.settlementGrounds),
    ],
    accept: (command) => event(command, "LetterIssued", fieldsOf(command)),
    mayBeDecidedAgain: false,
  },
};

/** The act of a command. The table pairs each type with the act for its own commands, which a union hides from the compiler. */
export function actOf(command: AssessmentCommand): Act<AssessmentCommand> {
  return acts[command.type] as Act<AssessmentCommand>;
}

function standingOr(situation: Situation, judgement: string, otherwise: string): string {
  return standingGrade(judgementState(situation.proceedings, judgement))?.grade ?? otherwise;
}

function event<T extends EventType>(command: Command, type: T, data: EventData[T]): NewEvent<T> {
  const { occurred, provenance } = command;
  const claim = {
    ...(occurred === undefined ? {} : { occurred }),
    ...(provenance === undefined ? {} : { provenance }),
  };
  return { type, data, ...claim };
}
