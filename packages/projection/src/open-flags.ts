import { own, type OpenFlag } from "@assay/core";
import type { Framework } from "@assay/rules";
import { untouched, type Account } from "./account.ts";
import { gradeFacts } from "./grade-facts.ts";
import { gradedHere } from "./graded-here.ts";
import { personIn } from "./persons.ts";
import { stageOf } from "./stage.ts";

/**
 * What a person must look at again before a letter goes out: a grade rests on evidence that was withdrawn or corrected
 * since, or was given by somebody who has since been declared to have a conflict of interest.
 */
export function openFlagsIn(framework: Framework, account: Account): readonly OpenFlag[] {
  return gradedHere(framework).flatMap((judgement): readonly OpenFlag[] => {
    const story = own(account.judgements, judgement) ?? untouched();
    if (stageOf(story, undefined) === "ungraded") return [];
    const { cited, gradedAt, graders } = gradeFacts(story);
    const evidence = cited.some((id) => {
      const recorded = own(account.evidence, id);
      return [recorded?.corrected, recorded?.withdrawn].some((change) => (change?.revision ?? 0) > gradedAt);
    });
    const persons = graders.map((grader) => personIn(account, grader));
    const conflict = account.conflicts.some(
      ({ actor, revision }, index) =>
        // What is declared once more says nothing new.
        account.conflicts.findIndex((each) => each.actor === actor) === index &&
        revision > gradedAt &&
        persons.includes(personIn(account, actor)),
    );
    return [
      ...(evidence ? [{ flag: "RestsOnChangedEvidence" as const, judgement }] : []),
      ...(conflict ? [{ flag: "GradedInConflict" as const, judgement }] : []),
    ];
  });
}
