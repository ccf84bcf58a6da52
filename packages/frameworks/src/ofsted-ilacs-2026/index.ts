export { ofstedIlacs2026 } from "./framework.ts";
export type { OfstedIlacs2026Grade, OfstedIlacs2026Judgement, OfstedIlacs2026Names } from "./names.ts";
