import type { Framework } from "./framework.ts";
import { indexOf } from "./framework-index.ts";
import type { Facts, Inputs, Standings } from "./inputs.ts";
import { factOf, requiredScale } from "./lookup.ts";

/**
 * How the given judgements stand that have an input. Refuses inputs and facts that the framework does not have: each would
 * otherwise be passed over, and the answer be that to another case. Throws a `RangeError` that names what was given, and
 * what may be.
 */
export function standingsGiven(framework: Framework, inputs: Inputs, facts: Facts): Standings {
  const { judgements, unsaid } = indexOf(framework);
  const standings = unsaid.slice();
  for (const id of Object.keys(inputs)) {
    const indexed = judgements.get(id);
    if (indexed === undefined) throw unknownName(framework, id, "judgement");
    const key = inputs[id];
    if (key === undefined) continue;
    const standing = indexed.standings.get(key);
    if (standing === undefined) throw unknownGrade(framework, id, key);
    if (indexed.judgement.basis === "given") standings[indexed.place] = standing;
  }
  checkFacts(framework, facts);
  return standings;
}

/** Refuses facts that the framework does not have, as `standingsGiven` does. */
export function checkFacts(framework: Framework, facts: Facts): void {
  for (const name of Object.keys(facts)) {
    if (factOf(framework, name) === undefined) throw unknownName(framework, name, "fact");
    if (facts[name] !== undefined && typeof facts[name] !== "boolean") {
      throw new RangeError(
        `Cannot take ${JSON.stringify(facts[name])} for whether "${name}" is so; give true or false, or leave it out.`,
      );
    }
  }
}

/** The error for an input that is on no judgement's, or no fact's, name. */
function unknownName(framework: Framework, name: string, kind: "judgement" | "fact"): RangeError {
  const known =
    kind === "judgement" ? framework.judgements.map(({ id }) => id) : Object.keys(framework.facts);
  const list = known.map((each) => `"${each}"`).join(", ");
  return new RangeError(
    `Cannot read "${name}": "${framework.id}" has no such ${kind}; ${known.length === 0 ? "leave it out" : `name one of ${list}`}.`,
  );
}

/** The error for an input that its judgement's scale does not have. */
export function unknownGrade(framework: Framework, judgement: string, key: string): RangeError {
  const { grades, nonGrades } = requiredScale(framework, judgement);
  const known = [...grades, ...(nonGrades ?? [])].map((each) => `"${each.key}"`).join(", ");
  return new RangeError(
    `Cannot read ${JSON.stringify(key)} as the grade of "${judgement}": its scale has no such grade; give one of ${known}, or none.`,
  );
}
