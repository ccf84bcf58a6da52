import type { Framework } from "../framework.ts";
import type { Process } from "../process.ts";
import { apartInItself } from "./apart.ts";
import { courseOf } from "./course.ts";
import { longest, reachable } from "./explore.ts";
import { begun, type Deed, lifeOf, type Move, type Stage } from "./life.ts";
import type { Course } from "./step.ts";

/** A deed that is called for and that nobody can ever do, with a shortest way to where it is. */
interface Impossible {
  readonly deed: Deed;
  readonly after: readonly Move[];
}

/** All that can become of one judgement while there are as many persons as one likes in every role. */
export interface Prospect {
  readonly judgement: string;
  /**
   * Everything that can be done to it.
   * @law One life can call for all of it: after each step that gives a grade, any grade can stand.
   */
  readonly course: Course;
  readonly impossible: readonly Impossible[];
  /** The greatest number of acts from the first to settlement; undefined where there is none. */
  readonly actsAtMost: number | undefined;
}

/** Looks at every life that a given judgement can have. */
export function prospectOf(framework: Framework, judgement: string): Prospect {
  const { process } = framework;
  const movesFrom = lifeOf(framework, judgement);
  const canGo = (stage: Stage): readonly Move[] =>
    movesFrom(stage).filter(({ deed }) => deed === undefined || canBeDone(process, deed));

  const called = new Map<string, Impossible>();
  for (const { stage, by } of reachable(begun, canGo)) {
    for (const { deed } of movesFrom(stage)) {
      const name = JSON.stringify(deed);
      if (deed !== undefined && !called.has(name)) called.set(name, { deed, after: by });
    }
  }
  const all = [...called.values()];
  const done = all.filter(({ deed }) => canBeDone(process, deed)).map(({ deed }) => deed);
  const most = longest(begun, canGo);
  return {
    judgement,
    course: courseOf(process, judgement, done),
    impossible: all.filter(({ deed }) => !done.includes(deed)),
    actsAtMost: most._tag === "Ends" ? most.acts : undefined,
  };
}

function canBeDone(process: Process, deed: Deed): boolean {
  // Who adjudicates jointly has graded, so that it is asked whether graders can.
  const graded: readonly Deed[] = [{ act: "propose" }, { act: "secondGrade" }];
  const needed = deed.act === "adjudicate" ? [...graded, deed] : [deed];
  return courseOf(process, "", needed).steps.every(
    (step) => step.roles.length > 0 && apartInItself(process, step) === undefined,
  );
}
