export { ofstedIlacs2018 } from "./framework.ts";
export type { OfstedIlacs2018Judgement, OfstedIlacs2018Names } from "./names.ts";
