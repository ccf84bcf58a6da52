import { own, type RuleInputs } from "@assay/core";
import {
  departureOf,
  evaluate,
  importedInput,
  type Departure,
  type Framework,
  type Imported,
  type Outcome,
} from "@assay/rules";
import { untouched, type Account, type JudgementAccount } from "./account.ts";
import { hasKey } from "./grade-view.ts";
import { waitsForSecondGrade } from "./second-grading.ts";
import { standingOf } from "./standing.ts";

/**
 * All that rules read of an account: how its judgements stand, with a grade or a non-grade, and its facts. A grade that
 * waits for a second one counts as none, and so do a grade that is not on the scale and a fact that the framework does
 * not ask about. Derived judgements are no inputs: rules compute them from these.
 * @law they are those that decisions are made by (`ruleInputs` of the core)
 */
export function inputsOf(account: Account, framework: Framework): RuleInputs {
  const inputs = framework.judgements.flatMap((judgement): [string, string][] => {
    const { id, basis, imported } = judgement;
    const story = own(account.judgements, id) ?? untouched();
    if (basis === "derived") return [];
    if (imported !== undefined) {
      const taken = takenOver(framework, id, imported, story.imported.at(-1));
      return taken === undefined ? [] : [[id, taken]];
    }
    const standing = standingOf(story);
    if (standing === undefined || waitsForSecondGrade(framework, account, id)) return [];
    return hasKey(framework, judgement, standing.grade) ? [[id, standing.grade]] : [];
  });
  const facts = Object.entries(account.facts).flatMap(([fact, { holds }]): [string, boolean][] =>
    Object.hasOwn(framework.facts, fact) ? [[fact, holds]] : [],
  );
  return { inputs: Object.fromEntries(inputs), facts: Object.fromEntries(facts) };
}

/** What another body's grade is here; none while it is not what the framework asks for, or not yet. */
export function takenOver(
  framework: Framework,
  judgement: string,
  { framework: elsewhere, judgement: of, map, subjectToReview }: Imported,
  last: JudgementAccount["imported"][number] | undefined,
): string | undefined {
  if (last === undefined) return undefined;
  const { grade, from, standing } = last;
  const underReview = standing === "subject-to-review";
  const wanted = from.framework === elsewhere && from.judgement === of;
  const known = map.some((each) => each.from === grade) && (!underReview || subjectToReview !== undefined);
  return wanted && known
    ? importedInput(framework, judgement, {
        framework: elsewhere,
        judgement: of,
        grade,
        subjectToReview: underReview,
      })
    : undefined;
}

/** What the rules say of a judgement while everything else stands as it does. Requires what `inputsOf` gives. */
export function outcomeFor(framework: Framework, { inputs, facts }: RuleInputs, judgement: string): Outcome {
  return evaluate(framework, judgement, inputs, facts);
}

/** How a grade would depart from the rules while everything else stands as it does. */
export function departureFrom(
  framework: Framework,
  inputs: RuleInputs,
  { judgement, grade }: { readonly judgement: string; readonly grade: string },
): Departure | undefined {
  return departureOf(framework, judgement, outcomeFor(framework, inputs, judgement), grade);
}
