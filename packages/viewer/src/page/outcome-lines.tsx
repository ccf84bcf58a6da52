import type { Framework, Outcome } from "@assay/rules";
import type { VNode } from "preact";
import { gradeWords, placedGrade } from "../words/grade-place.ts";

/** What the rules come to for a judgement: the grade expected, and the stretches likely, usual and permitted. */
export function OutcomeLines({
  framework,
  judgement,
  outcome,
}: {
  readonly framework: Framework;
  readonly judgement: string;
  readonly outcome: Outcome;
}): VNode {
  if (outcome._tag === "Unjudged") {
    return (
      <p>
        Not judged, by {outcome.rule}: {outcome.reason}
      </p>
    );
  }
  const words = (key: string): string => gradeWords(placedGrade(framework, judgement, key));
  const stretch = (keys: readonly string[]): string => {
    const [worst, ...rest] = keys;
    const best = rest.at(-1);
    if (worst === undefined) return "none";
    return best === undefined ? words(worst) : `${words(worst)} to ${words(best)}`;
  };
  const { expected, likely, usual, permitted, missing } = outcome;
  return (
    <dl class="outcome">
      <dt>Expected</dt>
      <dd>{expected === undefined ? "nothing" : words(expected)}</dd>
      <dt>Likely</dt>
      <dd>{stretch(likely)}</dd>
      <dt>Usual</dt>
      <dd>{stretch(usual)}</dd>
      <dt>Permitted</dt>
      <dd>{stretch(permitted)}</dd>
      {missing.length === 0 ? null : (
        <>
          <dt>Missing</dt>
          <dd>
            {missing
              .map((name) => framework.judgements.find(({ id }) => id === name)?.title ?? name)
              .join("; ")}
          </dd>
        </>
      )}
    </dl>
  );
}
