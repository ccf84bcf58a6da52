import { own } from "@assay/core";
import { departureOf, evaluate, type Departure, type Framework, type Outcome } from "@assay/rules";
import { untouched, type Account } from "./account.ts";
import { gradeView } from "./grade-view.ts";
import { waitsForSecondGrade } from "./second-grading.ts";
import { standingOf } from "./standing.ts";

/**
 * The grades that stand in an account, by judgement, as far as rules can read them: one that waits for a second grade
 * counts as none, as it does for decisions, and so does one that is not on the scale.
 */
export function standingGrades(account: Account, framework: Framework): Readonly<Record<string, string>> {
  return Object.fromEntries(
    framework.judgements.flatMap((judgement): [string, string][] => {
      const standing = standingOf(own(account.judgements, judgement.id) ?? untouched());
      if (standing === undefined || waitsForSecondGrade(framework, account, judgement.id)) return [];
      const known = gradeView(framework, judgement, standing.grade).value !== null;
      return known ? [[judgement.id, standing.grade]] : [];
    }),
  );
}

/** What the rules say of a judgement while everything else stands as it does. Requires `grades` of `standingGrades`. */
export function outcomeFor(
  framework: Framework,
  account: Account,
  grades: Readonly<Record<string, string>>,
  judgement: string,
): Outcome {
  return evaluate(framework, judgement, grades, factsOf(account));
}

/** How a grade would depart from the rules while everything else stands as it does. */
export function departureFrom(
  framework: Framework,
  account: Account,
  grades: Readonly<Record<string, string>>,
  given: { readonly judgement: string; readonly grade: string },
): Departure | undefined {
  const outcome = outcomeFor(framework, account, grades, given.judgement);
  return departureOf(framework, given.judgement, outcome, given.grade);
}

function factsOf({ facts }: Account): Readonly<Record<string, boolean>> {
  return Object.fromEntries(Object.entries(facts).map(([fact, { holds }]) => [fact, holds]));
}
