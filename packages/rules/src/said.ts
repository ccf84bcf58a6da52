import type { Reading } from "./reading.ts";
import type { Rule } from "./rule.ts";

/** A rule about a judgement, with what it says in a case. */
export interface Said {
  readonly rule: Rule;
  readonly reading: Reading;
}
