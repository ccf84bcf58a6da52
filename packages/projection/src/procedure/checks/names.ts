import type { RecordedEvent } from "@assay/core";
import type { Framework } from "@assay/rules";
import { lacking, noted, type Check } from "../note.ts";
import { every, type Past } from "../past.ts";
import { strangersIn } from "./roles.ts";

/** Judgements, roles, rounds, relations, facts, sources, areas and persons that are named are known. */
export const namesKnown: Check = (event, past) => {
  const unknown = unknownIn(event, past);
  if (unknown.length === 0 && judgementsNamed(event).length === 0) return [];
  return [noted("names-known", event, unknown.length === 0 ? undefined : `it names ${unknown.join(", ")}`)];
};

function unknownIn(event: RecordedEvent, past: Past): readonly string[] {
  const { framework } = past;
  const judgements = framework.judgements.map(({ id }) => id);
  return [
    ...told(lacking(judgementsNamed(event), judgements), "no judgement of the framework"),
    ...told(gradedElsewhere(event, framework), "a judgement that nobody grades here"),
    ...told(importedFromElsewhere(event, framework), "not what is taken over"),
    ...told(strangersIn(event, past), "nobody on the team"),
    ...told(othersUnknown(event, past), "not known here"),
  ];
}

function told(names: readonly string[], as: string): readonly string[] {
  return names.map((name) => `"${name}" (${as})`);
}

function judgementsNamed({ type, data }: RecordedEvent): readonly string[] {
  switch (type) {
    case "EvidenceRecorded":
    case "EvidenceCorrected":
      return [...data.judgements, ...(data.states ?? [])];
    case "RepresentationReceived":
    case "AssessmentReopened":
      return data.judgements;
    case "RepresentationDetermined":
      return data.effect.grades;
    default:
      return "judgement" in data ? [data.judgement] : [];
  }
}

/** The judgement that an event grades, where rules compute it or another body's grade is taken over. */
function gradedElsewhere(event: RecordedEvent, { judgements }: Framework): readonly string[] {
  const graded = gradesJudgement(event);
  const takesOver = event.type === "JudgementImported" || event.type === "GradeSelfEvaluated";
  return judgements
    .filter(({ id }) => id === graded)
    .filter(({ basis, imported }) => basis === "derived" || (imported !== undefined && !takesOver))
    .map(({ id }) => id);
}

/** What was imported, where the framework takes over something else. */
function importedFromElsewhere({ type, data }: RecordedEvent, { judgements }: Framework): readonly string[] {
  if (type !== "JudgementImported") return [];
  const imported = judgements.find(({ id }) => id === data.judgement)?.imported;
  const { framework, judgement } = data.from;
  return imported === undefined || (imported.framework === framework && imported.judgement === judgement)
    ? []
    : [`${framework}:${judgement}`];
}

/** The judgement whose grade an event is about. */
function gradesJudgement({ type, data }: RecordedEvent): string | undefined {
  switch (type) {
    case "JudgementImported":
    case "GradeSelfEvaluated":
    case "GradeProposed":
    case "ProposalRevised":
    case "ProposalWithdrawn":
    case "SecondGradeSealed":
    case "GradesRevealed":
    case "GradeAdjudicated":
    case "GradeModerated":
    case "JudgementSettled":
      return data.judgement;
    default:
      return undefined;
  }
}

function othersUnknown({ type, data }: RecordedEvent, past: Past): readonly string[] {
  const { process: steps, letter, facts } = past.framework;
  const areas = every(past, "AreaForDevelopmentIdentified").map(({ data: { id } }) => id);
  switch (type) {
    case "TeamAssigned":
      return lacking(
        data.members.flatMap(({ roles }) => roles),
        steps.roles,
      );
    case "AssessmentLinked":
      return lacking([data.relation], Object.keys(letter.links));
    case "FactEstablished":
      return lacking([data.fact], Object.keys(facts));
    case "EvidenceRecorded":
    case "EvidenceCorrected":
      return lacking(
        data.source.id === undefined ? [] : [data.source.id],
        every(past, "SourceReceived").map(({ data: { id } }) => id),
      );
    case "GradeModerated":
      return lacking(
        [data.round],
        steps.rounds.map(({ id }) => id),
      );
    case "AreaForDevelopmentRevised":
      return lacking([data.id], areas);
    case "AreaForDevelopmentReviewed":
      return lacking(data.as === undefined ? [] : [data.as], areas);
    case "ActionPlanReceived":
      return lacking(data.areas, areas);
    default:
      return [];
  }
}
