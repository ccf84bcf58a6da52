import type { Framework } from "../framework.ts";
import { requiredScale, rulesAbout } from "../lookup.ts";
import { judgementsRead } from "../reads.ts";

/**
 * What a blank cell stands for: nothing is still to come in what was published, so where rules leave a judgement out that is
 * not applicable, and its scale has one non-grade, it is that; elsewhere undefined.
 */
export function leftBlank(framework: Framework, judgement: string): string | undefined {
  const [only, ...others] = requiredScale(framework, judgement).nonGrades ?? [];
  const leftOut = framework.judgements.some(
    ({ id, whenMissing }) =>
      whenMissing === "notApplicable" &&
      rulesAbout(framework, id).some((rule) => judgementsRead(framework, rule).includes(judgement)),
  );
  return leftOut && others.length === 0 ? only?.key : undefined;
}
