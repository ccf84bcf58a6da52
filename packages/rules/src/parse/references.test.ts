import { describe, expect, test } from "vitest";
import type { LimitRule } from "../rule.ts";
import { setAt, type Steps } from "../set-at.test-data.ts";
import { aggregateRule, limitRule, withRules } from "../small-framework.test-data.ts";
import { describePath } from "./problem.ts";
import { inRule, problemsIn, whole, withAt } from "./whole-framework.test-data.ts";

const other = { title: "Other", grades: [{ key: "only", label: "Only", value: 1 }] };

/** A rule about one judgement that reads another. */
const reading = (judgement: string, read: string): LimitRule => ({
  ...limitRule(`${judgement}-reads-${read}`, "likely", { cap: "good" }, { judgement: read, is: "poor" }),
  judgement,
});

describe("parseFramework() refuses a definition whose parts do not fit each other", () => {
  test.each<[string, unknown, string, string]>([
    [
      "a grade key twice",
      withAt(["scales", "four", "grades", 1, "key"], "poor"),
      "scales.four.grades[1].key",
      "not taken",
    ],
    [
      "a published value twice",
      withAt(["scales", "four", "grades", 1, "value"], 4),
      "scales.four.grades[1].value",
      "not taken",
    ],
    [
      "a non-grade that is a grade",
      withAt(["scales", "four", "nonGrades", 0, "key"], "poor"),
      "scales.four.nonGrades[0].key",
      "not taken",
    ],
    ["a judgement twice", withAt(["judgements", 1, "id"], "water"), "judgements[1].id", "not taken"],
    ["an unknown scale", withAt(["judgements", 0, "scale"], "five"), "judgements[0].scale", 'one of "four"'],
    [
      "an unknown judgement in a group",
      withAt(["groups", "wet", 0], "rain"),
      "groups.wet[0]",
      'one of "water"',
    ],
    [
      "a judgement twice in a group",
      withAt(["groups", "aspects", 1], "water"),
      "groups.aspects[1]",
      "not taken",
    ],
    [
      "a fact named as a judgement",
      withAt(["facts", "water"], { says: "x", whenUnknown: "false" }),
      "facts.water",
      "a judgement has this one",
    ],
    ["an unknown outcome", withAt(["outcome"], "gardn"), "outcome", '"garden"'],
    ["an unknown section", withAt(["letter", "sections", 0], "rain"), "letter.sections[0]", '"garden"'],
    ["a section twice", withAt(["letter", "sections", 1], "garden"), "letter.sections[1]", "not taken"],
    [
      "days in the wrong order",
      withAt(["effective", "to"], "2000-12-31"),
      "effective.to",
      "no day before 2001-01-01",
    ],
    ["a role twice", withAt(["process", "roles", 1], "visitor"), "process.roles[1]", "not taken"],
    [
      "an unknown role in an act",
      withAt(["process", "acts", "settle", 0], "jury"),
      "process.acts.settle[0]",
      '"judge"',
    ],
    [
      "an unknown role in a round",
      withAt(["process", "rounds", 0, "by"], "jury"),
      "process.rounds[0].by",
      '"judge"',
    ],
    [
      "a round twice",
      withAt(["process", "rounds", 1], { id: "table", by: "judge", which: "all" }),
      "process.rounds[1].id",
      "not taken",
    ],
    [
      "a reason twice",
      withAt(["process", "reasons", 1], { code: "no-change", says: "x" }),
      "process.reasons[1].code",
      "not taken",
    ],
    [
      "an act that cannot be separated",
      withAt(["process", "separation", 0, 0], "write"),
      "process.separation[0][0]",
      '"propose"',
    ],
    [
      "a round named as the sample of second grading",
      withAt(["process", "rounds", 0, "id"], "second-grading"),
      "process.rounds[0].id",
      "not taken",
    ],
    [
      "a round for an unknown judgement",
      withAt(["process", "rounds", 0, "which"], { judgements: ["rain"] }),
      "process.rounds[0].which.judgements[0]",
      '"garden"',
    ],
    [
      "a round for an unknown grade",
      withAt(["process", "rounds", 0, "which"], { gradeIs: ["splendid"] }),
      "process.rounds[0].which.gradeIs[0]",
      '"fine"',
    ],
    [
      "second grading by nobody",
      withAt(["process", "secondGrading"], { which: "all", tolerance: 0, resolve: "worst" }),
      "process.acts.secondGrade",
      "secondGrading asks for it",
    ],
    [
      "a tolerance within which no grade is said to stand",
      withAt(["process", "secondGrading"], { which: "all", tolerance: 1, resolve: "worst" }),
      "process.secondGrading.tolerance",
      "keep-first-within-tolerance",
    ],
    [
      "a sign-off by nobody",
      withAt(["process", "issue", "requires", 3], "signed-off"),
      "process.acts.signOff",
      '"signed-off" asks for it',
    ],
    [
      "a sample drawn by nobody",
      withAt(["process", "rounds", 0, "which"], { sample: { oneIn: 10 } }),
      "process.acts.sample",
      "a sample asks for it",
    ],
    ["a rule twice", withAt(inRule("id"), "aggregate"), "rules[1].id", "not taken"],
    [
      "an unknown judgement in a rule",
      withAt(inRule("judgement"), "gardn"),
      "rules[1].judgement",
      '"garden"',
    ],
    ["an unknown group in an aggregate", withAt(["rules", 0, "of"], "aspect"), "rules[0].of", '"aspects"'],
    [
      "k larger than the group",
      withAt(["rules", 0, "aggregate", "k"], 4),
      "rules[0].aggregate.k",
      "at most 3",
    ],
    ["an unknown grade in a limit", withAt(inRule("limit", "cap"), "great"), "rules[1].limit.cap", '"fine"'],
    ["a published value as a grade", withAt(inRule("limit", "cap"), "4"), "rules[1].limit.cap", '"fine"'],
    [
      "an unknown group in a bound",
      withAt(["rules", 2, "limit", "only", "to", "highest"], "all"),
      "rules[2].limit.only.to.highest",
      '"aspects"',
    ],
    [
      "an only the wrong way round",
      withAt(inRule("limit"), { only: { from: "good", to: "fair" } }),
      "rules[1].limit.only.from",
      "no better",
    ],
    [
      "an unknown judgement in a condition",
      withAt(inRule("when", "all", 0, "judgement"), "rain"),
      "rules[1].when.all[0].judgement",
      '"water"',
    ],
    [
      "an unknown grade in a condition",
      withAt(inRule("when", "all", 0, "is"), "great"),
      "rules[1].when.all[0].is",
      '"fine"',
    ],
    [
      "an unknown judgement compared with",
      withAt(inRule("when", "all", 1, "not", "betterThan", "judgement"), "rain"),
      "rules[1].when.all[1].not.betterThan.judgement",
      '"water"',
    ],
    [
      "an unknown fact",
      withAt(inRule("when", "all", 2, "any", 0, "fact"), "dry"),
      "rules[1].when.all[2].any[0].fact",
      '"flooded"',
    ],
    [
      "an unknown group in a count",
      withAt(inRule("when", "all", 2, "any", 1, "count", "of"), "all"),
      "rules[1].when.all[2].any[1].count.of",
      '"aspects"',
    ],
    [
      "an unknown judgement in a count",
      withAt(inRule("when", "all", 3, "count", "of", 1), "rain"),
      "rules[1].when.all[3].count.of[1]",
      '"water"',
    ],
    [
      "a judgement twice in a count",
      withAt(inRule("when", "all", 3, "count", "of", 1), "water"),
      "rules[1].when.all[3].count.of[1]",
      "not taken",
    ],
    [
      "an unknown grade in a count",
      withAt(inRule("when", "all", 3, "count", "is"), "great"),
      "rules[1].when.all[3].count.is",
      '"fine"',
    ],
    [
      "two aggregates",
      withRules(aggregateRule("likely", { type: "lowest" }), {
        ...aggregateRule("likely", { type: "highest" }),
        id: "second",
      }),
      "rules[1].judgement",
      "no aggregate yet",
    ],
    [
      "a rule that reads its own judgement",
      withAt(inRule("when", "all", 0, "judgement"), "garden"),
      "rules[1]",
      "a rule that does not read",
    ],
  ])("%s", (_desc, definition, path, allowed) => {
    const problem = problemsIn(definition).find((each) => each.path === path);
    expect(problem?.allowed).toContain(allowed);
    expect(problem?.message).toMatch(/^Cannot use the framework: .+ is .+; give .+\.$/);
  });

  const onlyFrom = (from: string, to: string): unknown => withAt(inRule("limit"), { only: { from, to } });

  test.each<[string, unknown, readonly string[]]>([
    ["a judgement in an aggregate", withAt(["rules", 0, "judgement"], "gardn"), ["rules[0].judgement"]],
    ["a judgement in a limit by a group", withAt(["rules", 2, "judgement"], "gardn"), ["rules[2].judgement"]],
    [
      "a judgement in a limit by grades",
      setAt(onlyFrom("poor", "good"), inRule("judgement"), "gardn"),
      ["rules[1].judgement"],
    ],
    ["a grade that an only begins with", onlyFrom("great", "fair"), ["rules[1].limit.only.from"]],
    ["a grade that an only ends with", onlyFrom("good", "great"), ["rules[1].limit.only.to"]],
    [
      "a member of a group",
      withAt(["groups", "aspects", 1], "rain"),
      // The letter's sections and the rules that read the group say nothing of it.
      ["groups.aspects[1]"],
    ],
  ])("tells of an unknown name where it stands and nowhere else: %s", (_desc, definition, paths) => {
    expect(problemsIn(definition).map(({ path }) => path)).toEqual(paths);
  });

  test("an only may have one grade in it, or end with what a group has", () => {
    expect(problemsIn(onlyFrom("good", "good"))).toEqual([]);
    const mixed = { only: { from: "fine", to: { lowest: "aspects" } } };
    expect(problemsIn(withAt(inRule("limit"), mixed))).toEqual([]);
    expect(
      problemsIn(withAt(inRule("limit"), { only: { from: { highest: "aspects" }, to: "poor" } })),
    ).toEqual([]);
  });

  test("refuses comparisons and groups across scales", () => {
    const scales = { ...whole.scales, other };
    const [water, ...rest] = whole.judgements;
    if (water === undefined) throw new Error("Cannot go on: the small framework has no judgement.");
    const framework = { ...whole, scales, judgements: [{ ...water, scale: "other" }, ...rest] };
    const compared = limitRule(
      "compared",
      "likely",
      { cap: "good" },
      { judgement: "light", is: { judgement: "water" } },
    );
    expect(problemsIn({ ...framework, rules: [compared] }).map(({ path }) => path)).toEqual([
      "rules[0].when.is.judgement",
    ]);
    expect(
      problemsIn({ ...framework, rules: [aggregateRule("likely", { type: "lowest" })] }).map(
        ({ path, allowed }) => [path, allowed],
      ),
    ).toEqual([["rules[0].of", 'a group graded on the scale "four"']]);
  });

  test("refuses a cycle at each of its rules, and names them and the judgements in the order of the cycle", () => {
    const problems = problemsIn(
      withRules(
        reading("water", "light"),
        reading("light", "soil"),
        reading("soil", "water"),
        reading("garden", "soil"),
      ),
    );
    expect(problems.map(({ path, found, allowed }) => [path, found, allowed])).toEqual([
      [
        "rules[0]",
        '"water-reads-light", on a cycle: "water" reads "light" (by "water-reads-light"), "light" reads "soil" (by "light-reads-soil"), "soil" reads "water" (by "soil-reads-water")',
        'a rule that does not read "light"',
      ],
      [
        "rules[1]",
        '"light-reads-soil", on a cycle: "light" reads "soil" (by "light-reads-soil"), "soil" reads "water" (by "soil-reads-water"), "water" reads "light" (by "water-reads-light")',
        'a rule that does not read "soil"',
      ],
      [
        "rules[2]",
        '"soil-reads-water", on a cycle: "soil" reads "water" (by "soil-reads-water"), "water" reads "light" (by "water-reads-light"), "light" reads "soil" (by "light-reads-soil")',
        'a rule that does not read "water"',
      ],
    ]);
  });

  test("tells of a cycle the shortest way round, and of a rule that reads its own judgement that it does", () => {
    const [first, own] = problemsIn(
      withRules(
        reading("water", "light"),
        reading("light", "soil"),
        reading("soil", "water"),
        reading("light", "water"),
        reading("soil", "soil"),
      ),
    ).filter(({ path }) => path === "rules[0]" || path === "rules[4]");
    expect(first?.found).toBe(
      '"water-reads-light", on a cycle: "water" reads "light" (by "water-reads-light"), "light" reads "water" (by "light-reads-water")',
    );
    expect(own?.message).toBe(
      'Cannot use the framework: rules[4] is "soil-reads-soil", on a cycle: "soil" reads "soil" (by "soil-reads-soil"); give a rule that does not read "soil".',
    );
  });
});

test("of a long cycle no more than twelve steps are told", () => {
  const [water] = whole.judgements;
  const round = (size: number): string | undefined => {
    const judgements = Array.from({ length: size }, (_each, place) => ({ ...water, id: `aspect-${place}` }));
    const rules = judgements.map(({ id }, place) => reading(id, `aspect-${(place + 1) % size}`));
    const framework = { ...whole, judgements: [...whole.judgements, ...judgements], rules };
    return problemsIn(framework)[0]?.found;
  };
  expect(round(12)).toMatch(/"aspect-11" reads "aspect-0" \(by "aspect-11-reads-aspect-0"\)$/);
  expect(round(14)).toMatch(/"aspect-11" reads "aspect-12" \(by .*\), and 2 steps more$/);
});

describe("parseFramework() asks for a misspelt name whether another was meant", () => {
  test.each<[string, Steps, string, string]>([
    ["a judgement in a rule", inRule("judgement"), "gardn", "garden"],
    ["a judgement in a condition", inRule("when", "all", 0, "judgement"), "watr", "water"],
    ["a judgement in a group", ["groups", "wet", 0], "wather", "water"],
    ["the outcome", ["outcome"], "gaarden", "garden"],
    ["a section", ["letter", "sections", 2], "lght", "light"],
    ["a group", ["rules", 0, "of"], "aspect", "aspects"],
    ["a group in a count", inRule("when", "all", 2, "any", 1, "count", "of"), "aspcts", "aspects"],
    ["a grade in a limit", inRule("limit", "cap"), "god", "good"],
    ["a grade in a count", inRule("when", "all", 3, "count", "is"), "por", "poor"],
    ["a fact", inRule("when", "all", 2, "any", 0, "fact"), "floded", "flooded"],
    ["a scale", ["judgements", 1, "scale"], "fou", "four"],
    ["a role", ["process", "rounds", 0, "by"], "juge", "judge"],
  ])("%s", (_desc, steps, given, meant) => {
    const path = describePath(steps);
    const problem = problemsIn(withAt(steps, given)).find((each) => each.path === path);
    expect(problem?.message).toMatch(
      new RegExp(`is "${given}"; give one of .*"${meant}".* \\(did you mean "${meant}"\\?\\)\\.$`),
    );
  });

  test("but not where none is near", () => {
    const [problem] = problemsIn(withAt(["outcome"], "roof"));
    expect(problem?.allowed).toBe('one of "water", "light", "soil", "garden"');
  });
});
