import type { Framework } from "../framework.ts";
import { type Answer, type Span } from "./answer.ts";
import { type Compared, compareOnGrid, exceeds } from "./difference.ts";
import { caseOf, type GridCase } from "./grid.ts";
import { smallestOf } from "./smallest.ts";
import { common, isEmpty } from "./stance.ts";
import type { By, SweepOptions } from "./sweep.ts";
import { keyAt } from "./words.ts";

/** Which of the sets of an answer are compared. */
export type ComparedSet = "permitted" | "usual" | "likely";

/** Whether a relation holds between two rule sets; where it fails, the smallest case, and a grade that tells. */
export type RelationVerdict =
  | { readonly _tag: "Holds"; readonly by: By }
  | {
      readonly _tag: "Fails";
      readonly by: By;
      readonly counterexample: GridCase & { readonly grade: string };
    };

/**
 * Whether everything that the first leaves, the second leaves too, in every case: the first is at least as strict.
 * The grade of the counterexample is left by the first alone. Requires what `difference` requires.
 */
export function implies(
  first: Framework,
  second: Framework,
  judgement: string,
  set: ComparedSet = "permitted",
  options: SweepOptions = {},
): RelationVerdict {
  return related(first, second, judgement, set, options, (one, other) =>
    exceeds(one, other) ? (one.low < other.low ? one.low : one.high) : undefined,
  );
}

/** Whether both leave the same grades in every case. The grade of the counterexample is left by one of them alone. */
export function equivalent(
  first: Framework,
  second: Framework,
  judgement: string,
  set: ComparedSet = "permitted",
  options: SweepOptions = {},
): RelationVerdict {
  return related(first, second, judgement, set, options, (one, other) => {
    if (one.low !== other.low) return Math.min(one.low, other.low);
    return one.high === other.high ? undefined : Math.max(one.high, other.high);
  });
}

/** Whether there is no case in which both leave a grade. The grade of the counterexample is left by both. */
export function disjoint(
  first: Framework,
  second: Framework,
  judgement: string,
  set: ComparedSet = "permitted",
  options: SweepOptions = {},
): RelationVerdict {
  return related(first, second, judgement, set, options, (one, other) => {
    const shared = common(one, other);
    return isEmpty(shared) ? undefined : shared.low;
  });
}

/** Looks for the smallest case in which a grade tells against a relation. A judgement that is not made leaves no grade. */
function related(
  first: Framework,
  second: Framework,
  judgement: string,
  set: ComparedSet,
  options: SweepOptions,
  tellsAgainst: (one: Span, other: Span) => number | undefined,
): RelationVerdict {
  const { grid, by, compared } = compareOnGrid(first, second, judgement, options);
  const against = compared.flatMap((each: Compared) => {
    const place = tellsAgainst(leftIn(each.from, set), leftIn(each.to, set));
    return place === undefined ? [] : [{ cell: each.cell, place }];
  });
  const smallest = smallestOf(grid, against, ({ cell }) => cell);
  if (smallest === undefined) return { _tag: "Holds", by };
  const grade = keyAt(first, judgement, smallest.place);
  return { _tag: "Fails", by, counterexample: { ...caseOf(grid, smallest.cell), grade } };
}

const nothing: Span = { low: Number.POSITIVE_INFINITY, high: Number.NEGATIVE_INFINITY };

function leftIn(answer: Answer, set: ComparedSet): Span {
  return answer._tag === "Unjudged" ? nothing : answer[set];
}
