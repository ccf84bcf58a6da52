export { cpa2005 } from "./framework.ts";
export type { Cpa2005Grade, Cpa2005Judgement, Cpa2005Names } from "./names.ts";
