export { cmsFiveStar2017 } from "./framework.ts";
export type { CmsFiveStar2017Judgement, CmsFiveStar2017Names, Stars } from "./names.ts";
