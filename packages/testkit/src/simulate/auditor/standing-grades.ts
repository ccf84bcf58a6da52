import { departureOf, evaluate, judgementsBehind, type Departure, type Outcome } from "@assay/rules";
import { definedIn, dossierOf, givable, standing, stepOf, type Case } from "./case.ts";

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
  const { sitting, seal, steps } = dossierOf(of, judgement);
  if (which === undefined || sitting > 1) return "no";
  // Who looks at it after others have confirmed it is not blind.
  if (seal === undefined && steps.some(({ kind }) => kind === "moderated" || kind === "settled")) return "no";
  if (which === "all" || which.judgements?.includes(judgement) === true) return "yes";
  return which.sample === undefined ? "no" : drawn(of, secondGrading, judgement);
}

/** Whether the first grade may not be known yet. */
export function isWaiting(of: Case, judgement: string): boolean {
  return stepOf(dossierOf(of, judgement), "revealed") === undefined && gradedTwice(of, judgement) !== "no";
}

/** What the rules say of a judgement while all else stands as it does; grades that wait do not count. */
export function outcomeOf(of: Case, judgement: string): Outcome {
  const inputs = of.framework.judgements.flatMap(({ id, basis }): [string, string][] => {
    const key = basis === "derived" ? undefined : keyOf(of, id);
    return key !== undefined && givable(of, id).includes(key) ? [[id, key]] : [];
  });
  const facts = [...of.facts].filter(([fact]) => Object.keys(of.framework.facts).includes(fact));
  return evaluate(of.framework, judgement, Object.fromEntries(inputs), Object.fromEntries(facts));
}

/** How a judgement stands that is no matter of rules: by its last step, or by what another body says. */
function keyOf(of: Case, judgement: string): string | undefined {
  const takes = definedIn(of, judgement)?.imported;
  if (takes === undefined) {
    return isWaiting(of, judgement) ? undefined : standing(dossierOf(of, judgement))?.grade;
  }
  const last = of.imported.get(judgement);
  if (last?.from.framework !== takes.framework || last.from.judgement !== takes.judgement) return undefined;
  const here = new Map(takes.map.map(({ from, to }) => [from, to])).get(last.grade);
  return here !== undefined && last.standing === "subject-to-review" ? takes.subjectToReview : here;
}

/** Whether a judgement is settled: by whoever settles, by another body, or as soon as nothing is missing to compute it. */
export function isSettled(of: Case, judgement: string): boolean {
  const defined = definedIn(of, judgement);
  if (defined?.basis === "derived") {
    const outcome = outcomeOf(of, judgement);
    const waitsForFact =
      outcome._tag === "Judged" &&
      outcome.missing.some((name) => Object.keys(of.framework.facts).includes(name));
    return !waitsForFact && judgementsBehind(of.framework, judgement).every((id) => isSettled(of, id));
  }
  return defined?.imported === undefined
    ? stepOf(dossierOf(of, judgement), "settled") !== undefined
    : keyOf(of, judgement) !== undefined;
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
