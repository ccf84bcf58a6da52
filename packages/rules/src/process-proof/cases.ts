import { departureOf } from "../departure.ts";
import { evaluate } from "../evaluate.ts";
import type { Framework } from "../framework.ts";
import { requiredScale } from "../lookup.ts";
import type { Outcome } from "../outcome.ts";
import { factsRead, judgementsRead } from "../reads.ts";

/** How many cases are looked at, at most; beyond, every grade counts as possible, and as departing where a rule could be left. */
export const casesMax = 20_000;

/** The grades that a judgement may be given in at least one case of what its rules read, in the order of its scale. */
export function attainableGrades(framework: Framework, judgement: string): readonly string[] {
  const grades = requiredScale(framework, judgement).grades.map(({ key }) => key);
  return inSomeCase(framework, judgement, grades, (outcome, grade) => {
    return outcome._tag === "Unjudged" || outcome.permitted.includes(grade);
  });
}

/** The grades that depart from a rule that normally or likely holds in at least one case, in the order of the scale. */
export function departingGrades(framework: Framework, judgement: string): readonly string[] {
  // Where nothing could be left, that is known however many cases there are.
  if (!framework.rules.some((rule) => rule.judgement === judgement && rule.strength !== "must")) return [];
  const grades = requiredScale(framework, judgement).grades.map(({ key }) => key);
  return inSomeCase(framework, judgement, grades, (outcome, grade) => {
    return departureOf(framework, judgement, outcome, grade) !== undefined;
  });
}

function inSomeCase(
  framework: Framework,
  judgement: string,
  grades: readonly string[],
  holds: (outcome: Outcome, grade: string) => boolean,
): readonly string[] {
  const rules = framework.rules.filter((rule) => rule.judgement === judgement);
  // Complete cases come first: what is possible at all is mostly found there.
  const inputs = new Map(
    rules
      .flatMap((rule) => judgementsRead(framework, rule))
      .map((id) => [id, [...requiredScale(framework, id).grades.map(({ key }) => key), undefined]] as const),
  );
  const facts = new Map(rules.flatMap(factsRead).map((fact) => [fact, [true, false, undefined]] as const));
  const many = [...inputs.values(), ...facts.values()].reduce((product, each) => product * each.length, 1);
  if (many > casesMax) return grades;

  const found = new Set<string>();
  for (const given of combinations(inputs)) {
    for (const established of combinations(facts)) {
      const outcome = evaluate(framework, judgement, given, established);
      for (const grade of grades) if (!found.has(grade) && holds(outcome, grade)) found.add(grade);
      if (found.size === grades.length) return grades;
    }
  }
  return grades.filter((grade) => found.has(grade));
}

/** Every way to choose one value for each name, one after the other. */
function* combinations<Value>(
  choices: ReadonlyMap<string, readonly Value[]>,
): Generator<Readonly<Record<string, Value>>> {
  const [first, ...others] = choices;
  if (first === undefined) {
    yield {};
    return;
  }
  const [name, values] = first;
  for (const rest of combinations(new Map(others))) {
    for (const value of values) yield { [name]: value, ...rest };
  }
}
