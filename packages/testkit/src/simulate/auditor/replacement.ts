import type { CommandOf } from "@assay/core";
import type { Check } from "./ask.ts";
import { givable, gradedOf, judgementsOf } from "./case.ts";
import { isWaiting } from "./standing-grades.ts";

type Replacing = CommandOf<"ReplaceFramework">;

/** Whether another definition can take the place of the one that an assessment is held to. */
export const fits: readonly Check<Replacing>[] = [
  ({ replacement }) => (replacement === undefined ? "FrameworkUnknown" : undefined),
  ({ of, command }) => (of.digest === command.to.digest ? "FrameworkAlreadyPinned" : undefined),
  ({ of, replacement }) =>
    replacement !== undefined &&
    [...of.dossiers].some(([id, { steps, seal }]) => {
      const given = steps.length > 0 || seal !== undefined;
      // While a grade waits, which of its scale it is must not be told: the whole scale has to be there.
      const waits = given && isWaiting(of, id);
      const grades = waits ? givable(of, id) : steps.flatMap(({ grade }) => grade ?? []);
      // Every grade that was given in this sitting must be on the scale that people grade the judgement on there.
      const there = gradedOf({ framework: replacement }).includes(id)
        ? givable({ framework: replacement }, id)
        : [];
      return (
        !judgementsOf({ framework: replacement }).includes(id) ||
        grades.some((grade) => !there.includes(grade))
      );
    })
      ? "FrameworkDoesNotFit"
      : undefined,
];
