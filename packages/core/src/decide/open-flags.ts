import type { Framework } from "@assay/rules";
import { own } from "../own.ts";
import { judgementState, lastGrading, personOf, type Proceedings } from "../state.ts";
import { givenJudgements } from "./situation.ts";

/** Something about a standing grade that a person must look at again before a letter is issued. */
export interface OpenFlag {
  readonly flag: "RestsOnChangedEvidence" | "GradedInConflict";
  readonly judgement: string;
}

/**
 * The flags that are open: a grade rests on evidence that was withdrawn or corrected since, or was given by somebody who
 * has since been declared to have a conflict of interest. Whoever gives or confirms the grade anew closes them.
 */
export function openFlags(framework: Framework, proceedings: Proceedings): readonly OpenFlag[] {
  return givenJudgements(framework).flatMap((judgement): readonly OpenFlag[] => {
    const state = judgementState(proceedings, judgement);
    if (lastGrading(state) === undefined) return [];
    const evidence = state.cited.some(
      (id) => (own(proceedings.evidence, id)?.changedAt ?? 0) > state.gradedAt,
    );
    const conflict = Object.entries(proceedings.conflicts).some(
      ([actor, revision]) =>
        revision > state.gradedAt &&
        state.graders.some((grader) => personOf(proceedings, grader) === personOf(proceedings, actor)),
    );
    return [
      ...(evidence ? [{ flag: "RestsOnChangedEvidence" as const, judgement }] : []),
      ...(conflict ? [{ flag: "GradedInConflict" as const, judgement }] : []),
    ];
  });
}
