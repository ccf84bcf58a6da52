import { compile, decide, evaluate, type Framework } from "@assay/rules";
import { describe, expect, test } from "vitest";
import { builtInFrameworks } from "./built-in.ts";
import { same } from "./same.test-data.ts";

/** The cells of each outcome's table, as docs/reference/frameworks.md lists them: "interpreted" where they are too many for one. */
const grids: Readonly<Record<string, number | "interpreted">> = {
  "apa@2007": 15_625,
  "apa@2008": 15_625,
  "cms-five-star@2017": 1029,
  "cms-five-star@2022": 3087,
  "cpa@2005": "interpreted",
  "cqc-local-authorities@2023": "interpreted",
  "cqc-locations@2014": 23_328,
  "fhrs@2010": 294,
  "ofsted-ilacs@2018": 125,
  "ofsted-ilacs@2023": 1296,
  "ofsted-ilacs@2026": 625,
  "ofsted-sccif@2017": 25,
};

/** The judgement that sums a framework up: its outcome, or the last one that its rules compute. */
function summed({ outcome, judgements }: Framework): string | undefined {
  return outcome ?? judgements.findLast(({ basis }) => basis === "derived")?.id;
}

const outcomes = builtInFrameworks.flatMap((framework) => {
  const { id, edition, judgements } = framework;
  return judgements
    .filter(({ id: judgement }) => framework.rules.some((rule) => rule.judgement === judgement))
    .map(({ id: judgement }) => ({ name: `${id}@${edition}`, judgement, framework }));
});

describe("in every cell of every table, the interpreter and the table say the same", () => {
  test.each(outcomes)("$name, $judgement", ({ name, judgement, framework }) => {
    const table = compile(framework, judgement);
    if (judgement === summed(framework)) {
      expect(table._tag === "Table" ? table.cells : "interpreted").toBe(grids[name]);
    }
    if (table._tag === "Interpreted") {
      expect(table.because).toMatch(/ cells, more than 2097152\.$/);
      return;
    }
    // Findings are long: in a large table those of every seventh case are compared, and in all what they come to.
    const every = table.cells > 4096 ? 7 : 1;
    const differing: number[] = [];
    for (let cell = 0; cell < table.cells; cell += 1) {
      const { inputs, facts } = table.caseAt(cell);
      const agree =
        table.cellOf(inputs, facts) === cell &&
        same(table.decisionAt(cell), decide(framework, judgement, inputs, facts)) &&
        (cell % every > 0 || same(table.outcomeAt(cell), evaluate(framework, judgement, inputs, facts)));
      if (!agree) differing.push(cell);
    }
    expect(differing).toEqual([]);
  });
});
