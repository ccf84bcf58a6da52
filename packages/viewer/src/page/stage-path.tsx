import type { Stage } from "@assay/projection";
import type { VNode } from "preact";

const stages: readonly Exclude<Stage, "ungraded">[] = ["proposed", "moderated", "settled", "issued"];

/** How far a judgement has come, as steps that are passed or to come, and in a word. */
export function StagePath({ stage }: { readonly stage: Stage }): VNode {
  const reached = stage === "ungraded" ? -1 : stages.indexOf(stage);
  return (
    <span class="stage">
      <span class="stage-steps" aria-hidden="true">
        {stages.map((each, index) => (
          <i class={index <= reached ? "passed" : ""} key={each} />
        ))}
      </span>
      {stage}
    </span>
  );
}
