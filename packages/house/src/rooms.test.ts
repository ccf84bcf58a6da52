import { expect, test } from "vitest";
import { isRoom, reach, reachOfTests, rooms } from "./rooms.ts";

const names = Object.keys(rooms).filter(isRoom);

test("reach() follows the arrows to their end", () => {
  expect(reach("projection")).toEqual(["bytes", "core", "rules"]);
});

test("reach() of a room that stands alone is empty", () => {
  expect(reach("agreement")).toEqual([]);
});

test("reachOfTests() adds the rooms that only tests lean on", () => {
  expect(reach("testkit")).not.toContain("stores");
  expect(reachOfTests("testkit")).toContain("stores");
});

test.each(names)("%s never reaches itself, not even through its tests", (name) => {
  expect(reachOfTests(name)).not.toContain(name);
});

test.each(names.filter((name) => rooms[name].pure))("%s is pure, and so is all that it reaches", (name) => {
  expect(reach(name).filter((reached) => !rooms[reached].pure)).toEqual([]);
});

test("isRoom() does not take what every object inherits for a room", () => {
  expect(isRoom("core")).toBe(true);
  expect(isRoom("constructor")).toBe(false);
});
