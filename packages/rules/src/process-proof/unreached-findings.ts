import type { Framework } from "../framework.ts";
import type { ProcessFinding } from "../process-finding.ts";
import type { Which } from "../which.ts";
import type { Prospect } from "./prospect.ts";
import { joined, listed } from "./wording.ts";

/** A finding for each round that no judgement can ever come to, and for second grading that nothing is for. */
export function unreachedFindings(
  { process: { rounds, secondGrading } }: Framework,
  prospects: readonly Prospect[],
): readonly ProcessFinding[] {
  // Nothing is said of rounds while the way to them is barred: that is another finding.
  if (prospects.some(({ impossible }) => impossible.length > 0)) return [];
  const steps = prospects.flatMap(({ course }) => course.steps);
  const neverTwice =
    secondGrading === undefined || steps.some(({ act }) => act === "secondGrade")
      ? []
      : [finding("Second grading", secondGrading.which)];
  return [
    ...neverTwice,
    ...rounds
      .filter(({ id }) => !steps.some(({ round }) => round === id))
      .map(({ id, which }) => finding(`The round "${id}"`, which)),
  ];
}

function finding(subject: string, which: Which): ProcessFinding {
  return {
    check: "every-round-can-be-reached",
    severity: "must",
    says: `${subject} can never be held: ${whyNever(which)}.`,
    example: { judgements: [], after: [], steps: [] },
  };
}

/** Why a criterion is never met. One that lists judgements or draws a sample always can be. */
function whyNever(which: Which): string {
  if (which === "all") return "there is no judgement that is given";
  const { gradeIs, departures, changed } = which;
  const reasons = [
    ...(gradeIs === undefined
      ? []
      : [
          `it is for the ${gradeIs.length === 1 ? "grade" : "grades"} ${listed(gradeIs)}, and nothing can be graded so`,
        ]),
    ...(departures === undefined
      ? []
      : ["it is for departures, and no grade can depart from what is normal or likely"]),
    ...(changed === undefined
      ? []
      : ["it is for grades that an earlier step changed, and no earlier step can change one"]),
  ];
  return reasons.length === 0 ? "it does not say what it is for" : joined(reasons);
}
