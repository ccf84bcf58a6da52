import type { Bands, JointBands } from "../bands.ts";
import type { Framework } from "../framework.ts";
import { membersOf, scaleOf } from "../lookup.ts";
import { mostPoints } from "../measured.ts";
import type { Scale } from "../scale.ts";
import { repeated, unknownAmong } from "./listed.ts";
import { type FrameworkProblem, type Path, problemAt } from "./problem.ts";

/** Bands measure members that all have points and weights, over the right denominator, exactly, into rows that do not overlap. */
export function bandProblems(
  framework: Framework,
  group: string,
  bands: Bands,
  path: Path,
): readonly FrameworkProblem[] {
  const members = membersOf(framework, group);
  const pointless = pointProblems(framework, members);
  if (members.length === 0 || pointless.length > 0) return pointless;
  return [
    ...weightProblems(framework, members, bands, [...path, "measure", "weights"]),
    ...denominatorProblems(framework, members, bands, path),
    ...edgeProblems(framework, bands, path),
  ];
}

/** Where points are added up, every grade has them. */
function pointProblems(framework: Framework, members: readonly string[]): readonly FrameworkProblem[] {
  const scales = new Set(
    members.flatMap((member) => framework.judgements.find(({ id }) => id === member)?.scale ?? []),
  );
  return [...scales].flatMap((id) => {
    const scale = Object.hasOwn(framework.scales, id) ? framework.scales[id] : undefined;
    return (scale?.grades ?? []).flatMap((grade, place) =>
      grade.points === undefined
        ? [
            problemAt(
              framework,
              ["scales", id, "grades", place, "points"],
              "the points that the grade counts for",
            ),
          ]
        : [],
    );
  });
}

function weightProblems(
  framework: Framework,
  members: readonly string[],
  { measure }: Bands,
  path: Path,
): readonly FrameworkProblem[] {
  if (measure.type !== "weightedSum") return [];
  const weighed = measure.weights.map(({ judgement }) => judgement);
  const without = members.filter((member) => !weighed.includes(member));
  return [
    ...unknownAmong(framework, weighed, members, (place) => [...path, place, "judgement"]),
    ...repeated(framework, weighed, (place) => [...path, place, "judgement"]),
    ...(without.length === 0
      ? []
      : [problemAt(framework, path, `a weight for ${without.map((id) => `"${id}"`).join(", ")} too`)]),
  ];
}

function denominatorProblems(
  framework: Framework,
  members: readonly string[],
  { measure, denominator }: Bands,
  path: Path,
): readonly FrameworkProblem[] {
  const most = members.reduce((total, member) => total + mostPoints(framework, member), 0);
  const at = [...path, "denominator"];
  if (measure.type === "percentOfMaximum" && denominator !== most) {
    return [problemAt(framework, at, `${most}, the most that the points of the group come to`)];
  }
  const weights =
    measure.type === "weightedSum" ? measure.weights.map(({ weight }) => weight) : members.map(() => 1);
  const weight = weights.reduce((total, each) => total + each, 0);
  // The largest product that is formed on the way, and the largest that it is compared with.
  const largest = Math.max(100, weight) * weight * largestPoints(framework, members) + weight * denominator;
  return largest <= Number.MAX_SAFE_INTEGER / 4
    ? []
    : [
        problemAt(
          framework,
          at,
          "smaller points, weights and denominator: their products could not be told exactly",
        ),
      ];
}

function largestPoints(framework: Framework, members: readonly string[]): number {
  const points = members.flatMap(
    (member) => scaleOf(framework, member)?.grades.map((grade) => grade.points ?? 0) ?? [],
  );
  return Math.max(...points.map(Math.abs), 1);
}

function edgeProblems(framework: Framework, { rows }: Bands, path: Path): readonly FrameworkProblem[] {
  return rows.flatMap(({ from, to }, place) => {
    const before = rows[place - 1];
    const at = [...path, "rows", place];
    if (Math.max(Math.abs(from), Math.abs(to)) > 1_000_000) {
      return [
        problemAt(
          framework,
          [...at, Math.abs(from) > Math.abs(to) ? "from" : "to"],
          "an edge within 1000000 of 0",
        ),
      ];
    }
    return [
      ...(before !== undefined && from <= before.to
        ? [problemAt(framework, [...at, "from"], `a number above ${before.to}, where the row before ends`)]
        : []),
      ...(to < from ? [problemAt(framework, [...at, "to"], `a number that is at least ${from}`)] : []),
    ];
  });
}

/** Joint bands bound members whose points all rise, or all fall, from the worst grade to the best, from the side of the good. */
export function jointBandProblems(
  framework: Framework,
  group: string,
  { rows }: JointBands,
  path: Path,
): readonly FrameworkProblem[] {
  const members = membersOf(framework, group);
  const pointless = pointProblems(framework, members);
  if (members.length === 0 || pointless.length > 0) return pointless;
  const ways = new Set(members.flatMap((member) => wayOf(scaleOf(framework, member)) ?? []));
  const [way] = ways;
  if (ways.size > 1 || way === "neither") {
    const at = [...path.slice(0, -1), "of"];
    return [
      problemAt(
        framework,
        at,
        "a group whose points all rise, or all fall, from the worst grade to the best",
      ),
    ];
  }
  const side = way === "fall" ? "atMost" : "atLeast";
  return rows.flatMap((row, place) =>
    (["total", "worst"] as const).flatMap((bound) =>
      way === undefined || row[bound][side] !== undefined
        ? []
        : [
            problemAt(
              framework,
              [...path, "rows", place, bound],
              `a bound ${side}: the points ${way} from the worst grade to the best`,
            ),
          ],
    ),
  );
}

/** Whether points rise or fall from the worst grade to the best; undefined where there are no two grades. */
function wayOf(scale: Scale | undefined): "rise" | "fall" | "neither" | undefined {
  const points = scale?.grades.map((grade) => grade.points ?? 0) ?? [];
  if (points.length < 2) return undefined;
  const steps = points.slice(1).map((each, place) => each - (points[place] ?? 0));
  if (steps.every((step) => step > 0)) return "rise";
  return steps.every((step) => step < 0) ? "fall" : "neither";
}
