import { describe, expect, test } from "vitest";
import { evaluate } from "../evaluate.ts";
import type { Framework } from "../framework.ts";
import type { Judgement } from "../judgement.ts";
import type { Outcome } from "../outcome.ts";
import { parseFramework } from "../parse-framework.ts";
import { caseRule, gateRule, row, shiftRule, when, withPolicy } from "../row-rules.test-data.ts";
import type { Rule } from "../rule.ts";
import { aggregateRule, limitRule } from "../small-framework.test-data.ts";
import { smallFramework, withRules } from "./graded-gardens.test-data.ts";
import { type ProofCheck, proofChecks, type ProofFinding } from "./check.ts";
import { describeProof } from "./describe-proof.ts";
import { prove, type ProofOptions } from "./prove.ts";
import { gridOf } from "./grid.ts";
import { blockingFindings } from "./report.ts";
import { chosenCells } from "./sweep.ts";

const cap = limitRule("cap", "must", { cap: "fair" }, { judgement: "water", is: "poor" });
const unfair = limitRule("unfair", "must", { cap: "fair" }, { judgement: "water", is: "good" });
const lowest = aggregateRule("must", { type: "lowest" });

const statuses = (framework: Framework, options?: ProofOptions): Readonly<Record<string, string>> =>
  Object.fromEntries(prove(framework, options).checks.map(({ check, status }) => [check, status]));

describe("prove()", () => {
  test("reports each check, in order, of each judgement that rules speak about", () => {
    const report = prove(withRules(cap, { ...cap, id: "other", judgement: "soil" }));
    expect(report.framework).toBe("gardens@1");
    expect(report.checks.map(({ judgement, check }) => `${judgement} ${check}`)).toEqual(
      ["soil", "garden"].flatMap((judgement) => proofChecks.map((check) => `${judgement} ${check}`)),
    );
  });

  test("reports nothing where there are no rules", () => {
    expect(prove(withRules()).checks).toEqual([]);
  });

  test("says of each check why it does not apply", () => {
    const reasons = prove(withRules(lowest)).checks.map(({ check, applies }) => [check, applies]);
    expect(Object.fromEntries(reasons)).toEqual({
      ...Object.fromEntries(proofChecks.map((check) => [check, true])),
      unambiguous: "no rule of it is an only or a unique table: all have an order",
      sound: "no limit is set on it",
      biting: "no limit is set on it",
    });
    const limits = prove(withRules(limitRule("cap", "likely", { cap: "good" }, { fact: "flooded" }))).checks;
    expect(limits.flatMap(({ check, applies }) => (applies === true ? [] : [[check, applies]]))).toEqual([
      ["total", "no aggregate computes it"],
      ["unambiguous", "no rule of it is an only or a unique table: all have an order"],
      ["monotone", "its rules read no grade"],
      ["bounded", "no aggregate computes it"],
      ["unanimous", "no aggregate computes it"],
      ["anonymous", "no aggregate computes it"],
      ["jump", "its rules read no grade"],
      ["must-has-source", "all its rules are only likely"],
    ]);
  });

  test("compares no grades of two scales, but holds an aggregate to be total", () => {
    const four = smallFramework().scales["four"] ?? { title: "", grades: [] };
    const framework = smallFramework({
      scales: { four, other: four },
      judgements: smallFramework().judgements.map((each) =>
        each.id === "soil" ? { ...each, scale: "other" } : each,
      ),
      groups: { aspects: ["water", "light"] },
      rules: [lowest, limitRule("cap", "must", { cap: "good" }, { judgement: "soil", is: "poor" })],
    });
    const found = statuses(framework);
    expect([found["bounded"], found["unanimous"], found["total"]]).toEqual([
      "doesNotApply",
      "doesNotApply",
      "holds",
    ]);
    expect(prove(framework, { checks: ["bounded"] }).checks[0]?.applies).toBe(
      '"soil" is graded on another scale',
    );
  });

  test("tells a fall by what was raised, what fell, from where to where, and which rule did it", () => {
    const steep = withRules(
      aggregateRule("must", { type: "highest" }),
      limitRule("unfair", "must", { cap: "poor" }, { judgement: "water", is: "good" }),
    );
    expect(prove(steep, { checks: ["monotone"] }).checks[0]?.findings[0]).toEqual({
      says: "Raising “The water” from Fair to Good lowers “The garden” from Fair to Poor (rule unfair).",
      counterexample: {
        inputs: { water: "fair", light: "fair", soil: "fair" },
        facts: {},
        raised: { judgement: "water", from: "fair", to: "good" },
      },
      rules: ["unfair"],
      cases: 16,
    });
  });

  const span = (id: string, from: string, to: string, water: string): ReturnType<typeof limitRule> =>
    limitRule(id, "normally", { only: { from, to } }, { judgement: "water", atMost: water });

  test("tells a contradiction of two rules as ambiguous, and not as unsound too", () => {
    const apart = withRules(span("low", "poor", "fair", "poor"), span("high", "good", "fine", "fair"));
    const { checks } = prove(apart, { checks: ["unambiguous", "sound"] });
    expect(checks.map(({ findings }) => findings)).toEqual([
      [
        {
          says: "low and high contradict each other about “The garden”, and neither goes before the other.",
          counterexample: { inputs: { water: "poor" }, facts: {} },
          rules: ["low", "high"],
          cases: 1,
        },
      ],
      [],
    ]);
  });

  test("takes rules that share a grade, or of which one is stronger or excluded by a stronger, for unambiguous", () => {
    const low = span("low", "poor", "fair", "fine");
    const strong = (rule: typeof low): typeof low => ({ ...rule, strength: "must" });
    for (const rules of [
      [low, span("middle", "fair", "good", "fine")],
      [strong(low), span("high", "good", "fine", "fine")],
      [span("high", "good", "fine", "fine"), low, strong(span("bottom", "poor", "fair", "fine"))],
    ]) {
      expect(statuses(withRules(...rules))).toMatchObject({ unambiguous: "holds", sound: "holds" });
    }
  });

  test("tells a rule whose own ends cross", () => {
    const crossed = limitRule("crossed", "must", {
      only: { from: { highest: "aspects" }, to: { lowest: "aspects" } },
    });
    expect(prove(withRules(crossed), { checks: ["unambiguous"] }).checks[0]?.findings).toEqual([
      {
        says: "What crossed says of “The garden” leaves no grade: its worst is better than its best.",
        counterexample: { inputs: { water: "poor", light: "poor", soil: "fair" }, facts: {} },
        rules: ["crossed"],
        cases: 60,
      },
    ]);
  });

  test("tells which limit breaks another's promise", () => {
    const floor = limitRule("floor", "must", { floor: "good" }, { judgement: "light", is: "fine" });
    expect(prove(withRules(cap, floor), { checks: ["sound"] }).checks[0]?.findings).toEqual([
      {
        says: "floor would leave “The garden” Good to Fine, and it is Poor to Fair (rule cap).",
        counterexample: { inputs: { water: "poor", light: "fine" }, facts: {} },
        rules: ["floor", "cap"],
        cases: 1,
      },
    ]);
  });

  test("waives what the framework accepts, with its reason, and does not block on it", () => {
    const accepted = { check: "monotone", reason: "The guidance says so.", source: "Guidance, page 3" };
    const failing = withRules(unfair);
    expect(blockingFindings(prove(failing)).map(({ check, judgement }) => [check, judgement])).toEqual([
      ["monotone", "garden"],
    ]);
    const report = prove({ ...failing, accepts: [accepted] });
    expect(report.checks.find(({ check }) => check === "monotone")).toMatchObject({
      status: "waived",
      waiver: { reason: accepted.reason, source: accepted.source },
    });
    expect(report.checks.find(({ check }) => check === "monotone")?.findings).toHaveLength(1);
    expect(blockingFindings(report)).toEqual([]);
    expect(report.idleWaivers).toEqual([]);
  });

  test("names waivers of what does not fail, and of what is no check", () => {
    const accepts = ["monotone", "beautiful"].map((check) => ({ check, reason: "It is.", source: "Nobody" }));
    const report = prove({ ...withRules(lowest), accepts });
    expect(report.idleWaivers).toEqual(["monotone", "beautiful"]);
    expect(report.checks.every(({ status }) => status !== "waived")).toBe(true);
  });

  test("names the rules that keep a grade down, or no longer hold it up, and no others", () => {
    const when = (
      id: string,
      grade: string,
      limit: Parameters<typeof limitRule>[2],
    ): ReturnType<typeof limitRule> => limitRule(id, "must", limit, { judgement: "water", is: grade });
    const rulesIn = (...rules: readonly ReturnType<typeof limitRule>[]): unknown =>
      prove(withRules(...rules), { checks: ["monotone"] }).checks[0]?.findings.map(({ says, rules }) => [
        says,
        rules,
      ]);
    const top = limitRule("top", "must", { cap: "good" });
    expect(
      rulesIn(top, when("soft", "good", { cap: "good" }), when("hard", "good", { cap: "fair" })),
    ).toEqual([
      [
        "Raising “The water” from Fair to Good lowers the best grade that “The garden” may have from Good to Fair (rule hard).",
        ["hard"],
      ],
    ]);
    expect(
      rulesIn(top, when("held", "fair", { floor: "good" }), when("other", "good", { cap: "good" })),
    ).toEqual([
      [
        "Raising “The water” from Fair to Good lowers the worst grade that “The garden” may have from Good to Poor (rule held).",
        ["held"],
      ],
    ]);
  });

  test("counts each exchange of two grades once", () => {
    const second = aggregateRule("must", { type: "kthLowest", k: 2 });
    const framework = withRules(
      second,
      limitRule("cap", "must", { cap: "poor" }, { judgement: "water", is: "poor" }),
    );
    expect(prove(framework, { checks: ["anonymous"] }).checks[0]?.findings).toEqual([
      {
        says: "Exchanging the grades of “The water” and “The light” turns “The garden” from Poor to Fair (rule cap).",
        counterexample: {
          inputs: { water: "poor", light: "fair", soil: "fair" },
          facts: {},
          exchanged: ["water", "light"],
        },
        rules: ["cap"],
        cases: 18,
      },
    ]);
  });

  test("asks rules that are normally so for their source too, and not those that are only likely", () => {
    const source = { cite: "Nobody says so", status: "inferred" } as const;
    const rules = [
      { ...cap, source },
      { ...cap, id: "usual", strength: "normally" as const, source },
      { ...cap, id: "guess", strength: "likely" as const, source },
      { ...cap, id: "adopted", source, adoptedBy: "Society of Gardens" },
    ];
    const [report] = prove(withRules(...rules), { checks: ["must-has-source"] }).checks;
    expect(report?.findings.map(({ says }) => says)).toEqual([
      "cap is must, and its source is only inferred: “What cap says.”",
      "usual is normally, and its source is only inferred: “What cap says.”",
    ]);
  });

  test("does not count a grade as attained that is permitted, and never likely", () => {
    const likely = withRules(limitRule("cap", "likely", { cap: "good" }));
    expect(prove(likely, { checks: ["attainable"] }).checks[0]?.findings).toEqual([
      { says: "“The garden” is Fine in no case.", rules: ["cap"], cases: 0 },
    ]);
  });

  test("blocks on no check that is less than a must", () => {
    const report = prove(withRules(limitRule("cap", "must", { cap: "good" })));
    expect(report.checks.filter(({ status }) => status === "fails").map(({ check }) => check)).toEqual([
      "attainable",
    ]);
    expect(blockingFindings(report)).toEqual([]);
  });

  test("names the limit that moves a grade beyond all that it rests on", () => {
    const framework = withRules(lowest, limitRule("floor", "must", { floor: "fair" }, { fact: "fenced" }));
    const [report] = prove(framework, { checks: ["bounded"] }).checks;
    expect(report).toMatchObject({
      status: "holds",
      remarks: ["floor may move “The garden” beyond every grade that it rests on."],
    });
  });
});

describe("prove() says how its cases were chosen", () => {
  const three = withRules(lowest);
  test.each<[ProofOptions, unknown]>([
    [{}, { way: "exhaustive", cases: 64, evaluated: 20 }],
    [{ exhaustiveAtMost: 64 }, { way: "exhaustive", cases: 64, evaluated: 20 }],
    [{ exhaustiveAtMost: 63 }, { way: "histogram", cases: 64, evaluated: 20 }],
    [{ evaluatedAtMost: 20 }, { way: "exhaustive", cases: 64, evaluated: 20 }],
    [
      { evaluatedAtMost: 19, seed: 5, draws: 0 },
      { way: "sampled", seed: 5, number: 0, evaluated: 4 },
    ],
  ])("%o", (options, by) => {
    expect(prove(three, options).checks[0]?.by).toEqual(by);
  });

  test("and draws the same from the same seed, others from another", () => {
    const framework = withRules(lowest, unfair);
    const grid = gridOf("garden", framework);
    const drawn = (seed: number): unknown =>
      chosenCells(grid, { evaluatedAtMost: 5, draws: 12, seed }).cells.map((cell) => cell.join());
    expect(drawn(1)).toEqual(drawn(1));
    expect(drawn(1)).not.toEqual(drawn(3));
  });

  test("and claims no more of what was never seen than that it was not drawn", () => {
    const framework = withRules(
      lowest,
      limitRule(
        "never",
        "must",
        { cap: "fair" },
        { all: [cap.when ?? { fact: "fenced" }, { judgement: "water", is: "fair" }] },
      ),
      limitRule("twice", "must", { cap: "fair" }, { judgement: "water", is: "poor" }),
      limitRule("idle", "likely", { cap: "good" }, { judgement: "water", is: "poor" }),
      limitRule("top", "must", { cap: "good" }),
    );
    const says = (options: ProofOptions): readonly string[] =>
      prove(framework, {
        checks: ["reachable", "attainable", "biting", "redundant"],
        ...options,
      }).checks.flatMap(({ findings }) => findings.map((finding) => finding.says.replace(/: “.*/, "")));
    expect(says({})).toEqual([
      "never applies in no case",
      "“The garden” is Fine in no case.",
      "idle takes a grade away in no case, for others have taken it before",
      "twice could be left out, and nothing would change",
    ]);
    expect(says({ evaluatedAtMost: 1, draws: 200 })).toEqual([
      "never applies in no case that was drawn",
      "“The garden” is Fine in no case that was drawn.",
      "idle takes a grade away in no case that was drawn, for others have taken it before",
      "twice could be left out, and nothing would change in the cases that were drawn",
    ]);
  });

  test("finds by a sample what is not rare", () => {
    const found = statuses(withRules(unfair), { evaluatedAtMost: 1, draws: 40 });
    expect(found["monotone"]).toBe("fails");
  });
});

describe("prove() of gates, shifts, rows and derived judgements", () => {
  const dry = gateRule("dry", "Too dry.", { judgement: "water", is: "poor" });
  const found = (framework: Framework, check: ProofCheck, judgement = "garden"): readonly ProofFinding[] =>
    prove(framework, { checks: [check] }).checks.find((each) => each.judgement === judgement)?.findings ?? [];
  const bed = { id: "bed", title: "The bed", scale: "four", basis: "derived", whenMissing: "block" } as const;
  const withBed = (...rules: readonly Rule[]): Framework =>
    smallFramework({
      judgements: [...smallFramework().judgements, bed],
      groups: { aspects: ["water", "light", "soil"], beds: ["light", "soil"] },
      rules: [{ ...lowest, id: "bed-lowest", judgement: "bed", of: "beds" }, ...rules],
    });
  const onlyPoor = caseRule({
    type: "firstOf",
    rows: [when("poor-water", "poor", { judgement: "water", is: "poor" })],
  });

  test("finds cases without an answer, and takes the reason of a gate for one", () => {
    expect(found(withRules(onlyPoor), "total")).toEqual([
      {
        says: "Nothing is expected of “The garden”, and no reason is given: no row of aggregate applies.",
        counterexample: { inputs: { water: "fair" }, facts: {} },
        rules: ["aggregate"],
        cases: 3,
      },
    ]);
    const closed = gateRule("wet", "Too wet.", { judgement: "water", betterThan: "poor" });
    expect(found(withRules(onlyPoor, closed), "total")).toEqual([]);
    expect(statuses(withRules(lowest, dry))).toMatchObject({
      total: "holds",
      monotone: "holds",
      jump: "holds",
      unanimous: "holds",
    });
  });

  test("says of which derived judgement nothing follows", () => {
    const start = caseRule({ type: "startAt", judgement: "bed" });
    const gated = withBed(start, {
      ...dry,
      id: "dark",
      judgement: "bed",
      when: { judgement: "light", is: "poor" },
    });
    expect(found(gated, "total")).toEqual([
      {
        says: "Nothing is expected of “The garden”, and no reason is given: “The bed” has no grade.",
        counterexample: { inputs: { light: "poor", soil: "poor" }, facts: {} },
        rules: ["aggregate"],
        cases: 4,
      },
    ]);
    expect(found(gated, "total", "bed")).toEqual([]);
  });

  test("finds a base that shifts move beyond every grade that it rests on, and names them", () => {
    const up = shiftRule("up", 1, { fact: "fenced" });
    expect(found(withRules(lowest, up), "bounded")).toEqual([
      {
        says: "“The garden” comes out at Fair, better than every grade that it rests on (rule up).",
        counterexample: {
          inputs: { water: "poor", light: "poor", soil: "poor" },
          facts: { fenced: true },
        },
        rules: ["up"],
        cases: 3,
      },
    ]);
    const dropped = caseRule({
      type: "firstOf",
      rows: [when("worse", "poor", { judgement: "water", is: "fine" })],
      otherwise: row("middle", "fair"),
    });
    expect(found(withRules(dropped), "bounded").map(({ says, cases }) => [says, cases])).toEqual([
      ["“The garden” comes out at Fair, better than every grade that it rests on (rule aggregate).", 1],
      ["“The garden” comes out at Fair, worse than every grade that it rests on (rule aggregate).", 2],
    ]);
  });

  test("holds what is computed against the derived grade that it is computed from", () => {
    const raised = shiftRule("raised", 1, { fact: "fenced" });
    const framework = withBed(caseRule({ type: "startAt", judgement: "bed" }), {
      ...raised,
      judgement: "bed",
    });
    expect(found(framework, "bounded")).toEqual([]);
    expect(found(framework, "bounded", "bed").map(({ rules }) => rules)).toEqual([["raised"]]);
  });

  test("counts a derived grade among those that the rules read, and leaves it out where there is none", () => {
    const raised = { ...shiftRule("raised", 1, { fact: "fenced" }), judgement: "bed" };
    const either = { ...aggregateRule("must", { type: "highest" }), of: "either" };
    const withEither = (...rules: readonly Rule[]): Framework => ({
      ...withBed(either, ...rules),
      groups: { either: ["water", "bed"], beds: ["light", "soil"] },
    });
    expect(found(withEither(raised), "bounded")).toEqual([]);
    const up = shiftRule("up", 1, { fact: "flooded" });
    expect(found(withEither(raised, up), "bounded").map(({ rules }) => rules)).toEqual([["up"]]);
    const dark = { ...gateRule("dark", "Too dark.", { fact: "flooded" }), judgement: "bed" };
    expect(found(withEither(dark), "bounded")).toEqual([]);
  });

  test("does not call a limit superfluous that keeps all open for want of a derived grade", () => {
    const dark = { ...gateRule("dark", "Too dark.", { judgement: "light", is: "poor" }), judgement: "bed" };
    const cap = limitRule("cap", "must", { cap: "fair" }, { judgement: "bed", is: "fine" });
    const again = { ...cap, id: "again" };
    const open = withBed(lowest, dark, cap, again);
    expect(found(open, "redundant").map(({ rules }) => rules)).toEqual([["cap"], ["again"]]);
    expect(found(withBed(lowest, dark, cap), "redundant")).toEqual([]);
  });

  test("finds rows that overlap while another is open, and none where a gate closes the case", () => {
    const dark = { ...gateRule("dark", "Too dark.", { judgement: "light", is: "poor" }), judgement: "bed" };
    const table = caseRule({
      type: "table",
      hit: "unique",
      rows: [
        when("one", "poor", { judgement: "water", is: "poor" }),
        when("two", "fair", { judgement: "water", atMost: "poor" }),
        when("three", "good", { judgement: "bed", is: "good" }),
      ],
    });
    const told = found(withBed(table, dark), "unambiguous");
    expect(told.map(({ rules, cases }) => [rules, cases])).toEqual([
      [["one", "two"], 16],
      [["one", "three"], 3],
      [["two", "three"], 3],
    ]);
    expect(found(withBed(table, dark, dry), "unambiguous")).toEqual([]);
  });

  test("finds rows that earlier ones take all cases of together, and says which", () => {
    const framework = withRules(
      caseRule({
        type: "firstOf",
        rows: [
          when("low", "poor", { judgement: "water", atMost: "fair" }),
          when("high", "fine", { judgement: "water", atLeast: "good" }),
          when("middle", "fair", { judgement: "water", is: "good" }),
          when("never", "fair", {
            all: [
              { judgement: "water", is: "good" },
              { judgement: "water", is: "poor" },
            ],
          }),
        ],
        otherwise: row("rest", "good"),
      }),
    );
    expect(found(framework, "reachable").map(({ says, rules }) => [says, rules])).toEqual([
      ["middle decides no case, for high takes all of its own: “What middle says.”", ["middle", "high"]],
      ["never applies in no case: “What never says.”", ["never"]],
      [
        "rest decides no case, for low and high take all of its own: “What rest says.”",
        ["rest", "low", "high"],
      ],
    ]);
    expect(found(framework, "redundant")).toEqual([]);
  });

  test("finds a band that no measure comes to, and rules that only gates let apply", () => {
    const bands = {
      ...lowest,
      aggregate: {
        type: "bands",
        measure: { type: "sum" },
        denominator: 1,
        rounding: "none",
        rows: [
          { ...row("few", "poor"), from: 0, to: 2 },
          { ...row("many", "fine"), from: 3, to: 12 },
        ],
      },
    } as const;
    const soaked = limitRule("soaked", "must", { cap: "poor" }, { judgement: "water", is: "poor" });
    const again = gateRule("too", "Far too dry.", { judgement: "water", is: "poor" });
    expect(
      found(withPolicy("block", bands, soaked, dry, again), "reachable").map(({ says }) => says),
    ).toEqual([
      "few applies in no case: “What few says.”",
      "soaked applies only where “The garden” is not judged, by dry: “What soaked says.”",
      "too applies only where “The garden” is not judged, by dry: “What too says.”",
    ]);
  });

  test("finds rows that could be left out", () => {
    const framework = withRules(
      caseRule({
        type: "firstOf",
        rows: [
          when("wet", "good", { judgement: "water", is: "good" }),
          when("lit", "good", { judgement: "light", is: "good" }),
        ],
        otherwise: row("rest", "good"),
      }),
    );
    expect(found(framework, "redundant").map(({ rules }) => rules)).toEqual([["wet"], ["lit"]]);
  });

  test("finds every two rows of a unique table that overlap where the parser does not look", () => {
    const services = ["one", "two", "three", "four", "five", "six", "seven", "eight"];
    const overlapping = caseRule({
      type: "table",
      hit: "unique",
      rows: [
        when("all", "fine", { count: { of: "services", atLeast: "good" }, exactly: 8 }),
        when("most", "good", { count: { of: "services", atLeast: "good" }, atLeast: 6 }),
        when("some", "fair", { count: { of: "services", atLeast: "good" }, atMost: 5 }),
      ],
    });
    const framework = smallFramework({
      judgements: [
        ...services.map(
          (id) =>
            ({ id, title: `Service ${id}`, scale: "four", basis: "given", whenMissing: "block" }) as const,
        ),
        ...smallFramework().judgements,
      ],
      groups: { services },
      rules: [overlapping],
    });
    expect(parseFramework(framework)._tag).toBe("Right");
    const [report] = prove(framework, { checks: ["unambiguous"] }).checks;
    expect(report).toMatchObject({
      by: { way: "histogram", cases: 65_536, evaluated: 165 },
      findings: [
        {
          says: "all and most apply together, and no two rows of aggregate may: “The garden” would be Fine by the one and Good by the other.",
          rules: ["all", "most"],
          cases: 256,
        },
      ],
    });
    expect(Object.values(report?.findings[0]?.counterexample?.inputs ?? {})).toEqual(
      services.map(() => "good"),
    );
    expect(found(framework, "total")).toEqual([]);
  });

  test("takes the members that rows count for equals, and those of one scale alone", () => {
    const counts = caseRule({
      type: "firstOf",
      rows: [when("two-poor", "poor", { count: { of: "aspects", is: "poor" }, atLeast: 2 })],
      otherwise: row("rest", "good"),
    });
    const wet = limitRule("wet", "must", { cap: "fair" }, { judgement: "water", is: "fine" });
    expect(found(withRules(counts, wet), "anonymous").map(({ rules }) => rules)).toEqual([["wet"]]);
    expect(statuses(withRules(counts))["anonymous"]).toBe("holds");
    const [report] = prove(withRules(onlyPoor), { checks: ["anonymous"] }).checks;
    expect(report?.applies).toBe("its aggregate reads no group");
    const { scales, judgements } = withPolicy("block");
    const two = { title: "Two", grades: (scales["four"]?.grades ?? []).slice(0, 2) };
    const sum = { type: "bands", measure: { type: "sum" }, denominator: 1, rounding: "none" } as const;
    const rows = [
      { ...row("low", "poor"), from: 0, to: 5 },
      { ...row("high", "good"), from: 6, to: 12 },
    ];
    const unlike = smallFramework({
      scales: { ...scales, two },
      judgements: judgements.map((each) => (each.id === "water" ? { ...each, scale: "two" } : each)),
      rules: [{ ...lowest, aggregate: { ...sum, rows } }],
    });
    expect(statuses(unlike)["anonymous"]).toBe("holds");
  });

  test("asks rows for their sources too, at the strength that they bind", () => {
    const source = { cite: "Nobody says so", status: "inferred" } as const;
    const rows = [
      { ...when("guess", "poor", { judgement: "water", is: "poor" }), source },
      { ...when("hint", "fair", { judgement: "water", is: "fair" }), source, strength: "likely" as const },
    ];
    expect(found(withRules(caseRule({ type: "firstOf", rows })), "must-has-source")).toEqual([
      {
        says: "guess is must, and its source is only inferred: “What guess says.”",
        rules: ["guess"],
        cases: 0,
      },
    ]);
  });

  test("names the shift that keeps a unanimous case from its grade", () => {
    const down = shiftRule("down", -1, { judgement: "water", is: "good" });
    expect(found(withRules(lowest, down), "unanimous")).toMatchObject([
      { says: "Where all is Good, “The garden” is Fair (rule down).", rules: ["down"] },
    ]);
  });
});

describe("prove() beyond the grid", () => {
  const given = (id: string): Judgement => ({
    id,
    title: `Statement ${id}`,
    scale: "four",
    basis: "given",
    whenMissing: "block",
  });
  const statements = Array.from({ length: 9 }, (_none, place) => `statement-${place + 1}`);
  const percent: Rule = {
    ...aggregateRule("must", {
      type: "bands",
      measure: { type: "percentOfMaximum" },
      denominator: 36,
      rounding: "half-up",
      rows: [
        { ...row("to-38", "poor"), from: 25, to: 38 },
        { ...row("to-62", "fair"), from: 39, to: 62 },
        { ...row("to-87", "good"), from: 63, to: 87 },
        { ...row("over-87", "fine"), from: 88, to: 100 },
      ],
    }),
    of: "statements",
  };
  const { scales, judgements } = withPolicy("block");
  const nine = (facts: readonly string[], ...rules: readonly Rule[]): Framework =>
    smallFramework({
      scales,
      judgements: [...statements.map(given), ...judgements],
      groups: { statements },
      facts: Object.fromEntries(facts.map((fact) => [fact, { says: fact, whenUnknown: "false" }])),
      rules: [percent, ...rules],
    });

  test("proves nine statements by histogram", () => {
    const report = prove(nine([]));
    expect(report.checks[0]?.by).toEqual({
      way: "histogram",
      cases: 5 ** 9,
      evaluated: 715,
      withNonGrade: 5 ** 9 - 4 ** 9,
    });
    expect(report.checks.every(({ status }) => status === "holds" || status === "doesNotApply")).toBe(true);
    const gap = nine(
      [],
      gateRule("nothing", "Nothing is good.", { count: { of: "statements", atLeast: "fair" }, exactly: 0 }),
    );
    const [attainable] = prove(gap, { checks: ["total"] }).checks;
    expect([attainable?.status, attainable?.by.way]).toEqual(["holds", "histogram"]);
  });

  test("draws from a seed where many facts tell statements apart, and what it finds is so", () => {
    const facts = statements.map((id) => `breach-of-${id}`);
    const limits = statements.map((judgement, place) =>
      limitRule(
        `breach-${place + 1}`,
        "must",
        { cap: place % 2 === 0 ? "fair" : "good" },
        { all: [{ fact: facts[place] ?? "" }, { judgement, atLeast: "good" }] },
      ),
    );
    const framework = nine(facts, ...limits);
    const report = prove(framework, { seed: 31, draws: 200, checks: ["monotone"] });
    expect(report.checks[0]?.by).toMatchObject({ way: "sampled", seed: 31, number: 200 });
    const monotone = report.checks.find(({ check }) => check === "monotone");
    expect(monotone?.status).toBe("fails");
    for (const { counterexample } of monotone?.findings ?? []) {
      const { inputs = {}, facts: so = {}, raised = { judgement: "", to: "" } } = counterexample ?? {};
      const [low, high] = [inputs, { ...inputs, [raised.judgement]: raised.to }].map((each) =>
        evaluate(framework, "garden", each, so),
      );
      const best = (outcome: Outcome | undefined): number =>
        outcome?._tag === "Judged"
          ? ["poor", "fair", "good", "fine"].indexOf(outcome.permitted.at(-1) ?? "")
          : -1;
      expect(best(high)).toBeLessThan(best(low));
    }
  });

  test("exchanges facts that rules treat alike", () => {
    const facts = ["one", "two", "three", "four"];
    const any = limitRule("any", "must", { cap: "fair" }, { any: facts.map((fact) => ({ fact })) });
    expect(prove(nine(facts, any)).checks[0]?.by).toEqual({
      way: "histogram",
      cases: 16 * 5 ** 9,
      evaluated: 5 * 715,
      withNonGrade: 16 * (5 ** 9 - 4 ** 9),
    });
  });
});

describe("describeProof()", () => {
  test("tells each check, its findings with the smallest case, and whether the framework may be adopted", () => {
    const framework = {
      ...withRules(unfair),
      accepts: [{ check: "total", reason: "It is.", source: "Nobody" }],
    };
    expect(describeProof(prove(framework, { checks: ["total", "monotone"] }), framework).split("\n")).toEqual(
      [
        "Review of gardens: gardens@1",
        "",
        "The garden",
        "  All 4 cases.",
        "  –       total (must): does not apply: no aggregate computes it",
        "  FAILS   monotone (must): raising a judgement lowers nothing",
        "          - Raising “The water” from Fair to Good lowers the best grade that “The garden” may have from Fine to Fair (rule unfair).",
        "            Case: The water: Fair.",
        "",
        '"total" is accepted to fail, and does not; drop the waiver.',
        "",
        "1 finding keeps the framework from being adopted.",
      ],
    );
  });

  test("tells of notes, remarks, waivers and facts, and that nothing is in the way", () => {
    const framework = {
      ...withRules(
        aggregateRule("must", { type: "highest" }),
        limitRule("floor", "must", { floor: "fine" }, { fact: "fenced" }),
        limitRule("flood", "normally", { cap: "fair" }, { fact: "flooded" }),
        unfair,
      ),
      accepts: [{ check: "monotone", reason: "So it is printed.", source: "Guidance, page 3" }],
    };
    const text = describeProof(prove(framework, { checks: ["monotone", "jump", "bounded"] }), framework);
    expect(text).toContain("  waived  monotone (must): ");
    expect(text).toContain("            accepted: So it is printed. (Guidance, page 3)");
    expect(text).toContain("  noted   jump (note): ");
    expect(text).toMatch(/ {10}· floor may move “The garden” beyond every grade that it rests on\./);
    expect(text).toContain("Nothing keeps the framework from being adopted.");
    expect(text).toMatch(/So it is in \d+ cases\./);
  });

  test.each<[ProofOptions, string]>([
    [{}, "All 64 cases; 20 evaluated, the others are the same under other names."],
    [{ exhaustiveAtMost: 1 }, "All 64 cases, as 20 histograms of exchangeable judgements."],
    [
      { evaluatedAtMost: 1, draws: 0, seed: 9 },
      "4 cases, from 0 draws with the seed 9: what was not found may be there.",
    ],
  ])("tells how the cases were chosen: %o", (options, line) => {
    const framework = withRules(lowest);
    expect(describeProof(prove(framework, options), framework)).toContain(`  ${line}\n`);
  });
});
