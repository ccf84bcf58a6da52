import type { Framework, Judgement } from "@assay/rules";
import type { Facts, IssuedGrade } from "./facts.ts";
import { oneOf, problemAt, type FactsProblem } from "./facts-problem.ts";

/** What is wrong with the grades: one for each judgement that people grade, on its scale, with a statement to rest on. */
export function gradeProblems(facts: Facts, framework: Framework): readonly FactsProblem[] {
  const given = framework.judgements.filter(({ basis }) => basis === "given");
  return [
    ...facts.judgements.flatMap((issued, index) => issuedProblems(facts, framework, given, issued, index)),
    ...given
      .filter(({ id }) => !facts.judgements.some((issued) => issued.id === id))
      .map(({ id }) => problemAt(facts, ["judgements"], `a grade for "${id}" as well`)),
    ...given
      .filter(({ id }) => !facts.statements.some(({ judgements }) => judgements[0] === id))
      .map(({ id }) => problemAt(facts, ["statements"], `at least one whose first judgement is "${id}"`)),
  ];
}

function issuedProblems(
  facts: Facts,
  framework: Framework,
  given: readonly Judgement[],
  { id, grade }: IssuedGrade,
  index: number,
): readonly FactsProblem[] {
  const judgement = given.find((candidate) => candidate.id === id);
  if (judgement === undefined) {
    return [problemAt(facts, ["judgements", index, "id"], oneOf(given.map((candidate) => candidate.id)))];
  }
  const grades = framework.scales[judgement.scale]?.grades.map(({ key }) => key) ?? [];
  return grades.includes(grade) ? [] : [problemAt(facts, ["judgements", index, "grade"], oneOf(grades))];
}
