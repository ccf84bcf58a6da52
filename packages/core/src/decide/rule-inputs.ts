import { importedInput, type Facts, type Framework, type Imported, type Inputs } from "@assay/rules";
import { own } from "../own.ts";
import { judgementState, lastGrading, type AssessmentState, type ImportedGrade } from "../state.ts";
import { waitsForSecondGrade } from "./second-grade.ts";
import { isOnScale, situationOf, type Situation } from "./situation.ts";

/** All that rules read of an assessment: how its judgements stand, with a grade or a non-grade, and its facts. */
export interface RuleInputs {
  readonly inputs: Inputs;
  readonly facts: Facts;
}

/**
 * What rules read as things stand. A grade that waits for a second one, given without sight of it, counts as none: what
 * rules say of others must not tell it. History may hold grades that are off their scale, and facts that the framework
 * does not ask about: rules cannot read them either. Derived judgements are no inputs; rules compute them from these.
 */
export function inputsNow(situation: Situation): RuleInputs {
  const { framework, proceedings } = situation;
  const standing = framework.judgements.flatMap(({ id, basis, imported }): [string, string][] => {
    if (basis === "derived") return [];
    const key =
      imported === undefined
        ? standingGrade(situation, id)
        : takenOver(framework, id, imported, own(proceedings.imported, id));
    return key !== undefined && isOnScale(situation, id, key) ? [[id, key]] : [];
  });
  const facts = Object.entries(proceedings.facts).filter(([fact]) => Object.hasOwn(framework.facts, fact));
  return { inputs: Object.fromEntries(standing), facts: Object.fromEntries(facts) };
}

/** What rules read of an assessment in a state, as decisions see it. */
export function ruleInputs(framework: Framework, state: AssessmentState): RuleInputs {
  // Who acts, and when, is nothing that rules read.
  return inputsNow(situationOf(framework, state, { actor: "", at: "" }));
}

/** The grade that stands for a judgement; none while it waits for a second one, or for the two to be brought to one. */
function standingGrade(situation: Situation, judgement: string): string | undefined {
  return waitsForSecondGrade(situation, judgement)
    ? undefined
    : lastGrading(judgementState(situation.proceedings, judgement))?.grade;
}

/**
 * What another body's grade is here. None where history took over something else than the framework asks for, or where
 * that body still reviews it and the framework has no non-grade for that: then it is waited for.
 */
function takenOver(
  framework: Framework,
  judgement: string,
  { framework: from, judgement: of, map, subjectToReview }: Imported,
  grade: ImportedGrade | undefined,
): string | undefined {
  if (grade === undefined || grade.framework !== from || grade.judgement !== of) return undefined;
  if (!map.some((each) => each.from === grade.grade)) return undefined;
  if (grade.subjectToReview && subjectToReview === undefined) return undefined;
  return importedInput(framework, judgement, grade);
}
