import type { FactId, GradeKeyOf, JudgementId, Role } from "@assay/rules";
import type { cmsFiveStar2017 } from "./cms-five-star-2017/index.ts";
import type { cpa2005 } from "./cpa-2005/index.ts";

/** The names of a framework can be completed, those of its facts too. */
export const named: readonly [
  JudgementId<typeof cpa2005>,
  GradeKeyOf<typeof cpa2005>,
  FactId<typeof cmsFiveStar2017>,
] = ["children-and-young-people", "none-below-2", "special-focus"];

/** No other word is one of them. */
export const misspelt: readonly [JudgementId<typeof cpa2005>, FactId<typeof cmsFiveStar2017>] = [
  // @ts-expect-error There is no such judgement.
  "children",
  // @ts-expect-error There is no such fact.
  "special-measures",
];

/** Where no process is told, nobody has a role. */
// @ts-expect-error No role is told.
export const role: Role<typeof cpa2005> = "inspector";
