import { judgementOf } from "../../lookup.ts";
import type { Finding } from "../../outcome.ts";
import { type Answer, answerOf } from "../answer.ts";
import { aggregateOf, aspectsOf, incomparable } from "../aspects.ts";
import type { CheckResult } from "../check.ts";
import { findingsBy, type Found } from "../found.ts";
import { caseOf } from "../grid.ts";
import { leaves, standsAgainst } from "../stance.ts";
import type { Seen, Sweep } from "../sweep.ts";
import { byRules, exampleAt, gradeAt, keyAt, named } from "../words.ts";

interface Outside extends Found {
  readonly base: number;
  readonly side: "better" | "worse";
  readonly rules: readonly string[];
}

/**
 * What is computed is no better than the best and no worse than the worst of the grades that the rules read, a derived one
 * among them; what has a non-grade bounds nothing. Where a limit moves what is expected beyond them, it is named in a remark.
 */
export function bounded(proof: Sweep): CheckResult {
  const { framework, judgement, grid, seen } = proof;
  const why = incomparable(framework, judgement);
  if (why !== undefined) return { applies: why, findings: [] };
  const placesIn = gradesRead(proof);
  const outside: Outside[] = [];
  const limits = new Set<string>();
  for (const each of seen) {
    const { answer, cell, cases } = each;
    if (answer._tag === "Unjudged") continue;
    const places = placesIn(each);
    if (places.length === 0) continue;
    const side = sideOf(answer.base, places);
    if (side !== undefined && answer.base !== undefined) {
      outside.push({
        cell,
        cases,
        base: answer.base,
        side,
        rules: computing(proof, answer.findings, places),
      });
    }
    for (const id of limitsBeyond(proof, answer, places)) limits.add(id);
  }
  return {
    applies: true,
    remarks: [...limits].map(
      (id) => `${id} may move ${named(framework, judgement)} beyond every grade that it rests on.`,
    ),
    findings: findingsBy(
      grid,
      outside,
      ({ side, rules }) => `${side} ${rules.join()}`,
      ({ cell, base, side, rules }) => ({
        says: `${named(framework, judgement)} comes out at ${gradeAt(framework, judgement, base)}, ${side} than every grade that it rests on${byRules(rules)}.`,
        counterexample: exampleAt(grid, cell),
        rules,
      }),
    ),
  };
}

/** The grades, as places, that the rules read in a case; a judgement that has none there is left out. */
function gradesRead({ framework, judgement, grid, evaluate }: Sweep): (seen: Seen) => readonly number[] {
  const aspects = aspectsOf(framework, judgement);
  const given = grid.columns.flatMap(({ name }, column) => (aspects.includes(name) ? [column] : []));
  const derived = aspects.filter((id) => judgementOf(framework, id)?.basis === "derived");
  return ({ cell }) => {
    const places = given.flatMap((column) =>
      cell[column] === grid.columns[column]?.nonGrade ? [] : [cell[column] ?? 0],
    );
    if (derived.length === 0) return places;
    const { inputs, facts } = caseOf(grid, cell);
    return [
      ...places,
      ...derived.flatMap((id) => {
        const answer = answerOf(framework, id, evaluate(framework, id, inputs, facts));
        return answer._tag === "Judged" && answer.expected !== undefined ? [answer.expected] : [];
      }),
    ];
  };
}

function sideOf(place: number | undefined, places: readonly number[]): "better" | "worse" | undefined {
  if (place === undefined) return undefined;
  if (place > Math.max(...places)) return "better";
  return place < Math.min(...places) ? "worse" : undefined;
}

/** The rules that computed what lies outside: the shifts alone where the aggregate by itself does not go beyond. */
function computing(
  { framework, judgement }: Sweep,
  findings: readonly Finding[],
  places: readonly number[],
): readonly string[] {
  const aggregate = aggregateOf(framework, judgement)?.id;
  const own = findings.find(({ rule }) => rule === aggregate);
  const shifts = findings.flatMap(({ rule, effect }) => (effect === "shifts" ? [rule] : []));
  const computed = own === undefined ? undefined : leaves(framework, judgement, own)?.low;
  const within = computed !== undefined && sideOf(computed, places) === undefined;
  return [...(own === undefined || within ? [] : [own.rule]), ...shifts];
}

/** The limits that leave out the grade that is computed, where what is expected instead lies beyond all that is graded. */
function limitsBeyond(
  { framework, judgement }: Sweep,
  answer: Extract<Answer, { readonly _tag: "Judged" }>,
  places: readonly number[],
): readonly string[] {
  const { base, expected, findings } = answer;
  if (expected === undefined || expected === base || sideOf(expected, places) === undefined) return [];
  const aggregate = aggregateOf(framework, judgement)?.id;
  return findings
    .filter(
      (finding) =>
        finding.rule !== aggregate &&
        finding.effect !== "shifts" &&
        (base === undefined ? finding.binding : standsAgainst(finding, keyAt(framework, judgement, base))),
    )
    .map(({ rule }) => rule);
}
