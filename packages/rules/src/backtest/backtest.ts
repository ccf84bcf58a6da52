import type { Decision } from "../compiled/decision.ts";
import { decide } from "../decide.ts";
import type { Framework } from "../framework.ts";
import type { Facts, Inputs } from "../inputs.ts";
import { requiredScale } from "../lookup.ts";
import { gradeOf } from "../scale.ts";
import { type Answered, isExpected, type Misfit, misfitsOf } from "./misfit.ts";
import { type DistinctCase, distinctCases } from "./distinct.ts";
import { type MutantAgreement, mutantAgreements, unseenBy } from "./mutant-agreement.ts";
import { outcomeJudgement } from "./outcome-judgement.ts";
import type { PublishedCase } from "./published-case.ts";

/** Cases with grades whose outcome was not published. */
export interface WithoutOutcome {
  readonly line: number;
  readonly inputs: Inputs;
  readonly cases: number;
}

/** How far a framework's rules say what was published. Units: counts of cases, but for `meanPermitted`. */
export interface Backtest {
  /** `<id>@<edition>`. */
  readonly framework: string;
  /** All that the table holds. */
  readonly cases: number;
  /** Those with a published outcome; all other counts are of these. */
  readonly judged: number;
  /** Published at the grade that the rules expect. */
  readonly agreement: number;
  readonly withinUsual: number;
  readonly withinPermitted: number;
  /** How many grades are permitted in the mean; null where no case is judged. A rule that permits everything gains nothing. */
  readonly meanPermitted: number | null;
  /** Cases in which the `must` limits alone leave one grade, and how many were published at it. */
  readonly onLimited: { readonly cases: number; readonly agreement: number };
  /** How many the best function of the inputs could foretell: the commonest outcome of each distinct case. */
  readonly ceiling: number;
  /** Most cases first. Where nothing is expected, a grade that is likely is none. */
  readonly misfits: readonly Misfit[];
  /** What the agreement would be after each small change of a rule or a row. */
  readonly mutants: readonly MutantAgreement[];
  /** The rules and rows, by id, of which these cases show nothing: without them as many agree. */
  readonly unseen: readonly string[];
  readonly withoutOutcome: readonly WithoutOutcome[];
}

/**
 * Measures a framework's rules on published outcomes. Agreement with a rule that is known in full shows that it was faithfully
 * written down; how much the cases can show, the mutants say.
 *
 * Requires a framework with an outcome, and cases of it as `casesFrom` gives them; anything else is a `RangeError`.
 *
 * @law agreement ≤ ceiling ≤ judged ≤ cases, and agreement ≤ withinUsual ≤ withinPermitted ≤ judged.
 * @law It does not matter in which order the cases stand, or whether equal ones are told together.
 */
export function backtest(framework: Framework, cases: readonly PublishedCase[]): Backtest {
  const outcome = outcomeJudgement(framework);
  for (const each of cases) requireSound(framework, outcome, each);
  const distinct = distinctCases(cases);
  const answered = distinct.map((each) => ({
    each,
    decision: decide(framework, outcome, each.inputs, each.facts),
  }));
  const counted = (isSo: (decision: Decision, published: string) => boolean): number =>
    sum(
      answered.flatMap(({ each, decision }) =>
        [...each.published].map(([published, weight]) => (isSo(decision, published) ? weight : 0)),
      ),
    );
  const judged = counted(() => true);
  const agreement = counted(isExpected);
  const permitted = sum(
    answered.map(
      ({ each, decision }) => weightOf(each) * (decision._tag === "Judged" ? decision.permitted.length : 0),
    ),
  );
  const mutants = mutantAgreements(framework, outcome, distinct);
  return {
    framework: `${framework.id}@${framework.edition}`,
    cases: sum(cases.map((each) => each.cases)),
    judged,
    agreement,
    withinUsual: counted((decision, grade) => decision._tag === "Judged" && decision.usual.includes(grade)),
    withinPermitted: counted(
      (decision, grade) => decision._tag === "Judged" && decision.permitted.includes(grade),
    ),
    meanPermitted: judged === 0 ? null : permitted / judged,
    onLimited: onLimited(framework, outcome, answered),
    ceiling: sum(distinct.map(({ published }) => Math.max(...published.values()))),
    misfits: answered
      .flatMap((each) => misfitsOf(framework, outcome, each))
      .toSorted((a, b) => b.cases - a.cases),
    mutants,
    unseen: unseenBy(mutants, agreement),
    withoutOutcome: cases
      .filter(({ published, inputs, facts }) => published === null && tells(inputs, facts))
      .map(({ line, inputs, cases: weight }) => ({ line, inputs, cases: weight })),
  };
}

function onLimited(
  framework: Framework,
  outcome: string,
  answered: readonly Answered[],
): Backtest["onLimited"] {
  // What the limits leave by themselves, whatever is computed: of what is permitted, only those of must take anything away.
  const limits: Framework = {
    ...framework,
    rules: framework.rules.filter(({ judgement, kind }) => judgement !== outcome || kind === "limit"),
  };
  const limited = answered.flatMap(({ each, decision }) => {
    const left = decide(limits, outcome, each.inputs, each.facts);
    const only = left._tag === "Judged" && left.permitted.length === 1 ? left.permitted[0] : undefined;
    return decision._tag === "Unjudged" || only === undefined ? [] : [{ each, only }];
  });
  return {
    cases: sum(limited.map(({ each }) => weightOf(each))),
    agreement: sum(limited.map(({ each, only }) => each.published.get(only) ?? 0)),
  };
}

function tells(inputs: Inputs, facts: Facts): boolean {
  return [...Object.values(inputs), ...Object.values(facts)].some((value) => value !== undefined);
}

function requireSound(
  framework: Framework,
  outcome: string,
  { line, published, cases }: PublishedCase,
): void {
  if (!Number.isSafeInteger(cases) || cases < 0) {
    throw new RangeError(
      `Cannot count the cases of line ${line}: ${cases} is no number of cases; give a whole number, 0 or more.`,
    );
  }
  const scale = requiredScale(framework, outcome);
  if (published !== null && gradeOf(scale, published) === undefined) {
    throw new RangeError(
      `Cannot test on line ${line}: "${published}" is no grade of "${outcome}"; give one of ${scale.grades.map(({ key }) => `"${key}"`).join(", ")}, or null.`,
    );
  }
}

function weightOf({ published }: DistinctCase): number {
  return sum([...published.values()]);
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, each) => total + each, 0);
}
