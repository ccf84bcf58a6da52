export { ofstedIlacs2023 } from "./framework.ts";
export type { OfstedIlacs2023Judgement, OfstedIlacs2023Names } from "./names.ts";
