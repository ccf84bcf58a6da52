import { own } from "@assay/core";
import { judgementsBehind, secondGradingSample, type Framework, type Judgement } from "@assay/rules";
import { untouched, type Account } from "./account.ts";
import { factsAwaited, isNotGradedHere, isSettled } from "./not-graded-here.ts";
import { roundsToCome } from "./rounds-to-come.ts";
import { inputsOf } from "./rule-inputs.ts";
import { gradedTwice } from "./second-grading.ts";
import { uncommittedSteps } from "./sampled.ts";
import { standingOf } from "./standing.ts";

/** A step that a judgement still needs before it is settled. `agree`: the two graders find one grade together. */
export type Awaited =
  | { readonly step: "propose" | "second-grade" | "reveal" | "adjudicate" | "agree" | "settle" }
  /** The seed of a sample is to be fixed before the last judgement is proposed. */
  | { readonly step: "commit-sample"; readonly sample: string }
  /** The sample for a round, or for second grading, is still to be drawn: whether that step comes depends on it. */
  | { readonly step: "draw-sample"; readonly sample: string }
  | { readonly step: "moderate"; readonly round: string }
  /** Nobody grades it: another body's grade is to be taken over, or what its rules read is still open. */
  | { readonly step: "import"; readonly framework: string; readonly judgement: string }
  | { readonly step: "derive"; readonly judgements: readonly string[]; readonly facts: readonly string[] }
  | { readonly step: "answer-query"; readonly queries: readonly string[] };

/**
 * What a judgement still needs before it is settled, in order, as far as that can be told now: whether some rounds are
 * held depends on the grade. Nothing where it is settled, or the assessment was withdrawn.
 * @law it is just `settle` if and only if a proper person may settle it
 */
export function awaitedBy(framework: Framework, account: Account, judgement: string): readonly Awaited[] {
  if (account.withdrawal !== undefined) return [];
  const about = framework.judgements.find(({ id }) => id === judgement);
  if (about !== undefined && isNotGradedHere(about)) return awaitedElsewhere(framework, account, about);
  const story = own(account.judgements, judgement) ?? untouched();
  if (story.settlement !== undefined) return [];
  const { sitting, seal } = story;
  const revealed = story.reveals.findLast((reveal) => reveal.sitting === sitting);
  const awaited: Awaited[] = [];
  if (standingOf(story) === undefined && revealed === undefined) {
    if (story.proposals.length === 0) {
      const samples = uncommittedSteps(framework, account);
      awaited.push(...samples.map((sample): Awaited => ({ step: "commit-sample", sample })));
    }
    awaited.push({ step: "propose" });
  }
  if (revealed === undefined) {
    const twice = gradedTwice(framework, account, judgement);
    if (twice === "undrawn") awaited.push({ step: "draw-sample", sample: secondGradingSample });
    if (twice === "yes" && seal === undefined) awaited.push({ step: "second-grade" });
    if (twice === "yes") awaited.push({ step: "reveal" });
  } else if (standingOf(story) === undefined) {
    awaited.push({ step: revealed.resolution.how === "to-agree" ? "agree" : "adjudicate" });
  }
  for (const { round, applies } of roundsToCome(framework, account, judgement)) {
    awaited.push(
      applies === "undrawn" ? { step: "draw-sample", sample: round } : { step: "moderate", round },
    );
  }
  const queries = story.queries.filter(({ answer }) => answer === undefined).map(({ id }) => id);
  if (queries.length > 0) awaited.push({ step: "answer-query", queries });
  return [...awaited, { step: "settle" }];
}

/** What a judgement still needs that nobody grades here. */
function awaitedElsewhere(
  framework: Framework,
  account: Account,
  { id, imported }: Judgement,
): readonly Awaited[] {
  const read = inputsOf(account, framework);
  if (isSettled(framework, account, read, id)) return [];
  if (imported !== undefined) {
    return [{ step: "import", framework: imported.framework, judgement: imported.judgement }];
  }
  const judgements = judgementsBehind(framework, id).filter(
    (behind) => !isSettled(framework, account, read, behind),
  );
  return [{ step: "derive", judgements, facts: factsAwaited(framework, read, id) }];
}

/** A step that is still needed, as a phrase. */
export function describeAwaited(awaited: Awaited): string {
  switch (awaited.step) {
    case "propose":
      return "a grade is to be proposed";
    case "second-grade":
      return "a second grade is to be given, without sight of the first";
    case "reveal":
      return "both grades are to be opened";
    case "adjudicate":
      return "a third person is to decide between two grades";
    case "agree":
      return "the two graders are to agree on a grade";
    case "commit-sample":
      return `the seed of the sample for ${awaited.sample} is to be fixed`;
    case "draw-sample":
      return `the sample for ${awaited.sample} is to be drawn`;
    case "moderate":
      return `the round ${awaited.round} is to be held`;
    case "import":
      return `the grade of ${awaited.judgement} (${awaited.framework}) is to be taken over`;
    case "derive":
      return `rules compute it once these are known: ${[...awaited.judgements, ...awaited.facts].join(", ")}`;
    case "answer-query":
      return `to be answered: ${awaited.queries.join(", ")}`;
    case "settle":
      return "it is to be settled";
    default:
      return awaited satisfies never;
  }
}
