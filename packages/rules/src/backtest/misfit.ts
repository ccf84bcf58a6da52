import type { Decision } from "../compiled/decision.ts";
import { decide } from "../decide.ts";
import type { Framework } from "../framework.ts";
import type { Facts, Inputs } from "../inputs.ts";
import { factsBehind } from "../prove/behind.ts";
import type { DistinctCase } from "./distinct.ts";

/** Cases whose published grade departs from what the rules say. */
export interface Misfit {
  readonly inputs: Inputs;
  /** Absent where none is told. */
  readonly facts?: Facts;
  /** Null where the rules expect nothing, or say that it is not to be judged. */
  readonly expected: string | null;
  readonly published: string;
  readonly cases: number;
  /** The rules that took a grade away or moved it, by id. */
  readonly binding: readonly string[];
  /** The row that gave the grade; absent where none did. */
  readonly row?: string;
  /** The facts, by name, of which the table tells nothing and any of which would make the rules expect what was published. */
  readonly explainedBy: readonly string[];
}

/** Cases with what the rules say of them. */
export interface Answered {
  readonly each: DistinctCase;
  readonly decision: Decision;
}

/** Whether the rules expect what was published. */
export function isExpected(decision: Decision, published: string): boolean {
  return decision._tag === "Judged" && decision.expected === published;
}

/** The cases that depart, by what was published of them. */
export function misfitsOf(
  framework: Framework,
  outcome: string,
  { each, decision }: Answered,
): readonly Misfit[] {
  const { inputs, facts } = each;
  return [...each.published].flatMap(([published, cases]): readonly Misfit[] => {
    if (cases === 0 || fits(decision, published)) return [];
    const { binding, row } = decision;
    return [
      {
        inputs,
        ...(Object.keys(facts).length === 0 ? {} : { facts }),
        expected: (decision._tag === "Judged" ? decision.expected : undefined) ?? null,
        published,
        cases,
        binding,
        ...(row === undefined ? {} : { row }),
        explainedBy: factsBehind(framework, outcome).filter(
          (fact) =>
            facts[fact] === undefined &&
            isExpected(decide(framework, outcome, inputs, { ...facts, [fact]: true }), published),
        ),
      },
    ];
  });
}

/** Whether it is likely: what is expected is the one grade that is. */
function fits(decision: Decision, published: string): boolean {
  return decision._tag === "Judged" && decision.likely.includes(published);
}
