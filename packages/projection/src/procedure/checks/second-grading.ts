import type { RecordedEvent } from "@assay/core";
import { inSitting, proposalOf, sealersOf, whoDid } from "../course.ts";
import { noted, type Check } from "../note.ts";
import { courseOf, givenJudgements, type Past } from "../past.ts";
import { actorsOf, doersOf, meet } from "../persons.ts";
import { awaitsAdjudication, gradedTwice, isSecret, resolved, sealOf } from "../second-grades.ts";

/** Where a judgement is graded twice: by two persons, the second without sight of the first, both opened as sealed, and brought to one. */
export const secondGrading: Check = (event, past) => {
  const faults = faultsOf(event, past);
  if (faults === undefined) return [];
  const judgement = "judgement" in event.data ? event.data.judgement : undefined;
  return [
    noted("second-grading", event, faults.length === 0 ? undefined : faults.join(", and "), { judgement }),
  ];
};

/** What is wrong with an event; undefined where it has nothing to do with second grading. */
function faultsOf(event: RecordedEvent, past: Past): readonly string[] | undefined {
  switch (event.type) {
    case "GradeProposed":
    case "ProposalRevised": {
      const course = courseOf(past, event.data.judgement);
      const faults = [
        ...when(
          meet(past, actorsOf(event), sealersOf(course)),
          "whoever sealed the second grade touched the first",
        ),
        ...when(
          event.type === "ProposalRevised" && inSitting(course, "GradesRevealed") !== undefined,
          "the grades had been opened",
        ),
      ];
      return faults.length === 0 ? undefined : faults;
    }
    case "ProposalWithdrawn":
      return inSitting(courseOf(past, event.data.judgement), "GradesRevealed") === undefined
        ? undefined
        : ["the grades had been opened"];
    case "SecondGradeSealed":
      return sealFaults(event, past);
    case "GradesRevealed":
      return openingFaults(event, past);
    case "GradeAdjudicated":
      return adjudicationFaults(event, past);
    case "GradeModerated":
    case "JudgementSettled": {
      const { judgement } = event.data;
      const faults = [
        ...when(
          gradedTwice(past, judgement) === "yes" && isSecret(past, judgement),
          "the second grade had not been given and opened",
        ),
        ...when(awaitsAdjudication(past, judgement), "two grades stood that nobody had brought to one"),
      ];
      return faults.length === 0 ? undefined : faults;
    }
    case "AssessmentSignedOff":
    case "LetterIssued":
    case "LetterSuperseded":
    case "LetterDrafted": {
      const secret = givenJudgements(past.framework).filter(
        (id) => proposalOf(courseOf(past, id)) !== undefined && isSecret(past, id),
      );
      return secret.length === 0
        ? undefined
        : [`the letter tells grades that wait for a second one: ${secret.join(", ")}`];
    }
    default:
      return undefined;
  }
}

function sealFaults(event: RecordedEvent<"SecondGradeSealed">, past: Past): readonly string[] {
  const { judgement } = event.data;
  const course = courseOf(past, judgement);
  return [
    ...when(gradedTwice(past, judgement) === "no", "the process asks for no second grade here"),
    ...when(inSitting(course, "GradesRevealed") !== undefined, "the grades had been opened"),
    ...when(inSitting(course, "SecondGradeSealed") !== undefined, "a second grade was sealed already"),
    ...when(
      meet(past, actorsOf(event), whoDid(course, "GradeProposed", "ProposalRevised")),
      "whoever proposed the first grade gave the second",
    ),
  ];
}

function openingFaults(event: RecordedEvent<"GradesRevealed">, past: Past): readonly string[] {
  const { judgement, first, second, resolution } = event.data;
  const course = courseOf(past, judgement);
  const sealed = inSitting(course, "SecondGradeSealed");
  const came = resolved(past.framework, judgement, first, second.grade);
  return [
    ...when(inSitting(course, "GradesRevealed") !== undefined, "the grades had been opened already"),
    ...when(sealed === undefined, "nothing had been sealed"),
    ...when(
      sealed !== undefined && sealOf(second.nonce, second.grade) !== sealed.data.commitment,
      "what was opened is not what was sealed",
    ),
    ...when(
      came !== undefined && (came.how !== resolution.how || came.stands !== resolution.stands),
      `${first} and ${second.grade} come to ${came?.stands ?? came?.how ?? "nothing"}, and not to ${resolution.stands ?? resolution.how}`,
    ),
  ];
}

function adjudicationFaults(event: RecordedEvent<"GradeAdjudicated">, past: Past): readonly string[] {
  const { judgement } = event.data;
  const course = courseOf(past, judgement);
  const opened = inSitting(course, "GradesRevealed");
  const graders = [...whoDid(course, "GradeProposed", "ProposalRevised"), ...sealersOf(course)];
  const agreeing = opened?.data.resolution.how === "to-agree";
  const missing = graders.filter((grader) => !meet(past, [grader], doersOf(event)));
  return [
    ...when(!awaitsAdjudication(past, judgement), "there were no two grades to bring to one"),
    ...when(agreeing && missing.length > 0, `${missing.join(", ")} had graded and did not take part`),
    ...when(
      opened !== undefined && !agreeing && meet(past, doersOf(event), graders),
      "one of the two graders decided between them",
    ),
  ];
}

function when(holds: boolean, fault: string): readonly string[] {
  return holds ? [fault] : [];
}
