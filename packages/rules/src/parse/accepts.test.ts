import { describe, expect, test } from "vitest";
import { parseFramework } from "../parse-framework.ts";
import { proofChecks } from "../prove/check.ts";
import { smallFramework } from "../small-framework.test-data.ts";

const accepting = (...checks: readonly string[]): unknown =>
  smallFramework({
    accepts: checks.map((check) => ({ check, reason: "So it is printed.", source: "Page 3" })),
  });
const known = proofChecks.map((check) => `"${check}"`).join(", ");

describe("parseFramework() of what a framework accepts", () => {
  test("takes every check that there is", () => {
    expect(parseFramework(accepting(...proofChecks))).toMatchObject({ _tag: "Right" });
  });

  test.each([
    ["monotonic", `one of ${known} (did you mean "monotone"?)`],
    ["must-have-source", `one of ${known} (did you mean "must-has-source"?)`],
    ["Total", `one of ${known} (did you mean "total"?)`],
    ["beautiful", `one of ${known}`],
    ["__proto__", `one of ${known}`],
  ])("refuses %s, for no such check would be waived, with what is allowed", (check, allowed) => {
    expect(parseFramework(accepting("total", check))).toMatchObject({
      _tag: "Left",
      left: [{ path: "accepts[1].check", found: `"${check}"`, allowed }],
    });
  });
});
