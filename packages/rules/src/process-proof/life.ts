import { absurd } from "../absurd.ts";
import type { Framework } from "../framework.ts";
import { requiredScale } from "../lookup.ts";
import type { Which } from "../which.ts";
import { attainableGrades, departingGrades } from "./cases.ts";
import { resolved } from "./resolved.ts";

/** Where the life of one judgement stands, as far as it bears on what may come next. `next` is the place of a round. */
export type Stage =
  | { readonly at: "begun" }
  | { readonly at: "evidenced" }
  | { readonly at: "proposed"; readonly grade: string }
  | { readonly at: "differing"; readonly first: string; readonly second: string }
  | { readonly at: "round"; readonly next: number; readonly grade: string; readonly changed: boolean }
  | { readonly at: "settled" };

/** What is done to a judgement: an act, in moderation with its round. */
export type Deed =
  | { readonly act: "record" | "propose" | "secondGrade" | "adjudicate" | "settle" }
  | { readonly act: "moderate"; readonly round: string };

/**
 * One way on from a stage. Nobody chooses among them: which is taken lies in the grades that are given and in what is drawn.
 * Units: `acts` counts a round once, whatever its quorum, and a second grade twice, since it is sealed and revealed; evidence
 * is recorded as often as one likes, and not counted.
 */
export interface Move {
  readonly to: Stage;
  readonly acts: number;
  readonly deed?: Deed;
  /** The grade that the deed gives. */
  readonly grade?: string;
}

/** What a life begins with. */
export const begun: Stage = { at: "begun" };

/** The ways on in the life of a given judgement, over every grade that it may have and everything that may apply to it. */
export function lifeOf(framework: Framework, judgement: string): (stage: Stage) => readonly Move[] {
  const { rounds, secondGrading } = framework.process;
  const grades = attainableGrades(framework, judgement);
  const departing = rounds.some(({ which }) => which !== "all" && which.departures === true)
    ? departingGrades(framework, judgement)
    : [];
  const toFirstRound = (grade: string, changed: boolean): Stage => ({ at: "round", next: 0, grade, changed });

  return (stage) => {
    switch (stage.at) {
      case "begun":
        return [{ to: { at: "evidenced" }, deed: { act: "record" }, acts: 0 }];
      case "evidenced":
        return grades.map((grade) => {
          return { to: { at: "proposed", grade }, deed: { act: "propose" }, grade, acts: 1 };
        });
      case "proposed":
        return whetherTwice(stage.grade);
      case "differing":
        return grades.map((grade) => {
          const to = toFirstRound(grade, grade !== stage.first);
          return { to, deed: { act: "adjudicate" }, grade, acts: 1 };
        });
      case "round":
        return whetherHeld(stage);
      case "settled":
        return [];
      default:
        return absurd(stage);
    }
  };

  function whetherTwice(first: string): readonly Move[] {
    const applies = mayApply(secondGrading?.which ?? {}, { judgement, grade: first, changed: false }, []);
    const once: Move = { to: toFirstRound(first, false), acts: 0 };
    if (secondGrading === undefined || applies === "no") return [once];
    const twice = grades.map((second): Move => {
      const standing = resolved(secondGrading, requiredScale(framework, judgement), first, second);
      const to: Stage =
        standing === undefined
          ? { at: "differing", first, second }
          : toFirstRound(standing, standing !== first);
      return { to, deed: { act: "secondGrade" }, grade: second, acts: 2 };
    });
    return applies === "yes" ? twice : [once, ...twice];
  }

  function whetherHeld(stage: Stage & { readonly at: "round" }): readonly Move[] {
    const { next, grade, changed } = stage;
    const round = rounds[next];
    if (round === undefined) return [{ to: { at: "settled" }, deed: { act: "settle" }, acts: 1 }];
    const passed: Move = { to: { ...stage, next: next + 1 }, acts: 0 };
    const applies = mayApply(round.which, { judgement, grade, changed }, departing);
    if (applies === "no") return [passed];
    const held = grades.map((to): Move => {
      const after: Stage = { at: "round", next: next + 1, grade: to, changed: changed || to !== grade };
      return { to: after, deed: { act: "moderate", round: round.id }, grade: to, acts: 1 };
    });
    return applies === "yes" ? held : [passed, ...held];
  }
}

/** Whether a step applies to a standing grade; what is drawn, and whether others' grades make it a departure, is open. */
function mayApply(
  which: Which,
  standing: { readonly judgement: string; readonly grade: string; readonly changed: boolean },
  departing: readonly string[],
): "yes" | "no" | "maybe" {
  if (which === "all") return "yes";
  const { judgements = [], gradeIs = [], departures, changed, sample } = which;
  if (judgements.includes(standing.judgement) || gradeIs.includes(standing.grade)) return "yes";
  if (changed === true && standing.changed) return "yes";
  const departs = departures === true && departing.includes(standing.grade);
  return departs || sample !== undefined ? "maybe" : "no";
}
