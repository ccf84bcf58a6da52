export { fhrs2010 } from "./framework.ts";
export type { Fhrs2010Grade, Fhrs2010Judgement, Fhrs2010Names } from "./names.ts";
