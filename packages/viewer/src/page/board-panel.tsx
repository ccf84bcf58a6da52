import type { VNode } from "preact";
import type { JudgementView } from "@assay/projection";
import { changesBetween } from "../history/changes.ts";
import { gradeWords, placedGrade } from "../words/grade-place.ts";
import { AspectsPicture } from "./aspects-picture.tsx";
import { GradeChip } from "./grade-chip.tsx";
import { linkTo, type PanelProps } from "./navigation.ts";
import { ProvenanceTag } from "./provenance-tag.tsx";
import { SealTag } from "./seal-tag.tsx";
import { StagePath } from "./stage-path.tsx";

/** All judgements as at this moment, and the overall against its aspects. */
export function BoardPanel({ shown }: PanelProps): VNode {
  const { moment, against } = shown;
  const { framework, view } = moment;
  const changed = new Map(changesBetween(against, moment).map((each) => [each.judgement, each.says]));
  return (
    <section class="panel" aria-labelledby="board-title">
      <h2 id="board-title">Judgements as at r{view.revision}</h2>
      {view.state === "withdrawn" ? (
        <p class="board-note">The assessment was withdrawn: nothing more is graded in it.</p>
      ) : null}
      <table class="board">
        <caption class="unseen">Each judgement with its grade, its stage, and what the rules expect.</caption>
        <thead>
          <tr>
            <th scope="col">Judgement</th>
            <th scope="col">Grade</th>
            <th scope="col">Stage</th>
            <th scope="col">The rules expect</th>
          </tr>
        </thead>
        <tbody>
          {view.judgements.map((judgement) => {
            const says = changed.get(judgement.judgement);
            return (
              <tr class={says === undefined ? "" : "changed"} key={judgement.judgement}>
                <th scope="row">
                  <a href={linkTo(shown, { judgement: judgement.judgement, view: "how" })}>
                    {judgement.title}
                  </a>
                  {says === undefined ? null : <span class="changed-words">changed: {says.join("; ")}</span>}
                </th>
                <td data-label="Grade">
                  <GradeChip
                    framework={framework}
                    judgement={judgement.judgement}
                    grade={judgement.grade?.key}
                  />
                  <SealTag shown={shown} judgement={judgement.judgement} />
                </td>
                <td data-label="Stage">
                  <StagePath stage={judgement.stage} />
                  {judgement.stage === "ungraded" ? null : (
                    <ProvenanceTag provenance={judgement.provenance} />
                  )}
                  {judgement.sitting === 1 ? null : <span class="tag">sitting {judgement.sitting}</span>}
                </td>
                <td data-label="The rules expect">
                  <Expected
                    judgement={judgement}
                    words={(key) => gradeWords(placedGrade(framework, judgement.judgement, key))}
                  />
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
      <AspectsPicture moment={moment} />
    </section>
  );
}

function Expected({
  judgement: { outcome, departure },
  words,
}: {
  readonly judgement: JudgementView;
  readonly words: (key: string) => string;
}): VNode {
  if (outcome._tag === "Judged" && outcome.findings.length === 0) {
    return <span class="quiet">no rule</span>;
  }
  if (outcome._tag === "Unjudged") return <span>not judged: {outcome.reason}</span>;
  const inferred = outcome.findings.some(
    ({ source, binding, effect }) =>
      (binding || effect === "base") && (source.status === "inferred" || source.status === "assumption"),
  );
  return (
    <>
      {outcome.expected === undefined ? <span class="quiet">nothing</span> : words(outcome.expected)}
      {outcome.expected !== undefined && inferred ? <span class="tag">inferred rule</span> : null}
      {departure === null ? null : <span class="tag departs">departs ({departure.strength})</span>}
    </>
  );
}
