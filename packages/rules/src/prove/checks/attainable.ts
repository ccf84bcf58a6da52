import type { CheckResult } from "../check.ts";
import type { Sweep } from "../sweep.ts";
import { gradeAt, keyAt, named, noCase } from "../words.ts";

/** Every grade of the scale is expected in some case or, where nothing is expected, likely in one. */
export function attainable({ framework, judgement, grades, by, seen }: Sweep): CheckResult {
  const attained = new Set<number>();
  for (const { answer } of seen) {
    if (answer._tag === "Unjudged") continue;
    const { low, high } =
      answer.expected === undefined ? answer.likely : { low: answer.expected, high: answer.expected };
    for (let place = low; place <= high; place += 1) attained.add(place);
  }
  const places = Array.from({ length: grades }, (_none, place) => place);
  return {
    applies: true,
    findings: places
      .filter((place) => !attained.has(place))
      .map((place) => {
        const grade = keyAt(framework, judgement, place);
        return {
          says: `${named(framework, judgement)} is ${gradeAt(framework, judgement, place)} in ${noCase(by)}.`,
          rules: rulesAgainst(seen, grade),
          cases: 0,
        };
      }),
  };
}

/** The rules that leave a grade out in every case that is judged. */
function rulesAgainst(seen: Sweep["seen"], grade: string): readonly string[] {
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
