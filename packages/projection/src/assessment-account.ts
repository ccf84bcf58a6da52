import { foldOwned, type RecordedEvent } from "@assay/core";
import type { Framework } from "@assay/rules";
import { emptyAccount, type Account } from "./account.ts";
import { accountRecipes } from "./recipes.ts";

/** One assessment as it was read: what `ledger.read` gives has this shape. */
export interface AssessmentHistory {
  readonly stream: string;
  readonly framework: Framework;
  readonly events: readonly RecordedEvent[];
}

/** One assessment with its account: what views over several assessments are made from. */
export interface AssessmentAccount {
  readonly stream: string;
  readonly framework: Framework;
  readonly account: Account;
}

/** Folds one assessment's history into its account. */
export function accountFor({ stream, framework, events }: AssessmentHistory): AssessmentAccount {
  return { stream, framework, account: foldOwned(accountRecipes, emptyAccount(), events) };
}
