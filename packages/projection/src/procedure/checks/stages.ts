import type { EventType } from "@assay/core";
import { frameworkDigest, scaleOf } from "@assay/rules";
import { noted, type Check } from "../note.ts";
import { courseOf, every, givenJudgements, latest } from "../past.ts";
import { gradesOf, sittingOf } from "../course.ts";
import { isOnScale } from "../rules-then.ts";
import { pinnedDigest, stageOf } from "../stage.ts";

/** Opening, letter, reopening and withdrawal: what may come after what. */

/** What may be done while a letter stands that nobody has reopened. */
const allowedAfterLetter: ReadonlySet<EventType> = new Set<EventType>([
  "ConflictDeclared",
  "AttachmentAdded",
  "RatingDesignated",
  "RatingConveyed",
  "LetterSuperseded",
  "LetterPublished",
  "ActionPlanReceived",
  "AssessmentReopened",
  "ChallengeRecorded",
  "AssessmentWithdrawn",
  "SubjectErased",
]);
/** What needs a letter before it. */
const followsLetter: ReadonlySet<EventType> = new Set<EventType>([
  "LetterPublished",
  "ActionPlanReceived",
  "ChallengeRecorded",
  "LetterSuperseded",
]);

/** The assessment is opened first and once; what a letter says stands until it is reopened; a withdrawal ends it. */
export const stagesInOrder: Check = (event, past) => {
  const { stage, letter } = stageOf(past);
  const fault = ((): string | undefined => {
    if (event.type === "AssessmentOpened")
      return past.events.length === 0 ? undefined : "it opens an assessment that had begun";
    if (stage === "before") return "nothing had been opened";
    if (stage === "withdrawn")
      return event.type === "SubjectErased" ? undefined : "the assessment had been withdrawn";
    if (event.type === "LetterIssued" && letter !== undefined)
      return `a first letter stood already (r${letter.revision}), and only another in its place could follow`;
    if (stage === "issued" && !allowedAfterLetter.has(event.type))
      return `the letter of r${letter?.revision ?? 0} stood, and nothing had been reopened`;
    return letter === undefined && followsLetter.has(event.type) ? "no letter had been issued" : undefined;
  })();
  const occasion =
    followsLetter.has(event.type) || event.type === "AssessmentOpened" || event.type === "LetterIssued";
  return fault === undefined && !occasion ? [] : [noted("stages-in-order", event, fault)];
};

/** A letter takes the place of another only after judgements of it were reopened, and names the one that stands. */
export const reopenedBeforeSuperseded: Check = (event, past) => {
  const { stage, letter } = stageOf(past);
  if (event.type === "AssessmentReopened") {
    const unsettled = event.data.judgements.filter(
      (id) => !sittingOf(courseOf(past, id)).some(({ type }) => type === "JudgementSettled"),
    );
    const fault = unsettled.length === 0 ? undefined : `${unsettled.join(", ")} had not been settled`;
    return [noted("reopened-before-superseded", event, fault)];
  }
  if (event.type !== "LetterSuperseded") return [];
  const faults = [
    ...(stage === "issued" ? ["nothing had been reopened since the letter that stood"] : []),
    ...(letter !== undefined && event.data.supersedes !== letter.data.digest
      ? [`it supersedes another letter than the one of r${letter.revision}`]
      : []),
  ];
  return [
    noted("reopened-before-superseded", event, faults.length === 0 ? undefined : faults.join(", and ")),
  ];
};

/** The definition that the assessment is held to is the one that it names, and is only replaced by one that fits its grades. */
export const frameworkPinned: Check = (event, past) => {
  if (event.type === "AssessmentOpened") {
    if (latest(past, "AssessmentOpened") !== undefined) return [];
    const held = frameworkDigest(past.framework);
    const fault =
      event.data.framework.digest === held
        ? undefined
        : `it names a definition with the digest ${event.data.framework.digest}, and the one at hand has ${held}`;
    return [noted("framework-pinned", event, fault)];
  }
  if (event.type !== "FrameworkReplaced") return [];
  const { from, to } = event.data;
  const pinned = pinnedDigest(past);
  const faults = [
    ...(pinned === to.digest ? ["it replaces a definition by itself"] : []),
    ...(pinned !== undefined && pinned !== from.digest
      ? ["it replaces another definition than the pinned one"]
      : []),
  ];
  return [noted("framework-pinned", event, faults.length === 0 ? undefined : faults.join(", and "))];
};

/** The other definition must have every judgement that was graded, on a scale that has its grades. Looks from after the change. */
export const gradesFitFramework: Check = (event, past) => {
  if (event.type !== "FrameworkReplaced") return [];
  const told = every(past, "NarrativeWritten").map(({ data }) => data.judgement);
  const misfits = [...new Set([...Object.keys(past.byJudgement), ...told])].filter((judgement) => {
    const grades = gradesOf(courseOf(past, judgement));
    const gradedHere = givenJudgements(past.framework).includes(judgement);
    return (
      scaleOf(past.framework, judgement) === undefined ||
      grades.some((grade) => !gradedHere || !isOnScale(past, judgement, grade))
    );
  });
  const fault = misfits.length === 0 ? undefined : `the new definition does not fit ${misfits.join(", ")}`;
  return [noted("framework-pinned", event, fault)];
};
