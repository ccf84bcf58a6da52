import type { Framework } from "../framework.ts";
import { scaleOf } from "../lookup.ts";
import { boundsOf, groupOf } from "../reads.ts";
import type { Limit, LimitRule } from "../rule.ts";
import { gradeOf, isBetter, type Scale } from "../scale.ts";
import { gradeProblems } from "./conditions.ts";
import { groupProblems } from "./groups.ts";
import { type FrameworkProblem, type Path, problemAt } from "./problem.ts";

/** Bounds are grades of the judgement's scale, or ends of a group graded on it; an only has a grade in it. */
export function limitProblems(
  framework: Framework,
  rule: LimitRule,
  path: Path,
): readonly FrameworkProblem[] {
  const scale = scaleOf(framework, rule.judgement);
  return [
    ...boundsOf(rule.limit).flatMap(({ bound, path: place }) =>
      typeof bound === "string"
        ? gradeProblems(framework, rule.judgement, bound, [...path, "limit", ...place])
        : groupProblems(framework, rule.judgement, groupOf(bound), [
            ...path,
            "limit",
            ...place,
            ...Object.keys(bound),
          ]),
    ),
    ...(scale !== undefined && isEmptyOnly(scale, rule.limit)
      ? [
          problemAt(
            framework,
            [...path, "limit", "only", "from"],
            "a grade no better than the one it goes to",
          ),
        ]
      : []),
  ];
}

function isEmptyOnly(scale: Scale, limit: Limit): boolean {
  const [from, to] = boundsOf(limit).map(({ bound }) => bound);
  if (typeof from !== "string" || typeof to !== "string") return false;
  if (gradeOf(scale, from) === undefined || gradeOf(scale, to) === undefined) return false;
  return isBetter(scale, from, to);
}
