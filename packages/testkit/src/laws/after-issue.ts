import type { EventType } from "@assay/core";
import { firstBreach, lawOfLives, type Bench, type Law } from "./law.ts";

/** What may follow a letter while its judgements are not reopened. */
const mayFollow: ReadonlySet<EventType> = new Set<EventType>([
  "ActionPlanReceived",
  "AssessmentReopened",
  "AssessmentWithdrawn",
  "AttachmentAdded",
  "ChallengeRecorded",
  "ConflictDeclared",
  "LetterPublished",
  "RatingConveyed",
  "RatingDesignated",
  "SubjectErased",
]);

/** A letter locks what it says. */
export function lockedAfterIssue(bench: Bench): Law {
  return lawOfLives(bench, "after issue come only the events that may follow a letter", (life) =>
    firstBreach(life, ({ before, event: { type } }) => {
      const last = before.findLast((event) => turns.has(event.type))?.type;
      if (last === "AssessmentWithdrawn") {
        return type === "SubjectErased" ? undefined : `${type} came after the assessment was withdrawn.`;
      }
      const locked = last === "LetterIssued" || last === "LetterSuperseded";
      return locked && !mayFollow.has(type) ? `${type} came after the letter was issued.` : undefined;
    }),
  );
}

const turns: ReadonlySet<EventType> = new Set<EventType>([
  "AssessmentReopened",
  "AssessmentWithdrawn",
  "LetterIssued",
  "LetterSuperseded",
]);
