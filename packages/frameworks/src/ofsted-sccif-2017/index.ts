export { ofstedSccif2017 } from "./framework.ts";
export type { OfstedSccif2017Judgement, OfstedSccif2017Names } from "./names.ts";
