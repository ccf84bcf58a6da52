import { expect, test } from "vitest";
import { squares, stepsOf, stepsOn, type Steps } from "./grade-steps.ts";
import { gradeWords } from "./grade-words.ts";
import { page } from "./pages.test-data.ts";
import { stepsPicture } from "./steps-picture.ts";

test("steps count up from the worst grade, whichever way a scale numbers its grades", () => {
  const [key] = page.keys;
  if (key === undefined) throw new Error("the page has a key");
  const reversed = { ...key, grades: key.grades.map((grade) => ({ ...grade, value: 5 - grade.value })) };
  expect(reversed.grades.map((grade) => stepsOn(reversed, grade.key)?.reached)).toEqual([1, 2, 3, 4]);
});

test("a grade that is not on the scale, or of a judgement without one, has no steps", () => {
  expect(stepsOf(page, "staying-safe", "grand")).toBeUndefined();
  expect(stepsOf(page, "parking", "good")).toBeUndefined();
});

test("each step is a shape of its own, and is told in words", () => {
  const all: readonly Steps[] = [1, 2, 3, 4].map((reached) => ({ reached, all: 4 }));
  expect(all.map(squares)).toEqual(["■□□□", "■■□□", "■■■□", "■■■■"]);
  const pictures = all.map(stepsPicture);
  expect(new Set(pictures.map((picture) => picture.match(/class="open"/g)?.length ?? 0)).size).toBe(4);
  expect(pictures.filter((picture) => picture.includes("hatch"))).toEqual([pictures[0]]);
  expect(pictures[2]).toContain("step 3 of 4");
  expect(squares({ reached: 1, all: 1 })).toBe("■");
});

test("a grade is named by its number and its word", () => {
  expect(gradeWords({ label: "Good", value: 3 })).toBe("3 Good");
  expect(gradeWords({ label: "3", value: 3 })).toBe("3");
  expect(gradeWords({ label: "grand", value: null })).toBe("grand");
});
