import { departureOf, evaluate, type Departure, type Outcome } from "@assay/rules";
import { dossierOf, judgementsOf, scaleOf, standing, stepOf, type Case } from "./case.ts";

/** What grades stand, what the rules say of them, and which steps are still to come: the auditor's own reading. */

/** Whether a step applies to a judgement; `undrawn` where a sample decides that nobody has drawn. */
export type Applies = "yes" | "no" | "undrawn";

/** The name under which the sample of second grading goes. */
const secondGrading = "second-grading";

function drawn(of: Case, step: string, judgement: string): Applies {
  const sample = of.samples.find((each) => each.step === step);
  if (sample === undefined || !sample.told) return "undrawn";
  return sample.drawn.includes(judgement) ? "yes" : "no";
}

/** Whether a judgement is to be graded twice: in its first sitting only. */
export function gradedTwice(of: Case, judgement: string): Applies {
  const which = of.framework.process.secondGrading?.which;
  if (which === undefined || dossierOf(of, judgement).sitting > 1) return "no";
  if (which === "all" || which.judgements?.includes(judgement) === true) return "yes";
  return which.sample === undefined ? "no" : drawn(of, secondGrading, judgement);
}

/** Whether the first grade may not be known yet. */
export function isWaiting(of: Case, judgement: string): boolean {
  return stepOf(dossierOf(of, judgement), "revealed") === undefined && gradedTwice(of, judgement) !== "no";
}

/** What the rules say of a judgement while all else stands as it does; grades that wait do not count. */
export function outcomeOf(of: Case, judgement: string): Outcome {
  const inputs = judgementsOf(of).flatMap((id): [string, string][] => {
    const grade = isWaiting(of, id) ? undefined : standing(dossierOf(of, id))?.grade;
    return grade !== undefined && scaleOf(of, id).includes(grade) ? [[id, grade]] : [];
  });
  return evaluate(of.framework, judgement, Object.fromEntries(inputs), Object.fromEntries(of.facts));
}

export function departureIn(of: Case, judgement: string, grade: string): Departure | undefined {
  return departureOf(of.framework, judgement, outcomeOf(of, judgement), grade);
}

/** The rounds that a judgement has still to go through, the next one first. */
export function roundsAhead(
  of: Case,
  judgement: string,
): readonly { readonly round: string; readonly applies: Applies }[] {
  const { rounds } = of.framework.process;
  const held = dossierOf(of, judgement).steps.flatMap(({ round }) => round ?? []);
  const passed = Math.max(-1, ...held.map((round) => rounds.findIndex(({ id }) => id === round)));
  return rounds
    .slice(passed + 1)
    .map(({ id, which }) => ({ round: id, applies: roundApplies(of, judgement, id, which) }))
    .filter(({ applies }) => applies !== "no");
}

type WhichRound = Case["framework"]["process"]["rounds"][number]["which"];

function roundApplies(of: Case, judgement: string, round: string, which: WhichRound): Applies {
  if (which === "all" || which.judgements?.includes(judgement) === true) return "yes";
  const dossier = dossierOf(of, judgement);
  if (which.changed === true && dossier.changed) return "yes";
  const grade = standing(dossier)?.grade;
  if (grade !== undefined) {
    if (which.gradeIs?.includes(grade) === true) return "yes";
    if (which.departures === true && departureIn(of, judgement, grade) !== undefined) return "yes";
  }
  return which.sample === undefined ? "no" : drawn(of, round, judgement);
}
