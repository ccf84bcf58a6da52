import { expect, test } from "vitest";
import { sentence } from "./sentence.ts";

test.each([
  ["no-change", "no-change."],
  ["Nothing changes.", "Nothing changes."],
  ["Was it misread?", "Was it misread?"],
  ["They said “no.”", "They said “no.”"],
])("sentence(%j) is %j", (words, ended) => {
  expect(sentence(words)).toBe(ended);
});
