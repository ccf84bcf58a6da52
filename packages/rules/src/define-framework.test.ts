import { expect, test } from "vitest";
import { defineFramework } from "./define-framework.ts";
import { limitRule, smallFramework } from "./small-framework.test-data.ts";

test("defineFramework() returns the definition itself", () => {
  const definition = smallFramework();
  expect(defineFramework(definition)).toBe(definition);
});

test("defineFramework() throws with every problem of a definition that the types let through", () => {
  const definition = smallFramework({
    rules: [limitRule("cap", "must", { cap: "great" })],
    outcome: "gardn",
  });
  expect(() => defineFramework(definition)).toThrow(TypeError);
  expect(() => defineFramework(definition)).toThrow(
    /outcome is "gardn".*\n.*rules\[0\]\.limit\.cap is "great"/,
  );
});
