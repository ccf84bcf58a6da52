import { isLeft } from "fp-ts/lib/Either.js";
import { freeze } from "immer";
import { describe, expect, test } from "vitest";
import { actOf } from "./acts.ts";
import { decide } from "./decide.ts";
import { flagNames } from "./flags.ts";
import { parksInFull } from "./parks-in-full.test-data.ts";
import { breached, byOf, clash, type AnyBreach, type Case } from "./precedence/case.test-data.ts";
import { rows } from "./precedence/table.test-data.ts";
import type { RefusalTag } from "./refusal.ts";
import { situationOf } from "./situation.ts";
import { stateAfter } from "./story.test-data.ts";

/** An obstacle that holds in a case, by its place among those of the act. */
interface Met {
  readonly place: number;
  readonly tag: RefusalTag;
}

/** No assessment is in two of these phases, so that none of these obstacles is met together with another. */
const phases: readonly RefusalTag[] = ["NotOpened", "AssessmentAlreadyWithdrawn", "LetterAlreadyIssued"];

describe.each(rows)("%s", (_type, row) => {
  const { breaches } = row;
  const metAt = breaches.map((breach) => metIn(breached(row, breach))[0]);

  test("is accepted where nothing stands in the way", () => {
    expect(refusalOf(row)).toBeUndefined();
  });

  test.each(breaches.map((breach) => [breach.tag, breach] as const))("is refused with %s", (tag, breach) => {
    expect(refusalOf(breached(row, breach))).toBe(tag);
  });

  test("documents each of its obstacles, in order, and each answer of one once", () => {
    const places = metAt.map((met) => met?.place);
    expect(places).toEqual(places.toSorted((one, other) => (one ?? 0) - (other ?? 0)));
    expect([...new Set(places)]).toEqual([...actOf(row.command).obstacles.keys()]);
    expect(new Set(metAt.map((met) => `${met?.place} ${met?.tag}`)).size).toBe(breaches.length);
  });

  test("is refused for its shape before all else", () => {
    for (const breach of breaches) {
      const { command, ...rest } = breached(row, breach);
      expect(refusalOf({ ...rest, command: { ...command, assessment: "No Stream" } })).toBe(
        "CommandMalformed",
      );
    }
  });

  test("is refused for the earlier of two obstacles", () => {
    const overtaken = new Set<AnyBreach>();
    for (const [index, second] of breaches.entries()) {
      for (const [before, first] of breaches.slice(0, index).entries()) {
        if (clash(first, second)) continue;
        const both = breached(breached(row, second), first);
        const met = metIn(both);
        const [one, other] = [metAt[before], metAt[index]];
        if (one === undefined || other === undefined || one.place === other.place) continue;
        if (!holds(met, one) || !holds(met, other)) continue;
        expect(met.find(({ tag }) => tag === refusalOf(both))?.place).toBeLessThanOrEqual(one.place);
        overtaken.add(second);
      }
    }
    const never = breaches.slice(1).filter((breach) => !overtaken.has(breach));
    expect(never.map(({ tag }) => tag).filter((tag) => !phases.includes(tag))).toEqual([]);
  });
});

test("every refusal of an assessment's commands stands in some row", () => {
  // A command is looked at for its shape before its act, and frameworks are adopted in no assessment.
  const elsewhere: readonly RefusalTag[] = [
    "CommandMalformed",
    "FrameworkInvalid",
    "FrameworkAlreadyAdopted",
    "FrameworkEditionDiffers",
  ];
  const documented = rows.flatMap(([, { breaches }]) => breaches.map(({ tag }) => tag));
  expect([...new Set([...documented, ...elsewhere])].toSorted()).toEqual(Object.keys(flagNames).toSorted());
});

/** Every obstacle that holds, in order. */
function metIn(row: Case): readonly Met[] {
  const situation = situationOf(parksInFull, stateAfter(row.given), byOf(row));
  return actOf(row.command).obstacles.flatMap((obstacle, place) => {
    const refusal = obstacle(row.command, situation);
    return refusal === undefined ? [] : [{ place, tag: refusal._tag }];
  });
}

function holds(met: readonly Met[], one: Met): boolean {
  return met.some(({ place, tag }) => place === one.place && tag === one.tag);
}

/** Decides upon a frozen command and state, and holds that both stay as they were. */
function refusalOf(row: Case): RefusalTag | undefined {
  const state = freeze(stateAfter(row.given), true);
  const decided = decide(parksInFull)(freeze({ ...row.command }, true), state, byOf(row));
  expect(state).toEqual(stateAfter(row.given));
  return isLeft(decided) ? decided.left._tag : undefined;
}
