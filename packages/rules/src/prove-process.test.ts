import { describe, expect, test } from "vitest";
import type { Framework } from "./framework.ts";
import { parseFramework } from "./parse-framework.ts";
import { describeProcessFinding, type ProcessFinding } from "./process-finding.ts";
import type { TeamForProof } from "./process-proof/person.ts";
import type { Process } from "./process.ts";
import { actsToSettle, proveProcess } from "./prove-process.ts";
import type { Rule } from "./rule.ts";
import { limitRule, smallFramework } from "./small-framework.test-data.ts";
import type { Resolve } from "./which.ts";

/** The gardens with other parts of the process. Requires parts that leave a framework. */
function gardens(parts: Partial<Process> = {}, rules: readonly Rule[] = []): Framework {
  const small = smallFramework({ rules });
  const framework = { ...small, process: { ...small.process, ...parts } };
  expect(parseFramework(framework)).toMatchObject({ _tag: "Right" });
  return framework;
}

const { acts } = smallFramework().process;
const twice = (resolve: Resolve, parts: Partial<Process> = {}): Partial<Process> => ({
  acts: { ...acts, secondGrade: ["visitor"], adjudicate: ["judge"] },
  secondGrading: { which: "all", tolerance: 0, resolve },
  ...parts,
});
const member = (actor: string, ...roles: readonly string[]): TeamForProof => ({
  actor,
  kind: "person",
  roles,
});
const saysOf = (framework: Framework, team?: readonly TeamForProof[]): readonly string[] =>
  proveProcess(framework, team).map(({ says }) => says);
const others = ' The same goes for "light", "soil" and "garden".';

const ann = member("ann", "visitor");
const ben = member("ben", "judge");
const cat = member("cat", "visitor", "judge");

interface Broken {
  readonly desc: string;
  readonly check: ProcessFinding["check"];
  readonly broken: Framework;
  readonly says: string;
  readonly mended: Framework;
}

const seldomFine = limitRule("seldom-fine", "likely", { cap: "good" });
const neverFine = limitRule("never-fine", "must", { cap: "good" });
const onlyFineGardens = (which: Process["rounds"][number]["which"]): Partial<Process> => ({
  rounds: [{ id: "national", by: "judge", which }],
});
const oneGrade = (parts: Partial<Process>): Framework => {
  const framework = gardens(parts);
  const [grade] = framework.scales["four"]?.grades ?? [];
  return { ...framework, scales: { four: { title: "One", grades: grade === undefined ? [] : [grade] } } };
};

describe("proveProcess() without a team finds", () => {
  test.each<Broken>([
    {
      desc: "that nobody may settle",
      check: "every-judgement-can-be-settled",
      broken: gardens({ acts: { ...acts, settle: [] } }),
      says: `"water" can never be settled: somebody has to settle, and the process names no role that may.${others}`,
      mended: gardens(),
    },
    {
      desc: "that nobody may propose",
      check: "every-judgement-can-be-settled",
      broken: gardens({ acts: { ...acts, propose: [] } }),
      says: `"water" can never be settled: somebody has to propose, and the process names no role that may.${others}`,
      mended: gardens(),
    },
    {
      desc: "that nobody may record the evidence that every proposal cites",
      check: "every-judgement-can-be-settled",
      broken: gardens({ acts: { ...acts, record: [] } }),
      says: `"water" can never be settled: somebody has to record evidence, and the process names no role that may.${others}`,
      mended: gardens(),
    },
    {
      desc: "a round for a grade that rules never permit",
      check: "every-round-can-be-reached",
      broken: gardens(onlyFineGardens({ gradeIs: ["fine"] }), [
        neverFine,
        ...["water", "light", "soil"].map((judgement) => ({
          ...neverFine,
          id: `never-${judgement}`,
          judgement,
        })),
      ]),
      says: 'The round "national" can never be held: it is for the grade "fine", and nothing can be graded so.',
      mended: gardens(onlyFineGardens({ gradeIs: ["fine"] }), [neverFine]),
    },
    {
      desc: "a round for departures without a rule that could be departed from",
      check: "every-round-can-be-reached",
      broken: gardens(onlyFineGardens({ departures: true })),
      says: 'The round "national" can never be held: it is for departures, and no grade can depart from what is normal or likely.',
      mended: gardens(onlyFineGardens({ departures: true }), [seldomFine]),
    },
    {
      desc: "a round for departures from a rule that is never left, for what it excludes is not permitted",
      check: "every-round-can-be-reached",
      broken: gardens(onlyFineGardens({ departures: true }), [neverFine, seldomFine]),
      says: 'The round "national" can never be held: it is for departures, and no grade can depart from what is normal or likely.',
      mended: gardens(onlyFineGardens({ departures: true }), [
        neverFine,
        limitRule("seldom-good", "likely", { cap: "fair" }),
      ]),
    },
    {
      desc: "a first round for grades that an earlier step changed",
      check: "every-round-can-be-reached",
      broken: gardens(onlyFineGardens({ changed: true })),
      says: 'The round "national" can never be held: it is for grades that an earlier step changed, and no earlier step can change one.',
      mended: gardens(twice("worst", onlyFineGardens({ changed: true }))),
    },
    {
      desc: "a round for changed grades where there is one grade only",
      check: "every-round-can-be-reached",
      broken: oneGrade({
        rounds: [
          { id: "regional", by: "judge", which: "all" },
          { id: "national", by: "judge", which: { changed: true } },
        ],
      }),
      says: 'The round "national" can never be held: it is for grades that an earlier step changed, and no earlier step can change one.',
      mended: gardens({
        rounds: [
          { id: "regional", by: "judge", which: "all" },
          { id: "national", by: "judge", which: { changed: true } },
        ],
      }),
    },
    {
      desc: "a round for nothing",
      check: "every-round-can-be-reached",
      broken: gardens(onlyFineGardens({})),
      says: 'The round "national" can never be held: it does not say what it is for.',
      mended: gardens(onlyFineGardens({ judgements: ["soil"] })),
    },
    {
      desc: "second grading of nothing",
      check: "every-round-can-be-reached",
      broken: gardens(twice("worst", { secondGrading: { which: {}, tolerance: 0, resolve: "worst" } })),
      says: "Second grading can never be held: it does not say what it is for.",
      mended: gardens(twice("worst")),
    },
    {
      desc: "graders who have to agree and may not",
      check: "escalation-ends",
      broken: gardens(twice("jointly", { separation: [["propose", "adjudicate"]] })),
      says: `The escalation of "water" does not end where the first grade is "poor" and the second "fair": the two graders have to adjudicate jointly, and the process keeps "adjudicate" apart from what they have done.${others}`,
      mended: gardens(twice("adjudicate", { separation: [["propose", "adjudicate"]] })),
    },
    {
      desc: "that nobody may issue",
      check: "letter-can-be-issued",
      broken: gardens({ acts: { ...acts, issue: [] } }),
      says: "The letter can never be issued: somebody has to issue the letter, and the process names no role that may.",
      mended: gardens(),
    },
    {
      desc: "that nobody may write the narratives that are asked for",
      check: "letter-can-be-issued",
      broken: gardens({
        acts: { ...acts, write: [] },
        issue: { requires: ["narrative-newer-than-last-grade-change"] },
      }),
      says: "The letter can never be issued: somebody has to write narratives, and the process names no role that may.",
      mended: gardens({ acts: { ...acts, write: [] } }),
    },
  ])("$desc, and nothing once that is mended", ({ broken, check, says, mended }) => {
    expect(proveProcess(broken).map((finding) => [finding.check, finding.severity, finding.says])).toEqual([
      [check, "must", says],
    ]);
    expect(proveProcess(mended)).toEqual([]);
  });

  test("the grades that lead to a difference that nobody resolves", () => {
    const [finding] = proveProcess(
      gardens(twice("jointly", { separation: [["adjudicate", "secondGrade"]] })),
    );
    expect(finding?.example).toEqual({
      judgements: ["water", "light", "soil", "garden"],
      after: [
        { act: "propose", grade: "poor" },
        { act: "secondGrade", grade: "fair" },
      ],
      steps: [{ act: "adjudicate", judgement: "water", persons: 1, may: [] }],
    });
  });
});

interface Team {
  readonly desc: string;
  readonly framework: Framework;
  readonly stuck: readonly TeamForProof[];
  readonly check: ProcessFinding["check"];
  readonly says: string;
  readonly able: readonly TeamForProof[];
}

const apartFrom = (...separation: Process["separation"]): Framework => gardens({ separation });
const signed = { acts: { ...acts, signOff: ["visitor"] }, issue: { requires: ["signed-off"] as const } };

describe("proveProcess() with a team finds", () => {
  test.each<Team>([
    {
      desc: "that the only moderator must have proposed",
      framework: gardens(),
      stuck: [cat],
      check: "no-role-deadlock",
      says: `With this team the round "table" for "water" is stuck: only "cat" may propose, only "cat" may moderate in the round "table" and who proposes may not moderate.${others}`,
      able: [cat, ben],
    },
    {
      desc: "that two names are one person",
      framework: gardens(),
      stuck: [ann, { ...ben, sameAs: "ann" }],
      check: "no-role-deadlock",
      says: `With this team the round "table" for "water" is stuck: only "ann" (who is also "ben") may propose, only "ann" (who is also "ben") may moderate in the round "table" and who proposes may not moderate.${others}`,
      able: [ann, { ...ben, sameAs: "cat" }],
    },
    {
      desc: "that a service does not moderate",
      framework: gardens({ acts: { ...acts, issue: ["visitor"] } }),
      stuck: [ann, { ...ben, kind: "service" }],
      check: "no-role-deadlock",
      says: `With this team the round "table" for "water" is stuck: no person may moderate in the round "table".${others}`,
      able: [{ ...ann, kind: "service" }, ben, member("eve", "visitor")],
    },
    {
      desc: "that there are too few for a quorum",
      framework: gardens({
        rounds: [{ id: "table", by: "judge", quorum: 2, which: { judgements: ["soil"] } }],
      }),
      stuck: [ann, ben],
      check: "no-role-deadlock",
      says: 'With this team the round "table" for "soil" is stuck: 2 persons have to moderate in the round "table", where only "ben" may.',
      able: [ann, ben, cat],
    },
    {
      desc: "that nobody is a second grader but the first",
      framework: gardens(twice("worst")),
      stuck: [ann, ben],
      check: "no-role-deadlock",
      says: `With this team "water" cannot be settled: only "ann" may propose, only "ann" may second-grade and who proposes may not second-grade.${others}`,
      able: [ann, ben, cat],
    },
    {
      desc: "that no third person is there to adjudicate",
      framework: gardens(twice("adjudicate", { rounds: [], separation: [] })),
      stuck: [ann, cat],
      check: "no-role-deadlock",
      says: `With this team "water" cannot be settled: only "ann" and "cat" may propose, only "ann" and "cat" may second-grade, only "cat" may adjudicate, who proposes may not second-grade, who proposes may not adjudicate and who second-grades may not adjudicate.${others}`,
      able: [ann, cat, ben],
    },
    {
      desc: "that a service cannot agree with a second grader",
      framework: gardens(twice("jointly", { rounds: [], separation: [] })),
      stuck: [{ ...member("scan", "visitor"), kind: "service" }, ann, ben],
      check: "no-role-deadlock",
      says: `With this team "water" cannot be settled: only "ann" may propose and adjudicate jointly, only "ann" may second-grade and adjudicate jointly and who proposes may not second-grade.${others}`,
      able: [ann, cat, ben],
    },
    {
      desc: "that nobody may moderate twice",
      framework: gardens({
        rounds: [
          { id: "first", by: "judge", which: "all" },
          { id: "second", by: "judge", which: { gradeIs: ["fine"] } },
        ],
        separation: [["moderate", "moderate"]],
      }),
      stuck: [ann, ben],
      check: "no-role-deadlock",
      says: `With this team the round "first" for "water" is stuck: only "ben" may moderate in the round "first", only "ben" may moderate in the round "second" and who moderates once may not moderate again.${others}`,
      able: [ann, ben, cat],
    },
    {
      desc: "that the only issuer must have moderated",
      framework: apartFrom(["moderate", "issue"]),
      stuck: [ann, ben],
      check: "letter-can-be-issued",
      says: 'With this team the letter cannot be issued: only "ben" may issue the letter, only "ben" may moderate in the round "table" and who moderates may not issue the letter.',
      able: [ann, ben, cat],
    },
    {
      desc: "that nobody is left to sign off",
      framework: gardens({ ...signed, separation: [["propose", "signOff"]] }),
      stuck: [ann, ben],
      check: "letter-can-be-issued",
      says: 'With this team the letter cannot be issued: only "ann" may sign off, only "ann" may propose and who proposes may not sign off.',
      able: [ann, ben, member("eve", "visitor")],
    },
    {
      desc: "that nobody may issue what nobody keeps apart",
      framework: gardens({ acts: { ...acts, issue: ["visitor"] } }),
      stuck: [{ ...ann, kind: "service" }, ben],
      check: "letter-can-be-issued",
      says: "With this team the letter cannot be issued: no person may issue the letter.",
      able: [ann, ben],
    },
  ])("$desc, and nothing with one who helps", ({ framework, stuck, check, says, able }) => {
    expect(proveProcess(framework)).toEqual([]);
    expect(proveProcess(framework, stuck).map((finding) => [finding.check, finding.says])).toEqual([
      [check, says],
    ]);
    expect(proveProcess(framework, able)).toEqual([]);
  });

  test("that one issuer is not enough for all judgements, although each alone has one", () => {
    const framework = gardens({
      roles: ["visitor", "judge", "wet", "dry"],
      rounds: [
        { id: "pond", by: "wet", which: { judgements: ["water"] } },
        { id: "bed", by: "dry", which: { judgements: ["soil"] } },
      ],
      separation: [["moderate", "issue"]],
    });
    const team = [ann, member("wes", "wet", "judge"), member("dee", "dry", "judge")];
    expect(saysOf(framework, team)).toEqual([
      'With this team the letter cannot be issued: only "wes" and "dee" may issue the letter, only "wes" may moderate in the round "pond" in "water", only "dee" may moderate in the round "bed" in "soil" and who moderates may not issue the letter.',
    ]);
    expect(proveProcess(framework, [...team, ben])).toEqual([]);
  });

  test("nothing that is found without one again", () => {
    const framework = gardens({ acts: { ...acts, settle: [], issue: [] } });
    expect(proveProcess(framework, [ann, ben])).toEqual(proveProcess(framework));
    expect(proveProcess(framework)).toHaveLength(2);
  });

  test("each kind of judgement that is stuck, and names the step that is", () => {
    const findings = proveProcess(gardens(), []);
    expect(findings.map(({ check }) => check)).toEqual(["no-role-deadlock", "letter-can-be-issued"]);
    expect(findings[0]?.example).toEqual({
      judgements: ["water", "light", "soil", "garden"],
      after: [],
      steps: [{ act: "record", judgement: "water", persons: 1, may: [] }],
    });
  });

  test("that many judgements are stuck by their number", () => {
    const small = gardens();
    const more = {
      ...small,
      judgements: ["a", "b", "c", "d", "e"].map((id) => ({ ...small.judgements[0], id })),
    };
    const [finding] = proveProcess(more as Framework, [cat]);
    expect(finding?.says).toMatch(/ The same goes for 4 other judgements\.$/);
  });
});

describe("actsToSettle()", () => {
  test.each<[string, Framework, number]>([
    ["proposing, one round and settling", gardens(), 3],
    ["a second grade that is sealed and revealed", gardens(twice("worst")), 5],
    ["adjudication", gardens(twice("adjudicate")), 6],
    [
      "a quorum once",
      gardens({ rounds: [{ id: "table", by: "judge", quorum: 3, which: { gradeIs: ["fine"] } }] }),
      3,
    ],
    ["nothing beyond proposing and settling where there is no round", gardens({ rounds: [] }), 2],
  ])("counts %s", (_desc, framework, acts) => {
    expect(actsToSettle(framework)).toEqual(
      ["water", "light", "soil", "garden"].map((judgement) => ({ judgement, acts })),
    );
  });
});

test("describeProcessFinding() says what cannot be proved, why, and how to mend it", () => {
  const [finding] = proveProcess(gardens(onlyFineGardens({})));
  expect(finding === undefined ? "" : describeProcessFinding(finding)).toBe(
    'Cannot prove that every round can be reached: the round "national" can never be held: it does not say what it is for; let the step be for something that can come about, or drop it.',
  );
});
