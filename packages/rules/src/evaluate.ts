import { findingOf } from "./finding.ts";
import type { Framework } from "./framework.ts";
import { standingsGiven } from "./input-check.ts";
import { type Case, type Facts, type Inputs, noFacts, type Particulars, type Standings } from "./inputs.ts";
import { requiredIndexed, requiredScale, rulesAbout } from "./lookup.ts";
import type { Outcome } from "./outcome.ts";
import { readRule } from "./reading.ts";
import type { Said } from "./said.ts";
import { verdictOn } from "./verdict.ts";
import { type Weighed, weigh } from "./weigh.ts";

/**
 * What a framework's rules say about one judgement, given the grades of others: the obvious interpreter.
 *
 * The base is what the aggregate gives, all shifts summed and the sum clamped once. Then the rules are applied strongest
 * first, at each strength the limits before the base, which leaves of what they leave only the grade nearest to it. Gates
 * come last. What is not known does not apply; as long as anything is missing, the base does not act and nothing is
 * expected. Derived judgements are computed from the same inputs; an input for one is not read.
 *
 * Requires a framework that `parseFramework` accepts, a judgement of it, and inputs and facts of it: judgements with grades
 * or non-grades of their scales. Anything else is a defect of the caller and throws a `RangeError` that names it.
 *
 * @law permitted ⊇ usual ⊇ likely ∋ expected, and no set is empty.
 * @law Whatever is missing, each set contains that of every case completed in which no limit gives way, where the policy is `block`.
 */
export function evaluate(
  framework: Framework,
  judgement: string,
  inputs: Inputs,
  facts: Facts = noFacts,
): Outcome {
  const standings = standingsGiven(framework, inputs, facts);
  return outcomeIn(caseOf(framework, judgement, inputs, facts, standings));
}

/**
 * What the rules about a judgement are applied to, the derived judgements among it computed when they are first read.
 * What is known of how judgements stand is kept in `standings`.
 */
export function caseOf(
  framework: Framework,
  judgement: string,
  inputs: Inputs,
  facts: Facts,
  standings: Standings = [],
): Case {
  const about = requiredIndexed(framework, judgement);
  const scale = requiredScale(framework, judgement);
  return { framework, about, scale, inputs, facts, derived, standings };
}

/** What the rules say about a derived judgement: in a case of its own, for its policy may be another; how judgements stand is the same. */
function derived({ framework, inputs, facts, standings }: Particulars, judgement: string): Outcome {
  return outcomeIn(caseOf(framework, judgement, inputs, facts, standings));
}

function outcomeIn(subject: Case): Outcome {
  const said = readRules(subject);
  return outcomeOf(subject, said, weigh(subject.framework, subject.about, said));
}

/** Reads all rules about the judgement of a case, in their order. */
export function readRules(subject: Case): readonly Said[] {
  const { framework, about } = subject;
  return rulesAbout(framework, about.judgement.id).map((rule) => ({
    rule,
    reading: readRule(rule, subject),
  }));
}

/** What the rules come to, with what each of them read. */
export function outcomeOf(subject: Case, said: readonly Said[], weighed: Weighed): Outcome {
  const { gate, base, permitted, usual, likely, expected, missing, verdicts } = weighed;
  if (gate !== undefined && gate.reading._tag === "Gate") {
    const finding = findingOf(gate, verdictOn.unjudges, undefined, subject);
    return { _tag: "Unjudged", reason: gate.reading.reason, rule: gate.rule.id, finding };
  }
  const findings = said.map((each, place) =>
    findingOf(each, verdicts[place] ?? verdictOn.unknown, base, subject),
  );
  // The commonest is written out whole: this is done for every case, and spreads cost more.
  if (base !== undefined && expected !== undefined) {
    return { _tag: "Judged", base: base.grade, permitted, usual, likely, expected, findings, missing };
  }
  return {
    _tag: "Judged",
    ...(base === undefined ? {} : { base: base.grade }),
    permitted,
    usual,
    likely,
    ...(expected === undefined ? {} : { expected }),
    findings,
    missing,
  };
}
