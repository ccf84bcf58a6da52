export { apa2007 } from "./framework.ts";
export type { Apa2007Grade, Apa2007Judgement, Apa2007Names } from "./names.ts";
