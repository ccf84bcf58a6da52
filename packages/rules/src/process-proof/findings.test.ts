import { describe, expect, test } from "vitest";
import type { Framework } from "../framework.ts";
import { parseFramework } from "../parse-framework.ts";
import { describeProcessFinding } from "../process-finding.ts";
import type { Process, Round } from "../process.ts";
import { actsToSettle, proveProcess } from "../prove-process.ts";
import type { Rule } from "../rule.ts";
import { limitRule, smallFramework } from "../small-framework.test-data.ts";
import type { Resolve, SecondGrading } from "../which.ts";
import type { TeamForProof } from "./person.ts";
import { unendingFindings } from "./prospect-findings.ts";

/** The gardens with other parts of the process. Requires parts that leave a framework. */
function gardens(parts: Partial<Process> = {}, rules: readonly Rule[] = []): Framework {
  const small = smallFramework({ rules });
  const framework = { ...small, process: { ...small.process, ...parts } };
  expect(parseFramework(framework)).toMatchObject({ _tag: "Right" });
  return framework;
}

const acts: Process["acts"] = {
  ...smallFramework().process.acts,
  secondGrade: ["visitor"],
  adjudicate: ["judge"],
  sample: ["judge"],
  determine: ["visitor"],
};
const second = (resolve: Resolve, others: Partial<SecondGrading> = {}): Partial<Process> => ({
  acts,
  secondGrading: { which: "all", tolerance: 0, resolve, ...others },
});
const round = (id: string, which: Round["which"]): Round => ({ id, by: "judge", which });
const member = (actor: string, ...roles: readonly string[]): TeamForProof => ({
  actor,
  kind: "person",
  roles,
});
const [ann, ben] = [member("ann", "visitor"), member("ben", "judge")];
const cat = member("cat", "visitor", "judge");
const saysOf = (framework: Framework, team?: readonly TeamForProof[]): readonly string[] =>
  proveProcess(framework, team).map(({ says }) => says);
const stuckIn = (framework: Framework): readonly (readonly string[])[] =>
  proveProcess(framework).map(({ example }) => example.judgements);

describe("proveProcess() finds of a process", () => {
  test("only what comes first where nothing behind it can be come to", () => {
    expect(saysOf(gardens({ acts: { ...acts, record: [], propose: [], settle: [] } }))).toEqual([
      expect.stringContaining("somebody has to record evidence"),
    ]);
  });

  test("of which judgements each thing is true", () => {
    const which = { judgements: ["water", "soil"] };
    const apart = { separation: [["propose", "adjudicate"]] } satisfies Partial<Process>;
    expect(stuckIn(gardens({ ...second("jointly", { which }), ...apart }))).toEqual([["water", "soil"]]);
    const unsettled = { ...second("jointly", { which }), ...apart, acts: { ...acts, settle: [] } };
    expect(stuckIn(gardens(unsettled))).toEqual([
      ["water", "soil"],
      ["water", "light", "soil", "garden"],
    ]);
  });

  test("nothing of rounds while the way is barred for any judgement", () => {
    const parts = {
      ...second("jointly", { which: { judgements: ["water"] } }),
      separation: [["propose", "adjudicate"]],
      rounds: [round("never", {})],
    } satisfies Partial<Process>;
    expect(proveProcess(gardens(parts)).map(({ check }) => check)).toEqual(["escalation-ends"]);
  });

  test("the shortest way there, over what is always held, and not over what is only drawn", () => {
    const ways = (which: Round["which"], parts: Partial<Process> = {}): readonly unknown[] => {
      const framework = gardens({ ...parts, acts: { ...acts, settle: [] }, rounds: [round("table", which)] });
      return proveProcess(framework).flatMap(({ example }) => example.after.map(({ act }) => act));
    };
    expect(ways("all")).toEqual(["propose", "moderate"]);
    expect(ways({ judgements: ["water"] })).toEqual(["propose", "moderate"]);
    expect(ways({ gradeIs: ["poor"] })).toEqual(["propose", "moderate"]);
    expect(ways({ sample: { oneIn: 5 } })).toEqual(["propose"]);
    expect(ways("all", second("worst"))).toEqual(["propose", "secondGrade", "moderate"]);
    expect(ways("all", second("worst", { which: { sample: { oneIn: 5 } } }))).toEqual([
      "propose",
      "moderate",
    ]);
  });

  test("why a round is never held: two grades that nothing has, no judgement that is given", () => {
    const parts = { rounds: [round("best", { gradeIs: ["good", "fine"] })] };
    const caps = ["water", "light", "soil", "garden"].map((judgement) => ({
      ...limitRule(`cap-${judgement}`, "must", { cap: "fair" }),
      judgement,
    }));
    const [finding] = proveProcess(gardens(parts, caps));
    expect(finding).toEqual({
      check: "every-round-can-be-reached",
      severity: "must",
      says: 'The round "best" can never be held: it is for the grades "good" and "fine", and nothing can be graded so.',
      example: { judgements: [], after: [], steps: [] },
    });
    const computed = gardens();
    const judgements = computed.judgements.map((each) => ({ ...each, basis: "derived" }) as const);
    expect(saysOf({ ...computed, judgements })).toEqual([
      'The round "table" can never be held: there is no judgement that is given.',
    ]);
    expect(actsToSettle({ ...computed, judgements })).toEqual([]);
  });

  test("a letter that nobody may issue, as one step for all judgements", () => {
    expect(proveProcess(gardens({ acts: { ...acts, issue: [] } }))[0]?.example).toEqual({
      judgements: [],
      after: [],
      steps: [{ act: "issue", persons: 1, may: [] }],
    });
  });

  test("a life without an end, if there were one", () => {
    const course = { judgement: "water", steps: [] };
    const ends = { judgement: "water", course, impossible: [], actsAtMost: 3 };
    expect(unendingFindings([ends])).toEqual([]);
    expect(unendingFindings([ends, { ...ends, judgement: "soil", actsAtMost: undefined }])).toEqual([
      {
        check: "escalation-ends",
        severity: "must",
        says: '"soil" can be graded for ever without being settled.',
        example: { judgements: ["soil"], after: [], steps: [] },
      },
    ]);
  });
});

describe("proveProcess() takes a round for one that can be held", () => {
  const seldomFine = limitRule("seldom-fine", "likely", { cap: "good" });
  const changed = { rounds: [round("national", { changed: true })] };

  test.each<readonly [string, Framework]>([
    ["after adjudication, which can change a grade", gardens({ ...second("adjudicate"), ...changed })],
    ["that is for a sample", gardens({ acts, rounds: [round("drawn", { sample: { oneIn: 5 } })] })],
    [
      "for departures, after another round",
      gardens({ rounds: [round("table", "all"), round("national", { departures: true })] }, [seldomFine]),
    ],
  ])("%s", (_what, framework) => {
    expect(proveProcess(framework)).toEqual([]);
  });

  test("not for a changed grade where a departure alone would be one", () => {
    const rounds = [round("first", { changed: true }), round("other", { departures: true })];
    expect(saysOf(gardens({ rounds }, [seldomFine]))).toEqual([
      expect.stringMatching(/^The round "first" can never be held/u),
    ]);
  });

  test("nor for one that a second grade cannot change, where there is one grade only", () => {
    const framework = gardens({ ...second("worst"), ...changed });
    const grades = framework.scales["four"]?.grades.slice(0, 1) ?? [];
    expect(saysOf({ ...framework, scales: { four: { title: "One", grades } } })).toEqual([
      expect.stringMatching(/^The round "national" can never be held/u),
    ]);
  });
});

test("actsToSettle() counts what can be done to each judgement", () => {
  const actsIn = (parts: Partial<Process>): readonly number[] =>
    actsToSettle(gardens(parts)).map(({ acts: many }) => many);
  expect(actsIn(second("worst", { which: { judgements: ["water"] } }))).toEqual([5, 3, 3, 3]);
  expect(actsIn(second("keep-first-within-tolerance", { tolerance: 2 }))).toEqual([6, 6, 6, 6]);
  expect(actsIn(second("keep-first-within-tolerance", { tolerance: 3 }))).toEqual([5, 5, 5, 5]);
});

describe("proveProcess() with a team", () => {
  test("tells for each step that is stuck its round, its judgement and who may", () => {
    const [finding] = proveProcess(gardens(), [cat]);
    expect(finding?.example.steps).toStrictEqual([
      { act: "propose", judgement: "water", persons: 1, may: ["cat"] },
      { act: "moderate", round: "table", judgement: "water", persons: 1, may: ["cat"] },
    ]);
    expect(finding === undefined ? "" : describeProcessFinding(finding)).toMatch(
      /who proposes may not moderate\. The same goes for "light", "soil" and "garden"; add somebody/u,
    );
    const letter = proveProcess(gardens({ separation: [["moderate", "issue"]] }), [ann, ben]);
    expect(letter[0]?.example.steps).toStrictEqual([
      { act: "issue", persons: 1, may: ["ben"] },
      { act: "moderate", round: "table", judgement: "water", persons: 1, may: ["ben"] },
    ]);
  });

  test("says nobody of what a service may do too, and nothing of acts apart that it does not take", () => {
    expect(saysOf(gardens({ rounds: [] }), [ann])[0]).toMatch(/: nobody may settle\./u);
    const twice = gardens({
      rounds: [{ ...round("table", "all"), quorum: 2 }],
      separation: [["moderate", "moderate"]],
    });
    expect(saysOf(twice, [ann, ben])[0]).toMatch(/where only "ben" may\. The same goes/u);
  });

  test("lets two graders agree without a third person, and settle by a service", () => {
    const agreeing = gardens({
      ...second("jointly"),
      acts: { ...acts, issue: ["visitor"] },
      rounds: [],
      separation: [["adjudicate", "moderate"]],
    });
    const service: TeamForProof = { actor: "desk", kind: "service", roles: ["judge"] };
    expect(proveProcess(agreeing, [ann, member("eve", "visitor"), service])).toEqual([]);
  });

  test("takes graders who agree for ones that have adjudicated", () => {
    const framework = gardens({ ...second("jointly"), separation: [["adjudicate", "moderate"]] });
    expect(proveProcess(framework)).toEqual([]);
    expect(saysOf(framework, [ann, cat])[0]).toContain("who adjudicates may not moderate");
    expect(proveProcess(framework, [ann, cat, ben])).toEqual([]);
    expect(proveProcess(framework, [ann, member("eve", "visitor"), ben])).toEqual([]);
  });

  test("asks who determines representations before a letter", () => {
    const framework = gardens({
      acts,
      separation: [["propose", "determine"]],
      issue: { requires: ["no-open-representation"] },
    });
    expect(saysOf(framework, [ann, ben])).toEqual([
      'With this team the letter cannot be issued: only "ann" may determine representations, only "ann" may propose and who proposes may not determine representations.',
    ]);
    expect(proveProcess(framework, [ann, ben, cat])).toEqual([]);
  });
});
