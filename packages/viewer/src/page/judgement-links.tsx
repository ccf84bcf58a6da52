import type { VNode } from "preact";
import { GradeChip } from "./grade-chip.tsx";
import { SealTag } from "./seal-tag.tsx";
import { linkTo, type PanelProps } from "./navigation.ts";

/** The judgements as links within a panel that is about one of them. */
export function JudgementLinks({ shown }: Pick<PanelProps, "shown">): VNode {
  const { moment, judgement } = shown;
  return (
    <nav class="judgement-links" aria-label="Judgements">
      <ul>
        {moment.view.judgements.map((each) => (
          <li key={each.judgement}>
            <a
              href={linkTo(shown, { judgement: each.judgement, grade: undefined, view: shown.panel })}
              aria-current={each.judgement === judgement ? "true" : undefined}
            >
              {each.title}
            </a>
          </li>
        ))}
      </ul>
      <p class="chosen-grade">
        As at r{moment.view.revision}:{" "}
        <GradeChip
          framework={moment.framework}
          judgement={judgement}
          grade={moment.view.judgements.find((each) => each.judgement === judgement)?.grade?.key}
        />{" "}
        <SealTag shown={shown} judgement={judgement} />
      </p>
    </nav>
  );
}
