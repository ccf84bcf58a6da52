import type { JudgementView } from "@assay/projection";
import type { Grade } from "@assay/rules";
import type { VNode } from "preact";
import type { Moment } from "../history/moment.ts";
import { gradeWords, gradesOf } from "../words/grade-place.ts";

/** The judgement that sums up the others against them, where there is one and others share its scale. */
export function AspectsPicture({ moment }: { readonly moment: Moment }): VNode | null {
  const { framework, view } = moment;
  const summing = view.judgements.find(({ judgement }) => judgement === framework.outcome);
  if (summing === undefined) return null;
  const scale = gradesOf(framework, summing.judgement);
  const others = view.judgements.filter(
    (each) => each !== summing && keysOf(gradesOf(framework, each.judgement)) === keysOf(scale),
  );
  if (others.length === 0) return null;
  const standing = scale.find(({ key }) => key === summing.grade?.key);
  return (
    <figure class="picture">
      <figcaption>
        <strong>
          {summing.title} against the others: {standing?.label.toLowerCase() ?? "no grade yet"}
        </strong>
        <span>
          A row for each judgement, a column for each grade, worst at the left. ■ is {summing.title}, ●
          another judgement, and the dashed frame is what the rules find likely. The table above says the
          same.
        </span>
      </figcaption>
      <div class="picture-rows" role="img" aria-label={pictureWords(summing, others)}>
        <div class="picture-row scale">
          <span class="picture-title" />
          <span class="picture-track">
            {scale.map((grade) => (
              <span class="picture-cell" key={grade.key}>
                {gradeWords(grade)}
              </span>
            ))}
          </span>
        </div>
        {others.map((judgement) => (
          <Row judgement={judgement} scale={scale} band={standing?.key} key={judgement.judgement} />
        ))}
        <Row judgement={summing} scale={scale} band={standing?.key} summing />
      </div>
    </figure>
  );
}

function Row({
  judgement: { title, grade, outcome },
  scale,
  band,
  summing = false,
}: {
  readonly judgement: JudgementView;
  readonly scale: readonly Grade[];
  readonly band: string | undefined;
  readonly summing?: boolean;
}): VNode {
  const likely = summing && outcome._tag === "Judged" ? outcome.likely : [];
  const cellOf = (key: string): string =>
    [
      "picture-cell",
      key === band ? "band" : "",
      likely.includes(key) ? "likely" : "",
      key === likely[0] ? "likely-first" : "",
      key === likely.at(-1) ? "likely-last" : "",
    ]
      .filter((name) => name !== "")
      .join(" ");
  return (
    <div class={summing ? "picture-row summing" : "picture-row"}>
      <span class="picture-title">
        {title}
        {grade === null ? <span class="quiet"> · no grade yet</span> : null}
      </span>
      <span class="picture-track">
        {scale.map(({ key }) => (
          <span class={cellOf(key)} key={key}>
            {key === grade?.key ? <i class={summing ? "square" : "dot"} /> : null}
          </span>
        ))}
      </span>
    </div>
  );
}

function keysOf(scale: readonly Grade[]): string {
  return JSON.stringify(scale.map(({ key }) => key));
}

/** The picture in words, for whoever does not see it. */
function pictureWords(summing: JudgementView, others: readonly JudgementView[]): string {
  const words = ({ title, grade }: JudgementView): string => `${title}: ${grade?.label ?? "no grade yet"}`;
  return `${words(summing)}. Against it: ${others.map(words).join("; ")}.`;
}
