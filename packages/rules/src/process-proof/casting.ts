import type { Process } from "../process.ts";
import { apart } from "./apart.ts";
import { mayTake, type Person } from "./person.ts";
import type { Course, Step } from "./step.ts";

/** Which steps somebody can still take, a bit for each. Persons with the same are interchangeable. */
type Ability = bigint;

/** How many persons have each ability. */
type Crowd = ReadonlyMap<Ability, number>;

/**
 * Whether persons can be found for all steps: in each judgement nobody does what is kept apart, and who acts for the letter
 * acts in every judgement. Exhaustive: interchangeable persons are tried once, and what led nowhere is remembered.
 *
 * Requires steps of which none is apart from itself.
 *
 * @law A part of the steps can be cast wherever the whole can.
 */
export function canCast(process: Process, courses: readonly Course[], team: readonly Person[]): boolean {
  const placed = courses.flatMap((course) => course.steps.map((step) => ({ step, of: course.judgement })));
  const steps = placed.map(({ step }) => step);
  const bits = (having: (step: Step, of: string | undefined) => boolean): Ability =>
    placed.reduce((all, { step, of }, place) => (having(step, of) ? all | bit(place) : all), 0n);
  // Judgements are cast one by one, so that what is kept apart in one is not looked for in another.
  const barredBy = steps.map((one) => bits((other) => apart(process, one, other) !== undefined));
  const hopeless = new Set<string>();

  const everybody = team.map((person) => bits((step) => mayTake(person, step)));
  const groups = courses
    .filter(({ judgement }) => judgement !== undefined)
    .map(({ judgement }) => bits((_step, of) => of === judgement));
  return fill(
    bits((_step, of) => of === undefined),
    crowdOf(everybody.map((ability) => [ability, 1])),
    (crowd) => groups.every((group) => fill(group, crowdOf(crowd, group), () => true)),
  );

  /** Finds persons for the steps that are left, the one with the least choice first. */
  function fill(left: Ability, crowd: Crowd, then: (crowd: Crowd) => boolean): boolean {
    if (left === 0n) return then(crowd);
    const name = `${left} ${[...crowd]
      .map(([ability, many]) => `${ability}:${many}`)
      .toSorted()
      .join()}`;
    if (hopeless.has(name)) return false;
    const choices = steps.flatMap((step, place) => {
      if ((left & bit(place)) === 0n) return [];
      const able = [...crowd].filter(([ability]) => (ability & bit(place)) !== 0n);
      const spare = able.reduce((sum, [, many]) => sum + many, 0) - step.persons;
      return [{ place, able, spare, needed: step.persons }];
    });
    const next = choices.reduce((least, choice) => (choice.spare < least.spare ? choice : least));
    const found = next.spare >= 0 && take(next.able, next.needed, []);
    if (!found) hopeless.add(name);
    return found;

    function take(from: Chosen, needed: number, taken: Chosen): boolean {
      const [group, ...others] = from;
      if (group === undefined) return needed === 0 && fill(left & ~bit(next.place), after(taken), then);
      const [ability, many] = group;
      for (let each = Math.min(many, needed); each >= 0; each -= 1) {
        if (take(others, needed - each, [...taken, [ability, each]])) return true;
      }
      return false;
    }

    function after(taken: Chosen): Crowd {
      const barred = barredBy[next.place] ?? 0n;
      return crowdOf(
        [
          ...crowd,
          ...taken.flatMap(([ability, many]): Chosen => [
            [ability, -many],
            [ability & ~barred, many],
          ]),
        ],
        ~bit(next.place),
      );
    }
  }
}

type Chosen = readonly (readonly [Ability, number])[];

function bit(place: number): Ability {
  return 1n << BigInt(place);
}

/** Adds abilities up, each cut down to those that still matter. */
function crowdOf(persons: Iterable<readonly [Ability, number]>, matter: Ability = -1n): Crowd {
  const crowd = new Map<Ability, number>();
  for (const [ability, many] of persons) {
    const kept = ability & matter;
    crowd.set(kept, (crowd.get(kept) ?? 0) + many);
  }
  return new Map([...crowd].filter(([ability, many]) => many > 0 && ability !== 0n));
}
