import { expect, test } from "vitest";
import type { Process } from "../process.ts";
import { smallFramework } from "../small-framework.test-data.ts";
import { canCast } from "./casting.ts";
import { personsOf } from "./person.ts";
import { type Course, type Step, stepOf } from "./step.ts";

const process: Process = { ...smallFramework().process, separation: [["moderate", "moderate"]] };
const round = (id: string, by: string, persons = 1): Step => ({
  ...stepOf("moderate", [by]),
  round: id,
  persons,
});
const crowd = (many: number, ...roles: readonly string[]): ReturnType<typeof personsOf> =>
  personsOf(
    Array.from({ length: many }, (_, place) => ({
      actor: `${roles.join()}-${place}`,
      kind: "person",
      roles,
    })),
  );

test.each([
  { desc: "thirty persons in three rounds of ten", many: 30, can: true },
  { desc: "not twenty-nine, and says so at once", many: 29, can: false },
])("canCast() seats $desc", ({ many, can }) => {
  const course: Course = { judgement: "water", steps: ["a", "b", "c"].map((id) => round(id, "judge", 10)) };
  expect(canCast(process, [course], crowd(many, "judge"))).toBe(can);
});

test("canCast() does not build seats for a quorum that no team has", () => {
  const course: Course = { judgement: "water", steps: [round("a", "judge", 1e9)] };
  expect(canCast(process, [course], crowd(3, "judge"))).toBe(false);
});

test("canCast() finds that thirteen persons are too few for fourteen rounds without trying all their orders", () => {
  const rounds = Array.from({ length: 14 }, (_, place) => `role-${place}`);
  // About one role in five is lacking, by a fixed sequence: what looks alike everywhere is found without remembering.
  let seed = 3;
  const lacks = (): boolean => (seed = (seed * 16_807) % 2_147_483_647) % 5 === 0;
  const team = rounds.slice(1).map((actor): ReturnType<typeof personsOf>[number] => {
    return [{ actor, kind: "person", roles: rounds.filter(() => !lacks()) }];
  });
  const course: Course = { judgement: "water", steps: rounds.map((role) => round(role, role)) };
  expect(canCast(process, [course], team)).toBe(false);
  expect(canCast(process, [{ ...course, steps: course.steps.slice(1) }], team)).toBe(true);
});

test("canCast() leaves those who may do more to what only they may do", () => {
  const course: Course = { judgement: "water", steps: [round("a", "judge"), round("b", "head")] };
  expect(canCast(process, [course], [...crowd(1, "judge", "head"), ...crowd(1, "judge")])).toBe(true);
  expect(canCast(process, [course], crowd(2, "judge"))).toBe(false);
});

test("personsOf() joins names over several aliases, in whatever order they come", () => {
  const member = (actor: string, sameAs?: string): Parameters<typeof personsOf>[0][number] => ({
    actor,
    kind: "person",
    roles: [],
    ...(sameAs === undefined ? {} : { sameAs }),
  });
  const team = [
    member("ann", "x"),
    member("ben"),
    member("cat", "y"),
    member("dan", "x"),
    member("y", "dan"),
  ];
  expect(personsOf(team).map((person) => person.map(({ actor }) => actor).toSorted())).toEqual([
    ["ben"],
    ["ann", "cat", "dan", "y"],
  ]);
});
