import type { Framework, WhyNot } from "@assay/rules";
import type { VNode } from "preact";
import { gradeWords, placedGrade } from "../words/grade-place.ts";
import { ChangeSets } from "./change-sets.tsx";
import { RuleFinding } from "./rule-finding.tsx";

const standings: Readonly<Record<NonNullable<WhyNot["standing"]>, string>> = {
  expected: "is what the rules expect: nothing is against it",
  likely: "is likely, but not expected",
  usual: "is usual, but not likely",
  permitted: "is permitted, but not usual",
  refused: "is not permitted",
};

/** Why a judgement does not have the grade that the reader asks about, and what would have to be otherwise. */
export function AskedGrade({
  framework,
  answer,
}: {
  readonly framework: Framework;
  readonly answer: WhyNot;
}): VNode {
  const { judgement, grade, standing, against, otherwise, outcome } = answer;
  const words = gradeWords(placedGrade(framework, judgement, grade));
  return (
    <>
      <p>
        <b>
          {standing === undefined
            ? `The judgement is not made${outcome._tag === "Unjudged" ? `: ${outcome.reason}` : ""}.`
            : `${words} ${standings[standing]}.`}
        </b>
      </p>
      {against.length === 0 ? null : (
        <>
          <h4>Against it</h4>
          <ol class="findings">
            {against.map((finding) => (
              <RuleFinding framework={framework} finding={finding} key={finding.rule} />
            ))}
          </ol>
        </>
      )}
      {otherwise.map(({ standing: wanted, nearest }) => (
        <ChangeSets
          framework={framework}
          judgement={judgement}
          heading={`It would be ${wanted} with`}
          nearest={nearest}
          key={wanted}
        />
      ))}
    </>
  );
}
