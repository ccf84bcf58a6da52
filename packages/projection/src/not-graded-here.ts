import { own, type RuleInputs } from "@assay/core";
import { factsBehind, judgementsBehind, type Framework, type Judgement, type Outcome } from "@assay/rules";
import { untouched, type Account, type Letter, type Trace } from "./account.ts";
import { gradeView, type GradeView } from "./grade-view.ts";
import { issuedGrade } from "./issued-grade.ts";
import { outcomeFor } from "./rule-inputs.ts";
import type { Stage } from "./stage.ts";
import { standingOf } from "./standing.ts";

/** A rule that gave a derived judgement its grade, or says that it has none. */
export interface RuleBehind {
  readonly rule: string;
  readonly says: string;
}

/** How a judgement stands that rules compute. `unjudged` is why it is not made, where a rule says so. */
export interface DerivedView {
  readonly rules: readonly RuleBehind[];
  readonly unjudged?: { readonly reason: string; readonly rule: string };
}

/** How a judgement stands that nobody grades here: how far it has come, with which grade, and since which revision. */
export interface NotGradedHere {
  readonly stage: Stage;
  readonly grade: GradeView | null;
  /** The revision of the last event that it rests on; 0 before there is one. */
  readonly revision: number;
  /** For one that rules compute. */
  readonly derived?: DerivedView;
}

/** Whether nobody grades a judgement here: rules compute it, or another body's grade is taken over. */
export function isNotGradedHere({ basis, imported }: Judgement): boolean {
  return basis === "derived" || imported !== undefined;
}

/** How such a judgement stands: settled when all that it rests on is, and issued as the letter that stands froze it. */
export function notGradedHere(
  framework: Framework,
  account: Account,
  read: RuleInputs,
  judgement: Judgement,
): NotGradedHere {
  const { id } = judgement;
  const outcome = outcomeFor(framework, read, id);
  const now = judgement.basis === "derived" ? expectedOf(outcome) : read.inputs[id];
  const revision = restsOn(framework, account, judgement);
  const settled = isSettled(framework, account, read, id);
  const letter = settled && revision < (account.letter?.revision ?? 0) ? account.letter : undefined;
  const key = letter === undefined ? now : issuedGrade(framework, account, judgement, letter);
  const derived = judgement.basis === "derived" ? derivedView(framework, outcome, letter, id) : undefined;
  return {
    stage:
      letter !== undefined ? "issued" : settled ? "settled" : key === undefined ? "ungraded" : "proposed",
    grade: key === undefined ? null : gradeView(framework, judgement, key),
    revision,
    ...(derived === undefined ? {} : { derived }),
  };
}

/** Whether a judgement is settled: by a person, by being taken over, or because all that its rules read is. */
export function isSettled(
  framework: Framework,
  account: Account,
  read: RuleInputs,
  judgement: string,
): boolean {
  const about = framework.judgements.find(({ id }) => id === judgement);
  if (about?.basis === "derived") {
    return (
      judgementsBehind(framework, judgement).every((id) => isSettled(framework, account, read, id)) &&
      factsAwaited(framework, read, judgement).length === 0
    );
  }
  return about?.imported === undefined
    ? own(account.judgements, judgement)?.settlement !== undefined
    : read.inputs[judgement] !== undefined;
}

/** The facts for want of which a judgement that rules compute is open. */
export function factsAwaited(framework: Framework, read: RuleInputs, judgement: string): readonly string[] {
  const outcome = outcomeFor(framework, read, judgement);
  if (outcome._tag === "Unjudged") return [];
  return outcome.missing.filter((name) => Object.hasOwn(framework.facts, name));
}

function expectedOf(outcome: Outcome): string | undefined {
  return outcome._tag === "Unjudged" ? undefined : outcome.expected;
}

function derivedView(
  framework: Framework,
  outcome: Outcome,
  letter: Letter | undefined,
  judgement: string,
): DerivedView {
  const frozen = letter?.derived?.find((each) => each.judgement === judgement)?.unjudgedBy;
  const gate = framework.rules.find(({ id }) => id === frozen);
  if (outcome._tag === "Unjudged") {
    const { reason, rule, finding } = outcome;
    const rules = finding === undefined ? [] : [{ rule: finding.rule, says: finding.says }];
    return { rules, unjudged: { reason, rule } };
  }
  if (gate?.kind === "gate") {
    return {
      rules: [{ rule: gate.id, says: gate.says }],
      unjudged: { reason: gate.unjudged, rule: gate.id },
    };
  }
  return {
    rules: outcome.findings
      .filter(({ effect, binding }) => effect === "base" || binding)
      .map(({ rule, says }) => ({ rule, says })),
  };
}

/** The revision of the last event that a judgement rests on which nobody grades here. */
function restsOn(framework: Framework, account: Account, { id, basis }: Judgement): number {
  const imported = (judgement: string): Trace | undefined =>
    own(account.judgements, judgement)?.imported.at(-1);
  if (basis !== "derived") return imported(id)?.revision ?? 0;
  const traces = [
    ...judgementsBehind(framework, id).map(
      (read) => imported(read) ?? standingOf(own(account.judgements, read) ?? untouched()),
    ),
    ...factsBehind(framework, id).map((fact) => own(account.facts, fact)),
  ];
  return Math.max(0, ...traces.map((trace) => trace?.revision ?? 0));
}
