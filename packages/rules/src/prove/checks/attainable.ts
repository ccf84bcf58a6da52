import type { Span } from "../answer.ts";
import { aggregateOf } from "../aspects.ts";
import type { CheckResult } from "../check.ts";
import { isComplete, isUngraded, waits } from "../non-graded-cases.ts";
import type { Seen, Sweep } from "../sweep.ts";
import { gradeAt, inWords, keyAt, named, noCase } from "../words.ts";

/**
 * Every grade of the scale is expected in some case or, where nothing is expected, likely in one. Where a judgement has a
 * non-grade, nothing may be expected because the case waits, or too little is graded: all is likely then, and no grade is
 * reached by that. A grade that is reached only with a non-grade is named in a remark.
 */
export function attainable(proof: Sweep): CheckResult {
  const { framework, judgement, grades, grid, by, seen } = proof;
  const attained = new Set<number>();
  const attainedComplete = new Set<number>();
  const counted: Seen[] = [];
  for (const each of seen) {
    const span = attainedIn(proof, each);
    if (span === undefined) continue;
    counted.push(each);
    const complete = isComplete(grid, each.cell);
    for (let place = span.low; place <= span.high; place += 1) {
      attained.add(place);
      if (complete) attainedComplete.add(place);
    }
  }
  const places = Array.from({ length: grades }, (_none, place) => place);
  const onlyWithNonGrade = places
    .filter((place) => attained.has(place) && !attainedComplete.has(place))
    .map((place) => gradeAt(framework, judgement, place));
  return {
    applies: true,
    remarks:
      onlyWithNonGrade.length === 0
        ? []
        : [
            `${named(framework, judgement)} is ${inWords(onlyWithNonGrade)} only where a judgement has no grade.`,
          ],
    findings: places
      .filter((place) => !attained.has(place))
      .map((place) => {
        const grade = keyAt(framework, judgement, place);
        return {
          says: `${named(framework, judgement)} is ${gradeAt(framework, judgement, place)} in ${noCase(by)}.`,
          rules: rulesAgainst(counted, grade),
          cases: 0,
        };
      }),
  };
}

/** The grades that a case reaches; undefined where what it leaves is not what rules make of it. */
function attainedIn({ framework, judgement, grid }: Sweep, { cell, answer }: Seen): Span | undefined {
  if (answer._tag === "Unjudged") return undefined;
  if (answer.expected !== undefined) return { low: answer.expected, high: answer.expected };
  if (isComplete(grid, cell)) return answer.likely;
  const computed = aggregateOf(framework, judgement) !== undefined;
  return computed || isUngraded(grid, cell) || waits(grid, cell, answer) ? undefined : answer.likely;
}

/** The rules that leave a grade out in every case that reaches any. */
function rulesAgainst(seen: readonly Seen[], grade: string): readonly string[] {
  const judged = seen.flatMap(({ answer }) => (answer._tag === "Judged" ? [answer.findings] : []));
  const [first = []] = judged;
  return first
    .map(({ rule }) => rule)
    .filter((rule) =>
      judged.every((findings) =>
        findings.some((finding) => finding.rule === rule && finding.grades?.includes(grade) === false),
      ),
    );
}
