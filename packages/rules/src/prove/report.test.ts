import { expect, test } from "vitest";
import { limitRule, withRules } from "../small-framework.test-data.ts";
import { describeProof } from "./describe-proof.ts";
import { prove } from "./prove.ts";
import { blockingFindings, describeBlockingFinding } from "./report.ts";

const unfair = limitRule("unfair", "must", { cap: "fair" }, { judgement: "water", is: "good" });
const worse = limitRule("worse", "must", { cap: "poor" }, { judgement: "light", is: "fine" });

test("describeBlockingFinding() says what could not be proved, of what, why, and how to mend it", () => {
  const found = blockingFindings(prove(withRules(unfair), { checks: ["monotone", "redundant"] }));
  expect(found.map(describeBlockingFinding)).toEqual([
    'Cannot prove of "garden" that raising a judgement lowers nothing: raising “The water” from Fair to Good lowers the best grade that “The garden” may have from Fine to Fair (rule unfair); mend the rules, or accept the check "monotone" with a reason and a source.',
  ]);
});

test("a finding names all the rules that bring it about", () => {
  const both = withRules(unfair, { ...unfair, id: "unjust" });
  const says = prove(both, { checks: ["monotone"] }).checks.flatMap(({ findings }) =>
    findings.map((each) => each.says),
  );
  expect(says).toEqual([expect.stringMatching(/ from Fine to Fair \(rules unfair and unjust\)\.$/u)]);
});

test("describeProof() counts what keeps a framework from being adopted, and not what it accepts", () => {
  const framework = withRules(unfair, worse);
  const last = (accepts: typeof framework.accepts): string | undefined => {
    const accepting = { ...framework, accepts };
    return describeProof(prove(accepting, { checks: ["monotone"] }), accepting)
      .split("\n")
      .at(-1);
  };
  expect(last([])).toBe("2 findings keep the framework from being adopted.");
  expect(last([{ check: "monotone", reason: "So it is.", source: "Guidance" }])).toBe(
    "Nothing keeps the framework from being adopted.",
  );
});
