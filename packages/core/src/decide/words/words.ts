import type { Advice } from "../../advice.ts";
import type { Refusal, RefusalTag } from "../refusal.ts";

/** For each way to be refused: what stands in the way, and how to mend it. */
export type Words = {
  readonly [T in RefusalTag]: (refusal: Extract<Refusal, { readonly _tag: T }>) => Advice;
};
