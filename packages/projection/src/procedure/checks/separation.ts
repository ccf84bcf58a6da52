import type { RecordedEvent } from "@assay/core";
import type { Act } from "@assay/rules";
import { whoDid } from "../course.ts";
import { noted, type Check } from "../note.ts";
import { courseOf, every, givenJudgements, type Past } from "../past.ts";
import { actorsOf, doersOf, meet } from "../persons.ts";
import type { RequirementId } from "../requirement-id.ts";

/** What the process keeps apart is not done by one person, under whatever name. */
export const separationKept: Check = (event, past) => {
  const act = actIn(event, past);
  if (act === undefined) return [];
  return past.framework.process.separation.flatMap(([one, other]) =>
    one !== act && other !== act
      ? []
      : judgementsIn(event, past).flatMap((judgement) => {
          const apart = one === act ? other : one;
          const before = doersBefore(past, apart, judgement);
          const both = meet(past, doersOf(event), before);
          const also = isToAll(apart) ? "" : ` for "${judgement}"`;
          const fault = both ? `one person did both${also}, of ${doersOf(event).join(", ")}` : undefined;
          // With nobody on the other side yet there is nothing to keep apart.
          return before.length === 0 ? [] : [noted(nameOf(one, other), event, fault)];
        }),
  );
};

/** The requirement that two acts are kept apart. */
export function nameOf(one: Act, other: Act): RequirementId {
  return `separation.${one}.${other}`;
}

function isToAll(act: Act): act is "signOff" | "determine" | "issue" {
  return act === "signOff" || act === "determine" || act === "issue";
}

function actIn(event: RecordedEvent, past: Past): Act | undefined {
  switch (event.type) {
    case "GradeProposed":
    case "ProposalRevised":
      return "propose";
    case "SecondGradeSealed":
      return "secondGrade";
    case "GradeAdjudicated":
      // Two graders who agree have both graded, of course.
      return past.framework.process.secondGrading?.resolve === "jointly" ? undefined : "adjudicate";
    case "GradeModerated":
      return "moderate";
    case "JudgementSettled":
      return "settle";
    case "AssessmentSignedOff":
      return "signOff";
    case "RepresentationDetermined":
      return "determine";
    case "LetterIssued":
    case "LetterSuperseded":
      return "issue";
    default:
      return undefined;
  }
}

/** The judgements that an event is an act to. */
function judgementsIn(event: RecordedEvent, past: Past): readonly string[] {
  if (event.type === "RepresentationDetermined") {
    const about = every(past, "RepresentationReceived").findLast(({ data }) => data.id === event.data.id)
      ?.data.judgements;
    return about === undefined || about.length === 0 ? givenJudgements(past.framework) : about;
  }
  return "judgement" in event.data ? [event.data.judgement] : givenJudgements(past.framework);
}

function doersBefore(past: Past, act: Act, judgement: string): readonly string[] {
  const course = courseOf(past, judgement);
  switch (act) {
    case "propose":
      return whoDid(course, "GradeProposed", "ProposalRevised");
    case "secondGrade":
      return whoDid(course, "SecondGradeSealed");
    case "adjudicate":
      return whoDid(course, "GradeAdjudicated");
    case "moderate":
      return whoDid(course, "GradeModerated");
    case "settle":
      return whoDid(course, "JudgementSettled");
    case "signOff":
      return every(past, "AssessmentSignedOff").flatMap(actorsOf);
    case "determine":
      return every(past, "RepresentationDetermined").flatMap(actorsOf);
    case "issue":
      return [...every(past, "LetterIssued"), ...every(past, "LetterSuperseded")].flatMap(actorsOf);
    default:
      return act satisfies never;
  }
}
