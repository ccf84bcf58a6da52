import { noted, type Check } from "../note.ts";
import { every, type Past } from "../past.ts";
import { meet } from "../persons.ts";

/** Every question is answered by another person, before the judgement is settled and before a letter goes out. */
export const queriesAnswered: Check = (event, past) => {
  switch (event.type) {
    case "QueryAnswered": {
      const { id } = event.data;
      const raised = every(past, "QueryRaised").findLast(({ data }) => data.id === id);
      const faults = [
        ...(raised === undefined ? [`no question "${id}" had been raised`] : []),
        ...(raised !== undefined && !isOpen(past, id) ? [`"${id}" had been answered`] : []),
        ...(raised !== undefined && meet(past, [raised.actor], [event.actor])
          ? ["whoever asked answered himself"]
          : []),
      ];
      return [noted("queries-answered", event, faults.length === 0 ? undefined : faults.join(", and "))];
    }
    case "JudgementSettled":
      return left(openQueries(past, event.data.judgement)).map((fault) =>
        noted("queries-answered", event, fault),
      );
    case "AssessmentSignedOff":
    case "LetterIssued":
    case "LetterSuperseded":
      return past.framework.process.issue.requires.includes("no-open-query")
        ? left(openQueries(past)).map((fault) => noted("queries-answered", event, fault))
        : [];
    default:
      return [];
  }
};

function left(queries: readonly string[]): readonly string[] {
  return queries.length === 0 ? [] : [`${queries.join(", ")} had not been answered`];
}

/** The questions that nobody had answered, about one judgement or any. */
function openQueries(past: Past, judgement?: string): readonly string[] {
  return every(past, "QueryRaised")
    .filter(({ data }) => judgement === undefined || data.judgement === judgement)
    .map(({ data }) => data.id)
    .filter((id) => isOpen(past, id));
}

function isOpen(past: Past, id: string): boolean {
  const raised = every(past, "QueryRaised").findLast(({ data }) => data.id === id)?.revision ?? 0;
  return !every(past, "QueryAnswered").some(({ data, revision }) => data.id === id && revision > raised);
}
