import { compile, decide, evaluate } from "@assay/rules";
import { describe, expect, test } from "vitest";
import { builtInFrameworks } from "./built-in.ts";
import { same } from "./same.test-data.ts";

/** The cells of each outcome's table, as docs/reference/frameworks.md lists them; none where the grid is too large for one. */
const grids: Readonly<Record<string, number | undefined>> = {
  "apa@2007": 15_625,
  "cms-five-star@2017": 1029,
  "cms-five-star@2022": 3087,
  "fhrs@2010": 294,
  "ofsted-ilacs@2018": 125,
  "ofsted-ilacs@2023": 1296,
  "ofsted-sccif@2017": 25,
};

const outcomes = builtInFrameworks.flatMap((framework) => {
  const { id, edition, judgements } = framework;
  return judgements
    .filter(({ id: judgement }) => framework.rules.some((rule) => rule.judgement === judgement))
    .map(({ id: judgement }) => ({ name: `${id}@${edition}`, judgement, framework }));
});

describe("in every cell of every table, the interpreter and the table say the same", () => {
  test.each(outcomes)("$name, $judgement", ({ name, judgement, framework }) => {
    const table = compile(framework, judgement);
    const listed = judgement === framework.outcome ? grids[name] : undefined;
    if (table._tag === "Interpreted") {
      expect(listed).toBeUndefined();
      expect(table.because).toContain("2097152");
      return;
    }
    if (judgement === framework.outcome) expect(table.cells).toBe(listed);
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
