import type { Account, Trace } from "./account.ts";

/** The revision of the last event that changed what the letter says; 0 before there is one. */
export function contentAt(account: Account): number {
  const { links, shared, sources, designations, conveyances } = account;
  const ofJudgements = Object.values(account.judgements).flatMap((story): readonly Trace[] => [
    ...story.proposals,
    ...story.withdrawals,
    ...story.reveals,
    ...story.adjudications,
    ...story.moderations,
    ...story.settlements,
    ...story.reopenings,
    ...story.imported,
    ...(story.narrated === undefined ? [] : [story.narrated]),
    ...story.areas.flatMap((area) => [area, ...(area.revised === undefined ? [] : [area.revised])]),
  ]);
  const facts = Object.values(account.facts);
  const traces = [
    ...facts,
    ...links,
    ...shared,
    ...sources,
    ...designations,
    ...conveyances,
    ...ofJudgements,
  ];
  return traces.reduce((last, { revision }) => Math.max(last, revision), account.teamAt);
}
