import { findingOf } from "./finding.ts";
import type { Framework } from "./framework.ts";
import type { Case, Facts, Inputs } from "./inputs.ts";
import { requiredScale } from "./lookup.ts";
import type { Outcome } from "./outcome.ts";
import { readRule } from "./reading.ts";
import { between, type Range, wholeOf } from "./scale.ts";
import type { Strength } from "./source.ts";
import { applyStage, type Said, type Stage, unapplied } from "./stage.ts";

/**
 * What a framework's rules say about one judgement, given the grades of others: the obvious interpreter.
 *
 * The rules are applied strongest first, at each strength the limits before the aggregate, which leaves of what they
 * leave only the grade nearest to its base. What is not known does not apply; as long as anything is missing, the
 * aggregate does not act and nothing is expected.
 *
 * Requires a framework that `parseFramework` accepts, a judgement of it, and inputs that are grades or non-grades of
 * their scales; anything else is a defect of the caller and throws a `RangeError`.
 *
 * @law permitted ⊇ usual ⊇ likely ∋ expected, and no set is empty.
 */
export function evaluate(
  framework: Framework,
  judgement: string,
  inputs: Inputs,
  facts: Facts = {},
): Outcome {
  const subject: Case = { framework, inputs, facts };
  const scale = requiredScale(framework, judgement);
  const said = framework.rules
    .filter((rule) => rule.judgement === judgement)
    .map((rule) => ({ rule, reading: readRule(rule, subject) }));
  const missing = missingIn(framework, said);
  const complete = missing.length === 0;

  const stage = (strength: Strength, before: Range): Stage =>
    applyStage(
      scale,
      before,
      said.filter(({ rule }) => rule.strength === strength),
      complete,
    );
  const must = stage("must", wholeOf(scale));
  const normally = stage("normally", must.range);
  const likely = stage("likely", normally.range);
  const verdicts = new Map([...must.verdicts, ...normally.verdicts, ...likely.verdicts]);

  const keysOf = ({ range }: Stage): readonly string[] => between(scale, range.worst, range.best);
  const base = said.map(({ reading }) => reading).find((reading) => reading._tag === "Base");
  const [expected, ...others] = complete ? keysOf(likely) : [];
  return {
    _tag: "Judged",
    ...(base === undefined ? {} : { base: base.grade }),
    permitted: keysOf(must),
    usual: keysOf(normally),
    likely: keysOf(likely),
    ...(expected === undefined || others.length > 0 ? {} : { expected }),
    findings: said.map((each) =>
      findingOf(each, verdicts.get(each.rule.id) ?? unapplied(each.reading), subject),
    ),
    missing,
  };
}

function missingIn(framework: Framework, said: readonly Said[]): readonly string[] {
  const readings = said.map(({ reading }) => reading);
  const missing = new Set(readings.flatMap((reading) => (reading._tag === "Unknown" ? reading.missing : [])));
  const names = [...framework.judgements.map(({ id }) => id), ...Object.keys(framework.facts)];
  return names.filter((name) => missing.has(name));
}
