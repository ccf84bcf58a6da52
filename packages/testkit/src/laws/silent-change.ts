import { foldOwned, initialState, judgementState, lastGrading, proceedingsOf } from "@assay/core";
import { firstBreach, lawOfLives, type Bench, type Law } from "./law.ts";
import { gradeIn, givenIn } from "./told.ts";

/** A grade is never another one without an act that gives it, by somebody who says why. */
export function noSilentChange(bench: Bench): Law {
  return lawOfLives(
    bench,
    "no grade differs between two moments unless an act with an actor and a reason lies between",
    (life) => {
      const state = initialState();
      let before: Readonly<Record<string, string | undefined>> = {};
      return firstBreach(life, ({ event }) => {
        const { judgements } = proceedingsOf(foldOwned(bench.engine.evolve, state, [event]));
        const now = Object.fromEntries(
          givenIn(bench.framework).map((id) => [
            id,
            lastGrading(judgementState({ ...proceedingsOf(state), judgements }, id))?.grade,
          ]),
        );
        const moved = Object.keys(now).find((id) => now[id] !== before[id]);
        const from = moved === undefined ? undefined : before[moved];
        before = now;
        if (moved === undefined) return undefined;
        const said = gradeIn(event);
        const changed = `${event.type} changed "${moved}" from ${from ?? "no grade"} to ${now[moved] ?? "no grade"}`;
        if (said?.judgement !== moved || (said.grade ?? undefined) !== now[moved]) {
          return `${changed}, and says no such thing.`;
        }
        if (event.type === "JudgementSettled") return `${changed}: settling only confirms.`;
        return event.actor === "" || reasonIn(event.data) === ""
          ? `${changed}, and nobody says why.`
          : undefined;
      });
    },
  );
}

function reasonIn(data: object): string {
  if ("because" in data) return String(data.because);
  return "second" in data ? reasonIn(Object(data.second) as object) : "";
}
