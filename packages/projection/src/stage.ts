import type { JudgementAccount, Trace } from "./account.ts";
import { standingOf } from "./standing.ts";

/** How far a judgement has come. */
export type Stage = "ungraded" | "proposed" | "moderated" | "settled" | "issued";

/** The stage of a judgement, given the letter that stands. */
export function stageOf(account: JudgementAccount, letter: Trace | undefined): Stage {
  const { settlement, sitting } = account;
  if (letter !== undefined && settlement !== undefined && settlement.revision < letter.revision)
    return "issued";
  if (settlement !== undefined) return "settled";
  if (account.moderations.some((moderation) => moderation.sitting === sitting)) return "moderated";
  const revealed = account.reveals.some((reveal) => reveal.sitting === sitting);
  return standingOf(account) === undefined && !revealed ? "ungraded" : "proposed";
}
