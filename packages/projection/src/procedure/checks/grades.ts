import type { RecordedEvent } from "@assay/core";
import { judgementOf, scaleOf } from "@assay/rules";
import { inSitting, isReasoned } from "../course.ts";
import { noted, type Check } from "../note.ts";
import { courseOf, givenJudgements, type Past } from "../past.ts";
import { forbiddenBecause, isOnScale, reasonNeeded } from "../rules-then.ts";

/** Every grade is on its scale and permitted by the rules, when it is given and when a letter goes out. */
export const gradesPermitted: Check = (event, past) => {
  const given = gradeIn(event, past);
  if (given !== undefined) {
    const { judgement, grade, binds } = given;
    if (scaleOf(past.framework, judgement) === undefined) return [];
    const fault = isOnScale(past, judgement, grade)
      ? binds
        ? forbiddenBecause(past, judgement, grade)
        : undefined
      : `"${grade}" is no grade of the scale of "${judgement}"`;
    return [noted("grades-permitted", event, fault)];
  }
  if (!goesOut(event) || !past.framework.process.issue.requires.includes("overall-permitted")) return [];
  const faults = settledGrades(past).flatMap(
    ({ judgement, grade }) => forbiddenBecause(past, judgement, grade) ?? [],
  );
  return [noted("grades-permitted", event, faults.length === 0 ? undefined : faults.join(", and "))];
};

/** A grade that departs from what normally holds has a reason. */
export const departuresReasoned: Check = (event, past) => {
  const given = gradeIn(event, past);
  if (given?.binds === true && event.type !== "GradesRevealed") {
    const fault = given.reasoned ? undefined : reasonNeeded(past, given.judgement, given.grade);
    return [noted("departures-reasoned", event, fault)];
  }
  if (!goesOut(event) || !past.framework.process.issue.requires.includes("departures-reasoned")) return [];
  const faults = settledGrades(past).flatMap(({ judgement, grade }) =>
    isReasoned(courseOf(past, judgement)) ? [] : (reasonNeeded(past, judgement, grade) ?? []),
  );
  return [noted("departures-reasoned", event, faults.length === 0 ? undefined : faults.join(", and "))];
};

/** A moderator gives one of the reasons that the process has. */
export const reasonsCoded: Check = (event, past) => {
  if (event.type !== "GradeModerated") return [];
  const { reason } = event.data;
  const known = past.framework.process.reasons.some(({ code }) => code === reason);
  return [noted("reasons-coded", event, known ? undefined : `the process has no reason "${reason}"`)];
};

/** Whether an event sends a letter out, or answers for one. */
function goesOut({ type }: RecordedEvent): boolean {
  return type === "AssessmentSignedOff" || type === "LetterIssued" || type === "LetterSuperseded";
}

interface GradeIn {
  readonly judgement: string;
  readonly grade: string;
  readonly reasoned: boolean;
  /** Whether the rules bind it: they do not bind what others graded, nor a second grade before it stands. */
  readonly binds: boolean;
}

/** The grade that an event gives. */
function gradeIn(event: RecordedEvent, { framework }: Past): GradeIn | undefined {
  switch (event.type) {
    case "GradeProposed": {
      const { judgement, grade, departure } = event.data;
      return { judgement, grade, reasoned: departure?.reason !== undefined, binds: true };
    }
    case "ProposalRevised":
    case "GradeAdjudicated":
    case "GradeModerated": {
      const { judgement, to, departure } = event.data;
      return { judgement, grade: to, reasoned: departure?.reason !== undefined, binds: true };
    }
    case "GradesRevealed": {
      const { judgement, second } = event.data;
      return { judgement, grade: second.grade, reasoned: true, binds: false };
    }
    case "JudgementImported": {
      const { judgement, grade } = event.data;
      // Another body's grade is of its own scale; here it is what the framework makes of it, where it takes it over.
      const imported = judgementOf(framework, judgement)?.imported;
      const here = imported === undefined ? grade : imported.map.find(({ from }) => from === grade)?.to;
      return { judgement, grade: here ?? grade, reasoned: true, binds: false };
    }
    case "GradeSelfEvaluated": {
      const { judgement, grade } = event.data;
      return { judgement, grade, reasoned: true, binds: false };
    }
    default:
      return undefined;
  }
}

function settledGrades(past: Past): readonly { readonly judgement: string; readonly grade: string }[] {
  return givenJudgements(past.framework).flatMap((judgement) => {
    const settled = inSitting(courseOf(past, judgement), "JudgementSettled");
    return settled === undefined ? [] : [{ judgement, grade: settled.data.grade }];
  });
}
