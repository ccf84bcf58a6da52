import { sha256Hex } from "@assay/bytes";
import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { rows } from "../decide/precedence/table.test-data.ts";
import { describeRefusal } from "../decide/describe-refusal.ts";
import type { Command } from "./commands.ts";
import { commandProblems } from "./schemas.ts";

/** A command may come from outside the program, and be anything. */
const problemsOf = (command: object): readonly { readonly path: string; readonly message: string }[] =>
  commandProblems(command as Command);

const propose = {
  type: "ProposeGrade",
  assessment: "park",
  judgement: "safety",
  grade: "fair",
  because: "It is so.",
  evidence: ["gate"],
};

describe("what is wrong with a command", () => {
  test.each([
    ["a field that is missing", { because: undefined }, "because", "must be a text, and is missing"],
    ["another kind of value", { grade: 3 }, "grade", "must be a text, and is 3"],
    ["an empty text", { because: "" }, "because", "must be a text, and is empty"],
    ["a text too long", { grade: "g".repeat(101) }, "grade", "must have at most 100 characters, and has 101"],
    ["a value in a list", { evidence: ["gate", 7] }, "evidence.1", "must be a text, and is 7"],
    ["a list that is none", { evidence: "gate" }, "evidence", 'must be a list, and is "gate"'],
    ["an empty list", { assistedBy: [] }, "assistedBy", "must have at least 1 in its list, and has 0"],
    [
      "a word that is not among those",
      { provenance: "hearsay" },
      "provenance",
      /^must be one of .*, and is "hearsay"$/,
    ],
    [
      "a field that there is not",
      { colour: "green" },
      "colour",
      /^is no field here; use judgement, grade, because/,
    ],
  ])("%s is told by its place, what is there, and what may be", (_what, parts, path, message) => {
    const found = problemsOf({ ...propose, ...parts }).filter((problem) => problem.path === path);
    expect(found.map((problem) => problem.message)).toContainEqual(
      typeof message === "string" ? message : expect.stringMatching(message),
    );
  });

  test("is one sentence of the house", () => {
    const problems = problemsOf({ ...propose, grade: undefined });
    expect(describeRefusal({ _tag: "CommandMalformed", problems })).toContain(
      '"grade" must be a text, and is missing; correct these fields',
    );
  });

  test("in a definition is told as a definition is read", () => {
    expect(problemsOf({ type: "AdoptFramework", definition: { id: "Parks" } })).toContainEqual({
      path: "definition.edition",
      message: "is missing; give a string",
    });
    expect(problemsOf({ type: "AdoptFramework", definition: 7 })[0]).toMatchObject({ path: "definition" });
  });
});

test("a draft is held to the digest of its content, whoever gives it", () => {
  const draft = {
    type: "DraftLetter",
    assessment: "park",
    id: "first",
    content: "{}",
    digest: sha256Hex("{}"),
    template: { id: "parks", version: 1 },
    restsOn: 1,
  };
  expect(problemsOf(draft)).toEqual([]);
  expect(problemsOf({ ...draft, content: "{ }" })).toEqual([
    { path: "digest", message: "must be the SHA-256 of the content, and is not" },
  ]);
});

test("is told in the words of the house, whatever stands in whatever field", () => {
  const commands = rows.map(([, { command }]) => command as object);
  const anything = fc.oneof(
    fc.anything({ withNullPrototype: false }),
    fc.constantFrom("", "x".repeat(500_000), -1, 1.5, 1e300),
  );
  let told = 0;
  fc.assert(
    fc.property(
      fc.constantFrom(...commands),
      fc.nat({ max: 20 }),
      anything,
      fc.string(),
      (command, place, value, name) => {
        const fields = Object.keys(command).filter((field) => field !== "type");
        const field = fields[place % fields.length] ?? name;
        for (const { message } of problemsOf({
          ...command,
          [field]: value,
          ...(place > 15 ? { [name]: value } : {}),
        })) {
          told += 1;
          expect(message).toMatch(/^(must|is) /);
          expect(message).not.toMatch(
            /invalid|expected|received|unrecogni[sz]ed|too (big|small)|undefined|\[object/i,
          );
        }
      },
    ),
    { numRuns: 2_000, seed: 2031 },
  );
  expect(told).toBeGreaterThan(1_000);
});
