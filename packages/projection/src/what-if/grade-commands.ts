import {
  judgementState,
  lastGrading,
  proceedingsOf,
  type AssessmentCommand,
  type AssessmentState,
  type RecordedEvent,
} from "@assay/core";
import type { Framework } from "@assay/rules";
import type { SupposedGrade } from "./hypothesis.ts";

/** A stream at some point: what a supposition starts from. */
export interface Standpoint {
  readonly stream: string;
  readonly framework: Framework;
  readonly state: AssessmentState;
  readonly events: readonly RecordedEvent[];
}

/** The command that takes a settled judgement up again, where a grade is supposed for one. */
export function reopeningFor(
  supposed: SupposedGrade,
  { stream, state }: Standpoint,
): AssessmentCommand | undefined {
  const { judgement, because = whatIfWords } = supposed;
  if (judgementState(proceedingsOf(state), judgement).settlement === undefined) return undefined;
  const judgements = [judgement];
  return { type: "ReopenAssessment", assessment: stream, judgements, ground: "error", because };
}

/** The command that would come next to give a judgement a grade. */
export function commandForGrade(supposed: SupposedGrade, standpoint: Standpoint): AssessmentCommand {
  const { stream, framework, state, events } = standpoint;
  const { judgement, grade, because = whatIfWords, departureReason } = supposed;
  const story = judgementState(proceedingsOf(state), judgement);
  const evidence = supposed.evidence ?? evidenceFor(judgement, events);
  const about = {
    assessment: stream,
    judgement,
    grade,
    because,
    evidence,
    ...(departureReason === undefined ? {} : { departureReason }),
  };
  const standing = lastGrading(story);
  if (standing === undefined) return { type: "ProposeGrade", ...about };
  const restsOn = standing.revision;
  const { rounds } = framework.process;
  const held = story.moderations.map(({ round }) => round);
  const round = rounds[rounds.findLastIndex(({ id }) => held.includes(id)) + 1] ?? rounds.at(-1);
  if (round === undefined) return { type: "ReviseProposal", ...about, restsOn };
  const reason = reasonFor(framework, standing.grade === grade);
  return { type: "ModerateGrade", ...about, round: round.id, reason, restsOn };
}

const whatIfWords = "What if";

/** The code that a framework has for a grade that stays as it is, or one for a change. */
function reasonFor(framework: Framework, unchanged: boolean): string {
  const codes = framework.process.reasons.map(({ code }) => code);
  const fits = codes.find((code) => (code === "no-change") === unchanged);
  return fits ?? codes[0] ?? "no-change";
}

function evidenceFor(judgement: string, events: readonly RecordedEvent[]): readonly string[] {
  const withdrawn = events.flatMap((event) => (event.type === "EvidenceWithdrawn" ? [event.data.id] : []));
  return events.flatMap((event) =>
    event.type === "EvidenceRecorded" &&
    event.data.judgements.includes(judgement) &&
    !withdrawn.includes(event.data.id)
      ? [event.data.id]
      : [],
  );
}
