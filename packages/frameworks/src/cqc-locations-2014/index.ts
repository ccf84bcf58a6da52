export { cqcLocations2014 } from "./framework.ts";
export type { CqcLocations2014Fact, CqcLocations2014Judgement, CqcLocations2014Names } from "./names.ts";
