import type { VNode } from "preact";
import { sealOn } from "../history/seal-on.ts";
import type { Shown } from "../address/shown.ts";

/** That those who read the record at this moment did not see the grade of a judgement; nothing where they did. */
export function SealTag({
  shown: { assessment, moment },
  judgement,
}: {
  readonly shown: Shown;
  readonly judgement: string;
}): VNode | null {
  const seal = sealOn(assessment, moment, judgement);
  if (seal === undefined) return null;
  return (
    <span
      class="tag sealed"
      title="At this moment nobody but whoever had graded it could see a grade of this judgement."
    >
      {seal.until === undefined ? "sealed: not opened in this record" : `sealed until r${seal.until}`}
    </span>
  );
}
