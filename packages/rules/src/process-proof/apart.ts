import type { Process } from "../process.ts";
import { actsOf, type Step, type StepAct } from "./step.ts";

/** Two acts that one person may not both do to one judgement. */
export type ActsApart = readonly [StepAct, StepAct];

/** The graders of a judgement are different persons, whatever the process says: a second grade is another's. */
const graders: readonly ActsApart[] = [
  ["propose", "secondGrade"],
  ["propose", "adjudicate"],
  ["secondGrade", "adjudicate"],
];

/** Why one person may not take both steps in one judgement; undefined where nothing keeps them apart. */
export function apart({ separation }: Process, one: Step, other: Step): ActsApart | undefined {
  const kept = (
    pairs: readonly ActsApart[],
    ones: readonly StepAct[],
    others: readonly StepAct[],
  ): ActsApart | undefined =>
    pairs.find(
      ([a, b]) => (ones.includes(a) && others.includes(b)) || (ones.includes(b) && others.includes(a)),
    );
  // Graders who adjudicate jointly are the two graders, so what makes a third person of the adjudicator is asked of the act alone.
  return kept(graders, [one.act], [other.act]) ?? kept(separation, actsOf(one), actsOf(other));
}

/** The acts of a step that the process keeps apart although the same persons have to do both. */
export function apartInItself({ separation }: Process, { act, alsoDoes }: Step): ActsApart | undefined {
  if (alsoDoes === undefined) return undefined;
  const pairs: readonly ActsApart[] = separation;
  return pairs.find((pair) => pair.includes(act) && pair.includes(alsoDoes));
}
