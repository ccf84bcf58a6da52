import { describe, expect, test } from "vitest";
import { parseFramework } from "./parse-framework.ts";
import { readFramework } from "./read-framework.ts";
import { whole } from "./parse/whole-framework.test-data.ts";

const text = JSON.stringify(whole, null, 2);

function problemIn(given: string): readonly [path: string, found: string, allowed: string] | undefined {
  const read = readFramework(given);
  const [problem] = read._tag === "Left" ? read.left : [];
  expect(problem?.message ?? "").toMatch(/^(?:Cannot use the framework: .+ is .+; give .+\.)?$/);
  return problem && [problem.path, problem.found, problem.allowed];
}

describe("readFramework()", () => {
  test("reads a file as the value that it holds, whatever schema it names", () => {
    expect(readFramework(text)).toEqual(parseFramework(whole));
    expect(readFramework(text.replace("{", '{ "$schema": "./framework.schema.json",'))).toEqual(
      parseFramework(whole),
    );
  });

  test.each<[string, string, readonly [string, string, string]]>([
    ["no JSON", "{", ["", "no JSON", "the text of one JSON object"]],
    ["a byte order mark", `\u{FEFF}${text}`, ["", "no JSON", "the text of one JSON object"]],
    ["a text", '"gardens"', ["", '"gardens"', "an object"]],
    [
      "a name twice in a list, after texts",
      '{ "groups": [["x", "y"], ["x", "x", { "id": ["id", "id"], "i\\u0064": 2 }]] }',
      ["groups[1][2].id", "there twice", "each name once"],
    ],
    ["a list", "[]", ["", "a list", "an object"]],
    [
      "a name twice at the top",
      text.replace("{", '{ "id": "gardens",'),
      ["id", "there twice", "each name once"],
    ],
    [
      "a name twice inside, once with an escape",
      text.replace('"flooded": {', '"flooded": { "s\\u0061ys": "x",'),
      ["facts.flooded.says", "there twice", "each name once"],
    ],
    [
      "a name twice in a list's third",
      text.replace('"id": "soil",', '"id": "soil", "id": "clay",'),
      ["judgements[2].id", "there twice", "each name once"],
    ],
    [
      "a fact named as a number",
      text.replace('"flooded"', '"10"'),
      [
        "facts.10",
        "object",
        "an id of lower-case letters, digits, dots and hyphens, a letter first as its name",
      ],
    ],
    [
      "a group named __proto__",
      text.replace('"wet":', '"__proto__":'),
      ["groups.__proto__", "a list", "another name: an id begins with a letter"],
    ],
  ])("refuses %s", (_desc, given, problem) => {
    expect(problemIn(given)).toEqual(problem);
  });

  test("names in strings, and the same name in different objects, are no duplicates", () => {
    const odd = text.replace("Rules of gardens, page 2", '{\\"id\\": 1, \\"id\\": [,]}');
    expect(readFramework(odd)._tag).toBe("Right");
  });

  test("refuses ten megabytes by their size, before anything is read", () => {
    const large = text.replace("Review of gardens", "x".repeat(10_000_000));
    expect(problemIn(large)?.[1]).toMatch(/^1000\d{4} characters long$/);
    expect(problemIn(large)?.[2]).toBe("one of at most 1048576 characters as JSON");
    const broken = `{${" ".repeat(10_000_000)}`;
    expect(problemIn(broken)?.[1]).toBe("10000001 characters long");
  });
});

describe("parseFramework() refuses what is too large", () => {
  test.each<[string, unknown]>([
    ["a text of ten megabytes", { ...whole, title: "x".repeat(10_000_000) }],
    ["a list of ten million", { ...whole, rules: Array.from({ length: 10_000_000 }) }],
    ["very many rules", { ...whole, rules: Array.from({ length: 200_000 }, () => whole.rules[0]) }],
    [
      "very many names",
      {
        ...whole,
        facts: Object.fromEntries(Array.from({ length: 300_000 }, (_each, place) => [`fact-${place}`, 1])),
      },
    ],
  ])("%s", (_desc, definition) => {
    const parsed = parseFramework(definition);
    expect(parsed._tag === "Left" && parsed.left.map(({ allowed }) => allowed)).toEqual([
      "one of at most 1048576 characters as JSON",
    ]);
  });
});
