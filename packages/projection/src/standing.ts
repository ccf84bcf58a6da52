import type { JudgementAccount, Trace } from "./account.ts";

/** A grade with the trace of the act that gave it. */
export type Standing = Trace & { readonly grade: string };

/** The grade that stands: settled, else last moderated, else adjudicated, else revealed, else proposed in this sitting. */
export function standingOf(account: JudgementAccount): Standing | undefined {
  const { settlement, sitting } = account;
  if (settlement !== undefined) return settlement;
  const inSitting = <T extends { readonly sitting: number }>(acts: readonly T[]): T | undefined =>
    acts.findLast((act) => act.sitting === sitting);
  const moderated = inSitting(account.moderations) ?? inSitting(account.adjudications);
  if (moderated !== undefined) return { ...moderated, grade: moderated.to };
  const revealed = inSitting(account.reveals);
  if (revealed !== undefined) {
    const { stands } = revealed.resolution;
    return stands === undefined ? undefined : { ...revealed, grade: stands };
  }
  const proposed = inSitting(account.proposals);
  const withdrawn = account.withdrawals.at(-1)?.revision ?? 0;
  if (proposed !== undefined) return proposed.revision > withdrawn ? proposed : undefined;
  // A reopened grade stands as the proposal of its sitting.
  const reopened = account.reopenings.at(-1);
  if (reopened?.grade === undefined || reopened.revision < withdrawn) return undefined;
  return { ...reopened, grade: reopened.grade };
}
