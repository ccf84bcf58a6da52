import type { Projection, Provenance, ViewContext } from "@assay/core";
import { emptyAccount, type Account } from "../account.ts";
import { accountRecipes } from "../recipes.ts";
import { allOverAPart } from "./checks/all-over-a-part.ts";
import { areasGrounded, countWeaknesses, weaknessesAnswered, type Weaknesses } from "./checks/areas.ts";
import { restatedGrades, statedGrades, writtenGrades } from "./checks/grade-claims.ts";
import { offScale } from "./checks/off-scale.ts";
import { sharedInOneSense, sharedInOneWord } from "./checks/shared-evidence.ts";
import { importsFinal } from "./checks/under-review.ts";
import { oneSetOfNeighbours, oneVintage } from "./checks/vintages.ts";
import type { ReviewFinding, ReviewSeverity } from "./finding.ts";
import type { Look } from "./reading.ts";

/** What a reader outside the team would ask about. Nothing is changed by it, and nothing is decided. */
export interface ReviewView {
  readonly stream: string;
  readonly framework: { readonly id: string; readonly edition: string; readonly title: string };
  readonly revision: number;
  readonly provenance: Provenance;
  readonly counts: { readonly tensions: number; readonly gaps: number; readonly notes: number };
  readonly weaknesses: Weaknesses;
  readonly findings: readonly ReviewFinding[];
}

const looks: readonly Look[] = [
  statedGrades,
  restatedGrades,
  writtenGrades,
  offScale,
  weaknessesAnswered,
  areasGrounded,
  sharedInOneSense,
  sharedInOneWord,
  oneVintage,
  oneSetOfNeighbours,
  allOverAPart,
  importsFinal,
];

/** The checks that a reader outside the team would make, on an assessment as at any moment. */
export const review: Projection<Account, ReviewView> = {
  name: "review",
  version: 1,
  initial: emptyAccount,
  recipes: accountRecipes,
  view: reviewView,
};

function reviewView(account: Account, { framework, stream }: ViewContext): ReviewView {
  const reading = { account, framework };
  const findings = looks.flatMap((look) => look(reading));
  const count = (severity: ReviewSeverity): number =>
    findings.filter((each) => each.severity === severity).length;
  return {
    stream,
    framework: { id: framework.id, edition: framework.edition, title: framework.title },
    revision: account.revision,
    provenance: account.opening?.provenance ?? "recorded",
    counts: { tensions: count("tension"), gaps: count("gap"), notes: count("note") },
    weaknesses: countWeaknesses(reading),
    findings,
  };
}
