import { describe, expect, test } from "vitest";
import { describeExplanation } from "./describe-explanation.ts";
import { evaluate } from "./evaluate.ts";
import { explain } from "./explain.ts";
import type { LimitRule, Rule } from "./rule.ts";
import { caseRule, when } from "./row-rules.test-data.ts";
import { aggregateRule, limitRule, withRules } from "./small-framework.test-data.ts";
import type { SourceStatus } from "./source.ts";

const inputs = { water: "poor", light: "good", soil: "fine" };

function sourced(rule: LimitRule, status: SourceStatus): LimitRule {
  return { ...rule, source: { cite: "Visits of 1999", status, cases: 31, exceptions: 0 } };
}

const sentences = (rules: readonly Rule[], given: typeof inputs | { water: string }): readonly string[] =>
  explain(withRules(...rules), "garden", given).findings.map(({ sentence }) => sentence);

describe("explain()", () => {
  test("answers with what evaluate() answers, and a sentence for each finding", () => {
    const framework = withRules(
      aggregateRule("likely", { type: "lowest" }),
      limitRule("cap", "must", { cap: "good" }),
    );
    const explanation = explain(framework, "garden", inputs);
    expect(explanation.outcome).toEqual(evaluate(framework, "garden", inputs));
    expect(explanation.findings.map(({ rule, sentence }) => [rule, sentence])).toEqual([
      ["aggregate", "It gives Poor, which is expected."],
      ["cap", "It leaves Poor to Good."],
    ]);
  });

  test("says what each rule did", () => {
    const rules = [
      aggregateRule("likely", { type: "highest" }),
      limitRule("cap", "normally", { cap: "fair" }),
      limitRule("loose-cap", "normally", { cap: "good" }),
      limitRule("floor", "likely", { floor: "good" }),
      limitRule("idle", "must", { cap: "poor" }, { judgement: "water", is: "fine" }),
    ];
    expect(sentences(rules, inputs)).toEqual([
      "It gives Fine, which the limits exclude; Fair, the nearest that they leave, is expected.",
      "It leaves Poor to Fair.",
      "It would leave Poor to Good, and takes nothing away that others leave.",
      "It would leave Good to Fine, which would leave nothing beside the rules that go before it; it gives way.",
      "Its condition is not met.",
    ]);
  });

  test("says for want of what a rule is open, and that a base alone decides nothing", () => {
    const rules = [
      { ...aggregateRule("likely", { type: "lowest" }), of: "wet" },
      limitRule(
        "open",
        "likely",
        { cap: "good" },
        { all: [{ judgement: "soil", is: "fine" }, { fact: "fenced" }, { fact: "flooded" }] },
      ),
    ];
    expect(sentences(rules.slice(0, 1), { water: "poor" })).toEqual(["It gives Poor, which is expected."]);
    expect(
      sentences([...rules, limitRule("spans", "likely", { cap: { highest: "aspects" } })], { water: "poor" }),
    ).toEqual([
      "It gives Poor, which decides nothing as long as something is missing.",
      "Its condition is not met.",
      "It cannot be applied yet, for want of “The light”, “The soil”.",
    ]);
    const [, open] = explain(withRules(...rules), "garden", inputs).findings;
    expect(open?.sentence).toBe("Its condition is not met.");
    const established = explain(withRules(...rules), "garden", inputs, { flooded: true });
    expect(established.findings[1]?.sentence).toBe(
      "It cannot be applied yet, for want of “The garden is fenced”.",
    );
  });

  test.each<[SourceStatus, boolean]>([
    ["documented", false],
    ["observed", false],
    ["inferred", true],
    ["assumption", true],
  ])("begins with the framework's warning where a rule that had a say is %s: %s", (status, warned) => {
    const framework = withRules(sourced(limitRule("cap", "likely", { cap: "fair" }), status));
    expect(explain(framework, "garden", {}).preface).toBe(
      warned ? framework.wording.inferredExpectation : undefined,
    );
  });

  test("warns of an inferred base even while it decides nothing", () => {
    const aggregate = aggregateRule("likely", { type: "lowest" });
    const framework = withRules(
      { ...aggregate, source: { cite: "Visits of 1999", status: "inferred" } },
      limitRule("open", "likely", { cap: "good" }, { fact: "fenced" }),
    );
    expect(explain(framework, "garden", inputs).preface).toBe(framework.wording.inferredExpectation);
  });

  test("does not warn of a rule that had no say", () => {
    const rule = sourced(limitRule("cap", "likely", { cap: "fair" }, { fact: "flooded" }), "inferred");
    expect(explain(withRules(rule), "garden", {}).preface).toBeUndefined();
  });
});

describe("describeExplanation()", () => {
  test("tells an auditor the warning first, the answer, and then each rule with what it read and its source", () => {
    const framework = withRules(
      aggregateRule("must", { type: "lowest" }),
      sourced(
        limitRule("cap", "likely", { cap: "good" }, { any: [{ fact: "flooded" }, { fact: "fenced" }] }),
        "inferred",
      ),
    );
    const text = describeExplanation(
      explain(framework, "garden", { ...inputs, soil: "not-seen" }, { flooded: true }),
      framework,
    );
    expect(text.split("\n")).toEqual([
      "Nobody published how the garden follows from its aspects.",
      "",
      "The garden",
      "Nothing is expected.",
      "Likely: Poor to Good. Usual: Poor to Fine. Permitted: Poor to Fine.",
      "Missing: The soil.",
      "",
      "aggregate (must): What the aspects give.",
      "  It cannot be applied yet, for want of “The soil”.",
      "  Read: The water: Poor; The light: Good; The soil: Not seen.",
      "  Source (documented): Rules of gardens, page 2",
      "",
      "cap (likely): What cap says.",
      "  It leaves Poor to Good.",
      "  Read: The garden was flooded: yes; The garden is fenced: not established.",
      "  Source (inferred, 31 cases, 0 exceptions): Visits of 1999",
    ]);
  });

  test("gives the address of a source that has one, and the status of the row beside that of its rule", () => {
    const url = "https://example.org/gardens";
    const framework = withRules({
      ...caseRule({
        type: "firstOf",
        rows: [
          {
            ...when("dry", "poor", { fact: "flooded" }),
            source: { cite: "Page 7", url, status: "inferred" },
          },
        ],
      }),
      strength: "likely",
    });
    const lines = describeExplanation(explain(framework, "garden", inputs, { flooded: true }), framework);
    expect(lines.split("\n").slice(-2)).toEqual([
      "  Source (documented): Rules of gardens, page 5",
      `  Source of the row dry (inferred): Page 7 ${url}`,
    ]);
  });

  test("names the one expected grade", () => {
    const framework = withRules(aggregateRule("must", { type: "lowest" }));
    expect(describeExplanation(explain(framework, "garden", inputs), framework)).toContain(
      "The garden\nPoor is expected.\nLikely: Poor. Usual: Poor. Permitted: Poor.\n",
    );
  });

  test("says by which rule and why a judgement is not made", () => {
    const framework = withRules();
    const outcome = { _tag: "Unjudged", reason: "Too little was seen.", rule: "too-little" } as const;
    expect(describeExplanation({ judgement: "garden", outcome, findings: [] }, framework)).toBe(
      "The garden\nNot judged, by too-little: Too little was seen.",
    );
  });
});
