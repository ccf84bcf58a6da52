import { type Framework, frameworkDigest } from "../framework.ts";
import type { Effect } from "../outcome.ts";
import { coveringCases } from "./covering-cases.ts";
import type { Exercise } from "./exercise.ts";
import type { GridCase } from "./grid.ts";
import type { SweepOptions } from "./sweep.ts";

/** A case with what any engine must answer that has the same rules. */
export interface TestVector extends GridCase {
  readonly answer:
    | {
        readonly base: string | null;
        readonly permitted: readonly string[];
        readonly usual: readonly string[];
        readonly likely: readonly string[];
        readonly expected: string | null;
      }
    | { readonly unjudged: string };
  /** What each rule did, and whether it took a grade away. */
  readonly rules: readonly { readonly rule: string; readonly effect: Effect; readonly binding: boolean }[];
}

/** The covering cases of one judgement, as plain JSON. */
export interface TestVectors {
  readonly v: 1;
  /** `<id>@<edition>`. */
  readonly framework: string;
  readonly digest: string;
  readonly judgement: string;
  /** Whether no fewer cases exercise as much. */
  readonly minimal: boolean;
  readonly cases: readonly TestVector[];
  /** What no case can show. */
  readonly never: readonly Exercise[];
}

/** The covering cases of a judgement with their answers, to be written out and run elsewhere. Requires what `coveringCases` requires. */
export function testVectors(
  framework: Framework,
  judgement: string,
  options: SweepOptions = {},
): TestVectors {
  const { cases, minimal, never } = coveringCases(framework, judgement, options);
  return {
    v: 1,
    framework: `${framework.id}@${framework.edition}`,
    digest: frameworkDigest(framework),
    judgement,
    minimal,
    cases: cases.map(({ inputs, facts, outcome }): TestVector => {
      if (outcome._tag === "Unjudged") {
        return { inputs, facts, answer: { unjudged: outcome.reason }, rules: [] };
      }
      const { base = null, permitted, usual, likely, expected = null, findings } = outcome;
      return {
        inputs,
        facts,
        answer: { base, permitted, usual, likely, expected },
        rules: findings.map(({ rule, effect, binding }) => ({ rule, effect, binding })),
      };
    }),
    never,
  };
}
