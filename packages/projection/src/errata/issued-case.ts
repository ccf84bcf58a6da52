import { own } from "@assay/core";
import type { Facts, Framework, Inputs, Judgement } from "@assay/rules";
import { type Account, untouched } from "../account.ts";
import { hasKey } from "../grade-view.ts";
import { inputsOf, takenOver } from "../rule-inputs.ts";
import { waitsForSecondGrade } from "../second-grading.ts";
import { standingOf } from "../standing.ts";

/** What an edition's rules read of an issued letter. */
export interface IssuedCase {
  readonly grades: Inputs;
  readonly facts: Facts;
}

/** A judgement whose grade an edition cannot read, and that grade. */
export interface Unreadable {
  readonly judgement: string;
  readonly grade: string;
}

/**
 * What an edition's rules read of an account: given grades and non-grades as they stand, other bodies' grades as this edition
 * maps them, and the facts that it asks about; or the judgements that it cannot read. What rules compute is left to them.
 *
 * Requires the account as it was when the letter was issued; `issuedUnder` is the edition that it was issued under.
 */
export function issuedCase(
  edition: Framework,
  issuedUnder: Framework,
  account: Account,
): IssuedCase | { readonly unreadable: readonly Unreadable[] } {
  const grades: (readonly [string, string])[] = [];
  const unreadable: Unreadable[] = [];
  for (const judgement of edition.judgements) {
    const { id, basis } = judgement;
    const given = basis === "derived" ? undefined : gradeGiven(edition, issuedUnder, judgement, account);
    if (given === undefined) continue;
    if (hasKey(edition, judgement, given)) grades.push([id, given]);
    else unreadable.push({ judgement: id, grade: given });
  }
  if (unreadable.length > 0) return { unreadable };
  const { facts } = inputsOf(account, edition);
  return { grades: Object.fromEntries(grades), facts };
}

function gradeGiven(
  edition: Framework,
  issuedUnder: Framework,
  judgement: Judgement,
  account: Account,
): string | undefined {
  const { id, imported } = judgement;
  const story = own(account.judgements, id) ?? untouched();
  if (imported !== undefined) {
    const last = story.imported.at(-1);
    // Where the edition has no place for another body's grade, that grade by its own name.
    return last === undefined
      ? undefined
      : (takenOver(edition, id, imported, last) ??
          `${last.from.framework} ${last.from.judgement} ${last.grade}`);
  }
  return waitsForSecondGrade(issuedUnder, account, id) ? undefined : standingOf(story)?.grade;
}
