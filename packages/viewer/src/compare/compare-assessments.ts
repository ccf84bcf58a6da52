import type { JudgementView } from "@assay/projection";
import { isBetter, scaleOf, type Framework } from "@assay/rules";
import type { Moment } from "../history/moment.ts";
import { gradeWords, gradesOf, placedGrade } from "../words/grade-place.ts";

/** Two assessments side by side, judgement by judgement; or why they are not to be compared. */
export type Comparison =
  | { readonly _tag: "Refused"; readonly says: string }
  | {
      readonly _tag: "Compared";
      readonly rows: readonly ComparedJudgement[];
      /** What a reader has to know before reading across. */
      readonly notes: readonly string[];
    };

/** One judgement in both. `refused` says why its grades are not compared; then `says` is absent. */
export interface ComparedJudgement {
  readonly judgement: string;
  readonly title: string;
  readonly first?: string;
  readonly second?: string;
  readonly says?: string;
  readonly refused?: string;
}

/**
 * Compares the grades of two assessments, as at a moment of each. A grade says how good something is on its own scale only:
 * where the scales differ, nothing is compared, and the sentence says why.
 */
export function compareAssessments(first: Moment, second: Moment): Comparison {
  const [one, other] = [first.framework, second.framework];
  if (one.id !== other.id) {
    return {
      _tag: "Refused",
      says: `These two are not compared: one was graded under “${one.title}” (${one.id}), the other under “${other.title}” (${other.id}), and a grade of the one says nothing about a grade of the other.`,
    };
  }
  const rows = first.view.judgements.flatMap((judgement) => rowOf(judgement, first, second) ?? []);
  if (rows.every(({ refused }) => refused !== undefined)) {
    const why = rows[0]?.refused ?? "they have no judgement in common";
    return { _tag: "Refused", says: `These two are not compared: ${why}.` };
  }
  return { _tag: "Compared", rows, notes: notesOn(first, second) };
}

function rowOf(one: JudgementView, first: Moment, second: Moment): ComparedJudgement | undefined {
  const { judgement, title } = one;
  const other = second.view.judgements.find((each) => each.judgement === judgement);
  const [a, b] = [one.grade?.key, other?.grade?.key];
  const row = {
    judgement,
    title,
    ...(a === undefined ? {} : { first: a }),
    ...(b === undefined ? {} : { second: b }),
  };
  if (other === undefined) return { ...row, refused: "the other framework does not have this judgement" };
  const differs = scaleDifference(judgement, first.framework, second.framework);
  if (differs !== undefined) return { ...row, refused: differs };
  return { ...row, says: saysOf(judgement, first.framework, a, b) };
}

/** Why the scales of a judgement in two frameworks are not one; undefined where they are. */
function scaleDifference(judgement: string, one: Framework, other: Framework): string | undefined {
  const names = (framework: Framework): string =>
    gradesOf(framework, judgement)
      .map(({ value, label }) => gradeWords({ value, label }))
      .join(", ");
  const keys = (framework: Framework): string =>
    JSON.stringify(gradesOf(framework, judgement).map(({ key, value, label }) => [key, value, label]));
  return keys(one) === keys(other)
    ? undefined
    : `their scales differ, ${names(one)} in edition ${one.edition} and ${names(other)} in edition ${other.edition}`;
}

function saysOf(
  judgement: string,
  framework: Framework,
  first: string | undefined,
  second: string | undefined,
): string {
  if (first === undefined || second === undefined) {
    return first === second ? "graded in neither" : "graded in one of the two only";
  }
  if (first === second) return "the same";
  const scale = scaleOf(framework, judgement);
  const words = gradeWords(placedGrade(framework, judgement, second));
  const known = [first, second].every((key) => scale?.grades.some((grade) => grade.key === key));
  if (scale === undefined || !known) return `differs: ${words}`;
  return isBetter(scale, second, first) ? `better: ${words}` : `worse: ${words}`;
}

function notesOn(first: Moment, second: Moment): readonly string[] {
  const [one, other] = [first.framework, second.framework];
  const bodies = [first.view.body, second.view.body];
  return [
    ...(one.edition === other.edition
      ? []
      : [
          `The grades are on one scale, but the rules are those of two editions, ${one.edition} and ${other.edition}: what was expected is not compared.`,
        ]),
    ...(bodies[0] === bodies[1]
      ? []
      : [`These are two bodies, ${bodies.map((name) => name ?? "one not named").join(" and ")}.`]),
  ];
}
