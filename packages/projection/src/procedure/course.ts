import type { RecordedEvent } from "@assay/core";
import { actorsOf, doersOf } from "./persons.ts";
import type { GradeEvent } from "./past.ts";

/** What can be read off the course of one judgement, from the events in which its grade came about. */

/** The event that last gave a grade, and the grade; none where two were opened that nobody has brought to one. */
export interface Given {
  readonly grade?: string;
  readonly event: RecordedEvent;
}

type Course = readonly GradeEvent[];

/** The events since the judgement was last reopened. */
export function sittingOf(course: Course): Course {
  return course.slice(course.findLastIndex(({ type }) => type === "AssessmentReopened") + 1);
}

/** Whether the judgement has been reopened: only its first sitting is graded twice. */
export function wasReopened(course: Course): boolean {
  return course.some(({ type }) => type === "AssessmentReopened");
}

/** The last event of a type in the present sitting. */
export function inSitting<T extends GradeEvent["type"]>(
  course: Course,
  type: T,
): Extract<GradeEvent, { readonly type: T }> | undefined {
  return sittingOf(course).findLast(
    (event): event is Extract<GradeEvent, { readonly type: T }> => event.type === type,
  );
}

/** The proposal that stands; a grade that was taken up again stands as the proposal of its sitting. */
export function proposalOf(course: Course): Given | undefined {
  const at = course.findLastIndex(
    ({ type }) =>
      type === "GradeProposed" ||
      type === "ProposalRevised" ||
      type === "ProposalWithdrawn" ||
      type === "AssessmentReopened",
  );
  const event = course[at];
  if (event?.type === "GradeProposed") return { grade: event.data.grade, event };
  if (event?.type === "ProposalRevised") return { grade: event.data.to, event };
  if (event?.type !== "AssessmentReopened") return undefined;
  const before = course.slice(0, at);
  const grade = lastGiven(before)?.grade;
  return grade === undefined ? proposalOf(before) : { grade, event };
}

/** What stands: settled, else last moderated, else adjudicated, else opened, else proposed. */
export function lastGiven(course: Course): Given | undefined {
  const settled = inSitting(course, "JudgementSettled");
  if (settled !== undefined) return { grade: settled.data.grade, event: settled };
  const decided = inSitting(course, "GradeModerated") ?? inSitting(course, "GradeAdjudicated");
  if (decided !== undefined) return { grade: decided.data.to, event: decided };
  const opened = inSitting(course, "GradesRevealed");
  if (opened === undefined) return proposalOf(course);
  const { stands } = opened.data.resolution;
  return stands === undefined ? { event: opened } : { grade: stands, event: opened };
}

/** The events by which the grade became another, with whether a step after the proposal did it. */
export function movesOf(course: Course): readonly { readonly event: GradeEvent; readonly later: boolean }[] {
  return course.flatMap((event, at) => {
    const before = course.slice(0, at);
    const moved = (later: boolean, from: string | undefined, to: string | undefined) =>
      from === to ? [] : [{ event, later }];
    if (event.type === "ProposalWithdrawn") return [{ event, later: false }];
    if (event.type === "GradeProposed") return moved(false, proposalOf(before)?.grade, event.data.grade);
    if (event.type === "ProposalRevised") return moved(false, proposalOf(before)?.grade, event.data.to);
    if (event.type === "GradesRevealed") return moved(true, event.data.first, event.data.resolution.stands);
    if (event.type === "GradeAdjudicated") return moved(true, proposalOf(before)?.grade, event.data.to);
    if (event.type === "GradeModerated") return moved(true, lastGiven(before)?.grade, event.data.to);
    return [];
  });
}

/** Whether a step after the proposal has changed the grade in the present sitting. */
export function changedLater(course: Course): boolean {
  const sitting = sittingOf(course);
  return movesOf(course).some(({ event, later }) => later && sitting.includes(event));
}

/** Whether the grade that stands was given with a reason for departing from the rules. */
export function isReasoned(course: Course): boolean {
  let reasoned = false;
  for (const [at, event] of course.entries()) {
    if (event.type === "GradeProposed" || event.type === "ProposalRevised") {
      reasoned = event.data.departure?.reason !== undefined;
    }
    if (event.type === "GradeAdjudicated" || event.type === "GradeModerated") {
      const before = course.slice(0, at);
      const from = (event.type === "GradeModerated" ? lastGiven(before) : proposalOf(before))?.grade;
      const given = event.data.departure?.reason !== undefined;
      reasoned = from === event.data.to ? reasoned || given : given;
    }
  }
  return reasoned;
}

/** Who ever did an act to the judgement. */
export function whoDid(course: Course, ...types: readonly GradeEvent["type"][]): readonly string[] {
  return course.filter(({ type }) => types.includes(type)).flatMap(doersOf);
}

/** Whoever gave or confirmed its grade, in whatever sitting. */
export function gradersOf(course: Course): readonly string[] {
  return whoDid(
    course,
    "GradeProposed",
    "ProposalRevised",
    "SecondGradeSealed",
    "GradeAdjudicated",
    "GradeModerated",
  );
}

/** Whoever sealed a second grade in the present sitting. */
export function sealersOf(course: Course): readonly string[] {
  const sealed = inSitting(course, "SecondGradeSealed");
  return sealed === undefined ? [] : actorsOf(sealed);
}

/** The evidence that its grade rests on: that of the proposal, and what later steps added. */
export function groundsOf(course: Course): readonly string[] {
  const from = course.findLastIndex(({ type }) => type === "GradeProposed" || type === "ProposalRevised");
  return course.slice(Math.max(0, from)).flatMap((event) => {
    if (event.type === "GradesRevealed") return event.data.second.evidence;
    return event.type === "GradeProposed" ||
      event.type === "ProposalRevised" ||
      event.type === "GradeAdjudicated" ||
      event.type === "GradeModerated"
      ? event.data.evidence
      : [];
  });
}

/** The revision at which a person last gave or confirmed the grade; 0 where nobody has. */
export function gradedAt(course: Course): number {
  const given = course.findLast(
    ({ type }) =>
      type === "GradeProposed" ||
      type === "ProposalRevised" ||
      type === "GradesRevealed" ||
      type === "GradeAdjudicated" ||
      type === "GradeModerated",
  );
  return given?.revision ?? 0;
}

/** Every grade that was given in the present sitting, the one that it began with among them. */
export function gradesOf(course: Course): readonly string[] {
  const given = sittingOf(course).flatMap((event) => {
    if (event.type === "GradeProposed" || event.type === "JudgementSettled") return event.data.grade;
    return event.type === "ProposalRevised" ||
      event.type === "GradeAdjudicated" ||
      event.type === "GradeModerated"
      ? event.data.to
      : [];
  });
  const proposed = proposalOf(course)?.grade;
  return proposed === undefined ? given : [...given, proposed];
}
