import { apa2007 } from "@assay/frameworks/apa-2007";
import { expect, test } from "vitest";
import { factsIn, leicestershirePath, madeUpPaths, readFactsJson } from "./facts-file.test-data.ts";
import { describeFactsProblem } from "./facts-problem.ts";
import { parseFacts } from "./parse-facts.ts";

type Steps = readonly (string | number)[];

/** A made-up file with one place changed; `undefined` takes the place away. */
function northmere(steps: Steps, value: unknown): unknown {
  const file = readFactsJson("made-up/northmere-2007.json");
  let part: unknown = file;
  for (const step of steps.slice(0, -1)) part = Reflect.get(part as object, step);
  const last = steps.at(-1) ?? "";
  if (value === undefined) Reflect.deleteProperty(part as object, last);
  else Reflect.set(part as object, last, value);
  return file;
}

function problemsOf(file: unknown): readonly string[] {
  const parsed = parseFacts(file);
  return parsed._tag === "Left"
    ? parsed.left.map(({ path, found, allowed }) => `${path} | ${found} | ${allowed}`)
    : [];
}

const allJudgements = apa2007.judgements.map(({ id }) => `"${id}"`).join(", ");
const anId =
  "a value that must begin with a small letter and go on with small letters, digits, dots and hyphens";

const wrong: readonly {
  readonly desc: string;
  readonly at: Steps;
  readonly to: unknown;
  readonly want: string;
}[] = [
  {
    desc: "a word that is not in the list",
    at: ["statements", 2, "polarity"],
    to: "good",
    want: `statements[2].polarity | "good" | one of "strength", "weakness", "neutral"`,
  },
  {
    desc: "a property that nobody knows",
    at: ["statements", 0, "weight"],
    to: 3,
    want: "statements[0].weight | 3 | nothing: there is no such property",
  },
  { desc: "a property that is missing", at: ["cycle"], to: undefined, want: "cycle | missing | a string" },
  { desc: "an empty text", at: ["cycle"], to: "", want: `cycle | "" | a text that is not empty` },
  {
    desc: "a statement that serves no judgement",
    at: ["statements", 0, "judgements"],
    to: [],
    want: "statements[0].judgements | a list | at least 1 of them",
  },
  { desc: "another format", at: ["format"], to: 2, want: "format | 2 | 1" },
  {
    desc: "an id in capital letters",
    at: ["areas", 0, "id"],
    to: "SS-A1",
    want: `areas[0].id | "SS-A1" | ${anId}`,
  },
  {
    desc: "a number where a decimal as text belongs",
    at: ["statements", 1, "measure", "value"],
    to: 97.5,
    want: "statements[1].measure.value | 97.5 | a string",
  },
  {
    desc: "a day that does not exist",
    at: ["reconstruction", "day"],
    to: "2026-02-30",
    want: `reconstruction.day | "2026-02-30" | a day as YYYY-MM-DD`,
  },
  {
    desc: "a time that is none",
    at: ["occurred", "letter"],
    to: "December",
    want: `occurred.letter | "December" | a value that must be a year, month, day, instant, or an interval of them, like 2007, 2007-11, ../2007-12-04`,
  },
  {
    desc: "a provenance for what is always reconstructed",
    at: ["provenance"],
    to: { proposals: "documented" },
    want: `provenance.proposals | "documented" | nothing: there is no such property`,
  },
  {
    desc: "a framework that nobody knows",
    at: ["framework"],
    to: "apa@1999",
    want: `framework | "apa@1999" | one of "apa@2007"`,
  },
  {
    desc: "a judgement that the framework lacks",
    at: ["areas", 1, "judgement"],
    to: "being-happy",
    want: `areas[1].judgement | "being-happy" | one of ${allJudgements}`,
  },
  {
    desc: "a grade that is not on the scale",
    at: ["judgements", 6, "grade"],
    to: "fair",
    want: `judgements[6].grade | "fair" | one of "inadequate", "adequate", "good", "outstanding"`,
  },
  {
    desc: "a judgement that is graded twice",
    at: ["judgements", 1, "id"],
    to: "overall-effectiveness",
    want: `judgements[1].id | "overall-effectiveness" | an id that is not taken yet`,
  },
  {
    desc: "a judgement without a grade",
    at: ["judgements", 1, "id"],
    to: "overall-effectiveness",
    want: `judgements | a list | a grade for "being-healthy" as well`,
  },
  {
    desc: "a judgement without a statement",
    at: ["statements", 1, "judgements"],
    to: ["staying-safe"],
    want: `statements | a list | at least one whose first judgement is "being-healthy"`,
  },
  {
    desc: "a statement id that is taken",
    at: ["statements", 3, "id"],
    to: "ss-1",
    want: `statements[3].id | "ss-1" | an id that is not taken yet`,
  },
  {
    desc: "a judgement named twice by one statement",
    at: ["statements", 6, "judgements", 1],
    to: "making-a-positive-contribution",
    want: `statements[6].judgements[1] | "making-a-positive-contribution" | an id that is not taken yet`,
  },
  {
    desc: "a paragraph on a statement that is not there",
    at: ["narrative", 2, "paragraphs", 1, "evidence", 0],
    to: "ss-9",
    want: `narrative[2].paragraphs[1].evidence[0] | "ss-9" | one of `,
  },
  {
    desc: "an area that continues what is not there",
    at: ["areas", 0, "continues", 0],
    to: "ss-9",
    want: `areas[0].continues[0] | "ss-9" | one of `,
  },
  {
    desc: "a movement told by what is not there",
    at: ["statements", 2, "trend", "from"],
    to: "ss-9",
    want: `statements[2].trend.from | "ss-9" | one of `,
  },
  {
    desc: "a relation to what is not there",
    at: ["relations", 0, "to", 0],
    to: "ss-9",
    want: `relations[0].to[0] | "ss-9" | one of `,
  },
  {
    desc: "a relation to itself",
    at: ["relations", 0, "from"],
    to: "ss-1",
    want: `relations[0].from | "ss-1" | a statement that is not related to itself`,
  },
  {
    desc: "a source that was not received",
    at: ["statements", 1, "source", "id"],
    to: "hearsay",
    want: `statements[1].source.id | "hearsay" | one of "dataset", "children-survey"`,
  },
  {
    desc: "a grade statement that states no grade",
    at: ["statements", 0, "states"],
    to: undefined,
    want: "statements[0].states | missing | the judgements whose grade it states",
  },
  {
    desc: "evidence that states a grade",
    at: ["statements", 0, "kind"],
    to: "evidence",
    want: `statements[0].kind | "evidence" | "grade-statement", because it states a grade`,
  },
  {
    desc: "a place in another section",
    at: ["statements", 0, "place", "section"],
    to: "staying-safe",
    want: `statements[0].place.section | "staying-safe" | "overall-effectiveness", the first of its judgements`,
  },
  {
    desc: "a link that the letter has no wording for",
    at: ["links", 0, "relation"],
    to: "rivals",
    want: `links[0].relation | "rivals" | one of "preceded-by", `,
  },
  {
    desc: "a link without the extent that its wording tells",
    at: ["links", 0, "relation"],
    to: "ran-alongside",
    want: `links[0].extent | missing | how far it goes, because the letter says so of "ran-alongside"`,
  },
  {
    desc: "a role that the process lacks",
    at: ["team", "members", 0, "roles", 0],
    to: "mayor",
    want: `team.members[0].roles[0] | "mayor" | one of "inspector", `,
  },
  {
    desc: "a member named twice",
    at: ["team", "members", 0, "actor"],
    to: "signatory",
    want: `team.members[1].actor | "signatory" | an id that is not taken yet`,
  },
  {
    desc: "a signatory outside the team",
    at: ["signatory"],
    to: "stranger",
    want: `signatory | "stranger" | one of "addressee", `,
  },
  {
    desc: "an act by somebody outside the team",
    at: ["reconstruction", "by", "write"],
    to: "stranger",
    want: `reconstruction.by.write | "stranger" | one of "addressee", `,
  },
  {
    desc: "an act by somebody without the role",
    at: ["reconstruction", "by", "issue"],
    to: "addressee",
    want: `reconstruction.by.issue | "addressee" | somebody in the team with the role one of "issuer"`,
  },
  {
    desc: "acts by one hand that must be kept apart",
    at: ["reconstruction", "by", "moderate"],
    to: "reconstructed-inspector",
    want: `reconstruction.by.moderate | "reconstructed-inspector" | somebody else than who does "propose"`,
  },
];

test.each(wrong)("parseFacts names $desc", ({ at, to, want }) => {
  const problems = problemsOf(northmere(at, to));
  expect(problems.filter((problem) => problem.startsWith(want))).toHaveLength(1);
});

test.each([leicestershirePath, ...madeUpPaths])("parseFacts takes %s", (path) => {
  expect(factsIn(readFactsJson(path)).framework).toBe(apa2007);
});

test.each([undefined, null, 7, "facts", []])("parseFacts names a file that is %j", (file) => {
  expect(problemsOf(file)).toEqual([expect.stringMatching(/^ \| .* \| an object$/)]);
});

test("parseFacts refuses a property named __proto__", () => {
  const file: unknown = JSON.parse(`{"__proto__": {"format": 1}}`);
  expect(problemsOf(file)).toContain("__proto__ | an object | nothing: there is no such property");
});

test("parseFacts names everything that is wrong at once", () => {
  const file = northmere(["signatory"], "stranger") as { relations: unknown; areas: unknown };
  file.relations = [{ relation: "explains", from: "ss-9", to: ["ss-8"] }];
  file.areas = [];
  expect(problemsOf(file).map((problem) => problem.split(" | ")[0])).toEqual([
    "relations[0].from",
    "relations[0].to[0]",
    "signatory",
  ]);
});

test("parseFacts takes the frameworks that it is given and no others", () => {
  const parsed = parseFacts(readFactsJson("made-up/eastholm-2007.json"), [{ ...apa2007, edition: "2008" }]);
  expect(parsed).toMatchObject({
    left: [{ path: "framework", found: `"apa@2007"`, allowed: `one of "apa@2008"` }],
  });
});

test("describeFactsProblem says where, what, and how to mend it", () => {
  const problem = { path: "judgements[6].grade", found: `"fair"`, allowed: `one of "good", "outstanding"` };
  expect(describeFactsProblem(problem)).toBe(
    `Cannot use the facts: judgements[6].grade is "fair"; give one of "good", "outstanding".`,
  );
});
