export { cmsFiveStar2022 } from "./framework.ts";
export type { CmsFiveStar2022Judgement, CmsFiveStar2022Names } from "./names.ts";
