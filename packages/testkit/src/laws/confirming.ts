import {
  foldOwned,
  initialState,
  judgementState,
  lastGrading,
  proceedingsOf,
  type AssessmentState,
} from "@assay/core";
import { recorded } from "../life/life.ts";
import { breachOf, lawOfLives, stepsOf, type Bench, type Breach, type Law } from "./law.ts";

/** Whoever confirms a grade changes nothing, nor does whoever confirms it a second time. */
export function confirmingTwice(bench: Bench): Law {
  const { decide, evolve } = bench.engine;
  return lawOfLives(bench, "confirming a grade changes nothing, nor does confirming it twice", (life) => {
    const state = initialState();
    for (const { tried, event } of stepsOf(life)) {
      const { command, by, framework } = tried;
      const confirms = command.type === "ModerateGrade" || command.type === "SettleJudgement";
      const before = confirms ? gradeOf(state, command.judgement) : undefined;
      foldOwned(evolve, state, [event]);
      if (!confirms || ("grade" in command && command.grade !== before)) continue;
      const once = gradeOf(state, command.judgement);
      if (once !== before) return breachOf(life, tried, `It confirmed ${before} and left ${once}.`);
      const again = decide(framework)(command, state, by);
      if (again._tag === "Left") continue;
      const copy = foldOwned(evolve, initialState(), life.events.slice(0, tried.after + 1));
      const revision = tried.after + 2;
      foldOwned(
        evolve,
        copy,
        again.right.map((made, index) => recorded(made, by, revision + index)),
      );
      const twice = gradeOf(copy, command.judgement);
      if (twice !== before) {
        const events = life.events.slice(0, tried.after + 1);
        const says = `It confirmed ${before} for the second time and left ${twice}.`;
        return { says, framework, events, command, by, answer: again } satisfies Breach;
      }
    }
    return undefined;
  });
}

function gradeOf(state: AssessmentState, judgement: string): string | undefined {
  return lastGrading(judgementState(proceedingsOf(state), judgement))?.grade;
}
