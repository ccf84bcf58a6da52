import type { Framework } from "./framework.ts";
import type { Which } from "./which.ts";

/** A process to be played, and what its framework's rules come to. */
export interface Ground {
  readonly framework: Framework;
  /** Worst first. */
  readonly gradesOf: (judgement: string) => readonly string[];
  readonly departs: (judgement: string, grade: string) => boolean;
}

/** A judgement with its standing grade. */
export interface Standing {
  readonly judgement: string;
  readonly grade: string;
  readonly changed: boolean;
}

/** The rounds that are held in some life of some judgement, and whether a second grade is ever given, by playing all of them. */
export function heldInSomeLife({ framework, gradesOf, departs }: Ground): ReadonlySet<string> {
  const { rounds, secondGrading } = framework.process;
  const held = new Set<string>();
  const scale = framework.scales["four"]?.grades.map(({ key }) => key) ?? [];
  for (const { id: judgement } of framework.judgements) {
    const grades = gradesOf(judgement);
    const play = (place: number, standing: Standing): void => {
      const round = rounds[place];
      if (round === undefined) return;
      const when = applies(round.which, standing, departs);
      if (when !== "yes") play(place + 1, standing);
      if (when === "no") return;
      held.add(round.id);
      for (const grade of grades) {
        play(place + 1, { judgement, grade, changed: standing.changed || grade !== standing.grade });
      }
    };
    for (const first of grades) {
      const start: Standing = { judgement, grade: first, changed: false };
      const when = secondGrading === undefined ? "no" : applies(secondGrading.which, start, () => false);
      if (when !== "yes") play(0, start);
      if (when === "no" || secondGrading === undefined) continue;
      held.add("second-grading");
      const { resolve, tolerance } = secondGrading;
      for (const second of grades) {
        const [one, other] = [scale.indexOf(first), scale.indexOf(second)];
        const kept = resolve === "keep-first-within-tolerance" && Math.abs(one - other) <= tolerance;
        const standing =
          one === other || kept
            ? [first]
            : resolve === "worst"
              ? [scale[Math.min(one, other)] ?? first]
              : grades;
        for (const grade of standing) play(0, { judgement, grade, changed: grade !== first });
      }
    }
  }
  return held;
}

/** Whether a step applies to a standing grade; either where that lies in a draw or in the grades of others. */
export function applies(
  which: Which,
  standing: Standing,
  departs: Ground["departs"],
): "yes" | "no" | "either" {
  if (which === "all") return "yes";
  if (which.judgements?.includes(standing.judgement) === true) return "yes";
  if (which.gradeIs?.includes(standing.grade) === true) return "yes";
  if (which.changed === true && standing.changed) return "yes";
  if (which.departures === true && departs(standing.judgement, standing.grade)) return "either";
  return which.sample === undefined ? "no" : "either";
}
