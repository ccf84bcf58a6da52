import { inSitting, movesOf } from "./course.ts";
import type { Note } from "./note.ts";
import { courseOf, every, givenJudgements, latest, type Past } from "./past.ts";
import type { RequirementId } from "./requirement-id.ts";
import { roundsAhead } from "./rounds-ahead.ts";
import { gradedTwice, isSecret } from "./second-grades.ts";
import { stageOf } from "./stage.ts";

/** What a process asks for and the record does not show yet, at its end. A withdrawn assessment owes nothing any more. */
export function dutiesLeft(past: Past): readonly Note[] {
  const { stage } = stageOf(past);
  if (stage === "withdrawn") return [];
  const going = stage !== "issued";
  return [
    ...givenJudgements(past.framework).flatMap((id) => leftFor(past, id)),
    ...(going ? letterLeft(past) : []),
  ];
}

function leftFor(past: Past, judgement: string): readonly Note[] {
  const course = courseOf(past, judgement);
  const due = (requirement: RequirementId, fault: string): Note => ({
    requirement,
    judgement,
    result: "due",
    fault,
  });
  const settled = inSitting(course, "JudgementSettled") !== undefined;
  return [
    ...(course.some(({ type }) => type === "GradeProposed")
      ? []
      : [due("proposed", "no grade has been proposed")]),
    ...(gradedTwice(past, judgement) !== "no" && isSecret(past, judgement) && !settled
      ? [due("second-grading", "no second grade has been opened")]
      : []),
    ...(settled
      ? []
      : roundsAhead(past, judgement).map(({ round }) =>
          due(`round.${round.id}`, "the round has not been held"),
        )),
    ...(settled ? [] : [due("settled", "it has not been settled")]),
    ...textLeft(past, judgement),
  ];
}

function textLeft(past: Past, judgement: string): readonly Note[] {
  const { letter, process: steps } = past.framework;
  if (!steps.issue.requires.includes("narrative-newer-than-last-grade-change")) return [];
  if (!letter.sections.includes(judgement) || stageOf(past).stage === "issued") return [];
  const written = every(past, "NarrativeWritten").findLast(({ data }) => data.judgement === judgement);
  const moved = movesOf(courseOf(past, judgement)).at(-1)?.event.revision ?? 0;
  if ((written?.revision ?? 0) > moved) return [];
  const fault = written === undefined ? "nothing has been written" : "its text is older than its grade";
  return [{ requirement: "narrative-newer", judgement, result: "due", fault }];
}

function letterLeft(past: Past): readonly Note[] {
  const { representation, issue } = past.framework.process;
  const due = (requirement: RequirementId, fault: string): Note => ({ requirement, result: "due", fault });
  const none = "no letter has gone out since";
  return [
    ...(issue.requires.includes("signed-off") ? [due("signed-off", none)] : []),
    ...(issue.requires.includes("no-open-flags") ? [due("flags-closed", none)] : []),
    ...(representation === undefined || latest(past, "LetterDrafted") === undefined
      ? []
      : [due("representations", none)]),
    due("letter-template", none),
    due("letter-signatory", none),
    due("letter-digest", none),
  ];
}
