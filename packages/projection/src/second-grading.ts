import { own } from "@assay/core";
import { secondGradingSample, type Framework } from "@assay/rules";
import { untouched, type Account } from "./account.ts";
import { drawnFor, type Applies } from "./sampled.ts";

/** Whether a judgement is to be graded twice; only its first sitting is, and nothing that was moderated or settled without. */
export function gradedTwice(framework: Framework, account: Account, judgement: string): Applies {
  const which = framework.process.secondGrading?.which;
  const { sitting, seals, moderations, settlements } = own(account.judgements, judgement) ?? untouched();
  if (which === undefined || sitting > 1) return "no";
  if (seals.length === 0 && moderations.length + settlements.length > 0) return "no";
  if (which === "all" || which.judgements?.includes(judgement) === true) return "yes";
  return which.sample === undefined ? "no" : drawnFor(account, secondGradingSample, judgement);
}

/** Whether a judgement's grade waits for a second one, or may still have to. */
export function waitsForSecondGrade(framework: Framework, account: Account, judgement: string): boolean {
  const { reveals, sitting } = own(account.judgements, judgement) ?? untouched();
  const revealed = reveals.some((reveal) => reveal.sitting === sitting);
  return !revealed && gradedTwice(framework, account, judgement) !== "no";
}
