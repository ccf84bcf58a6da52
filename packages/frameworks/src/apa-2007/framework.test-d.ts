import type { GradeKeyOf, JudgementId, ReasonCode } from "@assay/rules";
import type { apa2007 } from "./index.ts";

type Apa2007 = typeof apa2007;

/** The names of the framework can be completed. */
export const named: readonly [JudgementId<Apa2007>, GradeKeyOf<Apa2007>, ReasonCode<Apa2007>] = [
  "staying-safe",
  "good",
  "no-change",
];

/** No other word is one of them. */
export const misspelt: readonly [JudgementId<Apa2007>, GradeKeyOf<Apa2007>] = [
  // @ts-expect-error There is no such judgement.
  "staying-save",
  // @ts-expect-error There is no such grade: the letter's word for a start in education is not on the scale.
  "satisfactory",
];
