import { describe, expect, test } from "vitest";
import { inRule, problemsIn, whole, withAt } from "./whole-framework.test-data.ts";

const other = { title: "Other", grades: [{ key: "only", label: "Only", value: 1 }] };

describe("parseFramework() refuses a definition of the wrong shape", () => {
  test.each<[string, unknown, string, string]>([
    ["no object", 7, "", "an object"],
    ["null", null, "", "an object"],
    ["a missing part", withAt(["issuer"], undefined), "issuer", "a string"],
    ["an edition with an @", withAt(["edition"], "2007@a"), "edition", "an edition without @"],
    ["a blank edition", withAt(["edition"], " "), "edition", "text that is not blank"],
    ["an id with an @", withAt(["id"], "gardens@2007"), "id", "an id of"],
    ["a blank title", withAt(["title"], "  "), "title", "text that is not blank"],
    ["a part that there is not", withAt(["rules", 0, "weight"], 2), "rules[0].weight", "no such property"],
    ["an upper-case id", withAt(["judgements", 0, "id"], "Water"), "judgements[0].id", "an id of"],
    [
      "a digit as the id of a judgement",
      withAt(["judgements", 0, "id"], "1"),
      "judgements[0].id",
      "an id of",
    ],
    ["a digit as the id of a group", withAt(["groups", "1"], ["water"]), "groups.1", "an id of"],
    [
      "a digit as the id of a fact",
      withAt(["facts", "1"], { says: "x", whenUnknown: "false" }),
      "facts.1",
      "an id of",
    ],
    ["a digit as the id of a scale", withAt(["scales", "4"], other), "scales.4", "an id of"],
    [
      "__proto__ as the id of a group",
      withAt(["groups", "__proto__"], ["water"]),
      "groups.__proto__",
      "another name",
    ],
    [
      "__proto__ as the id of a judgement",
      withAt(["judgements", 0, "id"], "__proto__"),
      "judgements[0].id",
      "an id of",
    ],
    [
      "an id that objects inherit",
      withAt(["groups", "constructor"], ["water"]),
      "groups.constructor",
      "an id of",
    ],
    ["an empty scale", withAt(["scales", "four", "grades"], []), "scales.four.grades", "at least 1 of them"],
    [
      "a value with a fraction",
      withAt(["scales", "four", "grades", 0, "value"], 1.5),
      "scales.four.grades[0].value",
      "an int",
    ],
    [
      "a grade key with a space",
      withAt(["scales", "four", "grades", 0, "key"], "very poor"),
      "scales.four.grades[0].key",
      "a grade key",
    ],
    ["an empty group", withAt(["groups", "aspects"], []), "groups.aspects", "at least 1 of them"],
    [
      "a day that there is not",
      withAt(["effective", "from"], "2001-02-30"),
      "effective.from",
      "a day as YYYY-MM-DD",
    ],
    [
      "a kind of rule that there is not",
      withAt(inRule("kind"), "weight"),
      "rules[1].kind",
      '"aggregate", "shift", "limit" or "gate"',
    ],
    [
      "a kind of aggregate that there is not",
      withAt(["rules", 0, "aggregate", "type"], "mean"),
      "rules[0].aggregate.type",
      '"kthLowest"',
    ],
    ["a k of nought", withAt(["rules", 0, "aggregate", "k"], 0), "rules[0].aggregate.k", "more than 0"],
    [
      "an aggregate with a condition",
      withAt(["rules", 0, "when"], { fact: "flooded" }),
      "rules[0].when",
      "no such property",
    ],
    [
      "a bound of no kind",
      withAt(inRule("limit", "cap"), 2),
      "rules[1].limit.cap",
      "a grade key, or the lowest or highest of a group",
    ],
    [
      "a limit of two kinds",
      withAt(inRule("limit", "floor"), "poor"),
      "rules[1].limit.floor",
      "no such property",
    ],
    ["a condition of no kind", withAt(inRule("when"), "always"), "rules[1].when", "a condition"],
    [
      "a misspelt condition",
      withAt(inRule("when", "all", 0), { jugement: "water", is: "poor" }),
      "rules[1].when.all[0].judgement",
      "a string",
    ],
    [
      "two comparators",
      withAt(inRule("when", "all", 0, "atMost"), "poor"),
      "rules[1].when.all[0].atMost",
      "no such property",
    ],
    [
      "a negative count",
      withAt(inRule("when", "all", 3, "exactly"), -1),
      "rules[1].when.all[3].exactly",
      "at least 0",
    ],
    [
      "a strength that there is not",
      withAt(inRule("strength"), "always"),
      "rules[1].strength",
      'one of "must", "normally", "likely"',
    ],
    [
      "an address that is none",
      withAt(inRule("source", "url"), "ftp://x.org"),
      "rules[1].source.url",
      "begins with http",
    ],
    [
      "a basis that there is not",
      withAt(["judgements", 0, "basis"], "found"),
      "judgements[0].basis",
      'one of "given", "derived"',
    ],
    [
      "a policy for missing inputs that there is not",
      withAt(["judgements", 3, "whenMissing"], "ignore"),
      "judgements[3].whenMissing",
      'one of "block", "skip", "notApplicable", "reweight"',
    ],
  ])("%s", (_desc, definition, path, allowed) => {
    const problem = problemsIn(definition).find((each) => each.path === path);
    expect(problem?.allowed).toContain(allowed);
    expect(problem?.message).toMatch(/^Cannot use the framework: .+ is .+; give .+\.$/);
  });

  test("shows what it found, shortened", () => {
    const [problem] = problemsIn(withAt(["judgements", 0, "id"], `1${"x".repeat(500)}`));
    expect(problem?.found).toHaveLength(62);
    expect(problemsIn(withAt(["groups"], []))[0]?.found).toBe("a list");
    expect(problemsIn(withAt(["groups"], null))[0]?.found).toBe("null");
    expect(problemsIn(withAt(["groups"], undefined))[0]?.found).toBe("missing");
    expect(problemsIn(withAt(["title"], {}))[0]?.found).toBe("object");
    expect(problemsIn(withAt(["title"], 7.5))[0]?.found).toBe("7.5");
    expect(problemsIn(withAt(["title"], false))[0]?.found).toBe("false");
  });

  test("refuses a value that holds itself, and conditions nested beyond all use", () => {
    const loop: { not?: unknown } = {};
    loop.not = loop;
    expect(problemsIn(withAt(inRule("when"), loop))[0]?.allowed).toContain("64 levels");
    let deep: unknown = { fact: "flooded" };
    for (let level = 0; level < 100_000; level += 1) deep = { not: deep };
    expect(problemsIn({ ...whole, rules: [{ ...whole.rules[1], when: deep }] })[0]?.allowed).toContain(
      "64 levels",
    );
  });
});
