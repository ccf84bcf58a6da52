import { describe, expect, test } from "vitest";
import { choiceFor } from "./choice.ts";

describe("choiceFor()", () => {
  test.each<[string, readonly string[], string]>([
    ["watr", ["water", "soil"], 'one of "water", "soil" (did you mean "water"?)'],
    ["Water", ["soil", "water"], 'one of "soil", "water" (did you mean "water"?)'],
    ["rain", ["water", "soil"], 'one of "water", "soil"'],
    // Two letters of six are a third; three are more.
    ["garxxn", ["garden"], 'one of "garden" (did you mean "garden"?)'],
    ["gaxxxn", ["garden"], 'one of "garden"'],
    // A letter too many, one too few, and one that is another, before, within and behind.
    ["xsunlight", ["sunlight"], 'one of "sunlight" (did you mean "sunlight"?)'],
    ["unlight", ["sunlight"], 'one of "sunlight" (did you mean "sunlight"?)'],
    ["sunlightx", ["sunlight"], 'one of "sunlight" (did you mean "sunlight"?)'],
    ["sunligh", ["sunlight"], 'one of "sunlight" (did you mean "sunlight"?)'],
    ["sunnnnlight", ["sunlight"], 'one of "sunlight"'],
    [
      "slight",
      ["sunlight", "light", "slightly"],
      'one of "sunlight", "light", "slightly" (did you mean "light"?)',
    ],
    ["", ["water"], 'one of "water"'],
    ["water", [], "nothing: none are defined"],
  ])("for %j among %j", (word, known, choice) => {
    expect(choiceFor(word, known)).toBe(choice);
  });

  test("asks for the first of two that are as near", () => {
    expect(choiceFor("gardon", ["gardan", "garden"])).toContain('mean "gardan"');
    expect(choiceFor("gardon", ["garden", "gardan"])).toContain('mean "garden"');
  });

  test("compares no more than a hundred words", () => {
    const known = ["water", ...Array.from({ length: 99 }, (_each, place) => `aspect-${place}`)];
    expect(choiceFor("watr", known)).toContain('mean "water"');
    expect(choiceFor("watr", [...known, "more"])).not.toContain("mean");
  });
});
