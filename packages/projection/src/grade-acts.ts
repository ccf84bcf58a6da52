import type { JudgementAccount } from "./account.ts";

type Each<T> = T extends readonly (infer E)[] ? E : never;

/** Something that was done to a judgement's grade. */
export type GradeAct =
  | { readonly _tag: "Proposed"; readonly act: Each<JudgementAccount["proposals"]> }
  | { readonly _tag: "Withdrawn"; readonly act: Each<JudgementAccount["withdrawals"]> }
  | { readonly _tag: "Sealed"; readonly act: Each<JudgementAccount["seals"]> }
  | { readonly _tag: "Revealed"; readonly act: Each<JudgementAccount["reveals"]> }
  | { readonly _tag: "Adjudicated"; readonly act: Each<JudgementAccount["adjudications"]> }
  | { readonly _tag: "Moderated"; readonly act: Each<JudgementAccount["moderations"]> }
  | { readonly _tag: "Settled"; readonly act: Each<JudgementAccount["settlements"]> }
  | { readonly _tag: "Reopened"; readonly act: Each<JudgementAccount["reopenings"]> };

/** All that was done to a judgement's grade, in the order of the record. */
export function gradeActs(story: JudgementAccount): readonly GradeAct[] {
  const acts: readonly GradeAct[] = [
    ...story.proposals.map((act) => ({ _tag: "Proposed" as const, act })),
    ...story.withdrawals.map((act) => ({ _tag: "Withdrawn" as const, act })),
    ...story.seals.map((act) => ({ _tag: "Sealed" as const, act })),
    ...story.reveals.map((act) => ({ _tag: "Revealed" as const, act })),
    ...story.adjudications.map((act) => ({ _tag: "Adjudicated" as const, act })),
    ...story.moderations.map((act) => ({ _tag: "Moderated" as const, act })),
    ...story.settlements.map((act) => ({ _tag: "Settled" as const, act })),
    ...story.reopenings.map((act) => ({ _tag: "Reopened" as const, act })),
  ];
  return acts.toSorted((a, b) => a.act.revision - b.act.revision);
}
