import { evaluate, type Facts, type Framework, type Inputs } from "@assay/rules";
import { describe, expect, test } from "vitest";
import { cmsFiveStar2022 } from "../cms-five-star-2022/index.ts";
import { judgedBy } from "../expected.test-data.ts";
import { cmsFiveStar2017 } from "./index.ts";

/** The overall stars for three domains in their order; - where one is not rated. */
function stars(framework: Framework, domains: string, facts: Facts = {}): string | undefined {
  return judgedBy(framework, rated(domains), facts).expected;
}

function rated(domains: string): Inputs {
  const [inspection, staffing, measures] = domains
    .split("")
    .map((digit) => (digit === "-" ? undefined : digit));
  return { "health-inspection": inspection, staffing, "quality-measures": measures };
}

describe("the overall stars of cmsFiveStar2017", () => {
  test.each([
    ["333", "3", "nothing moves it"],
    ["343", "4", "staffing of four is better than the inspection"],
    ["443", "4", "staffing of four is not better than the inspection"],
    ["313", "2", "staffing of one"],
    ["335", "4", "quality measures of five"],
    ["111", "1", "clamped after staffing, and again after the measures"],
    ["511", "3", "both take a star"],
    ["115", "2", "clamped after staffing: without that step it would be one"],
    ["155", "2", "capped by the inspection"],
    ["3-5", "4", "no staffing, no step"],
    ["35-", "4", "no measures, no step"],
    ["3--", "3", "neither"],
    ["-55", undefined, "nothing to begin with"],
  ])("%s make %s: %s", (domains, overall, _because) => {
    expect(stars(cmsFiveStar2017, domains)).toBe(overall);
  });

  test("are capped at three in the special focus programme: the two homes of 2017 that nothing else explains", () => {
    expect([stars(cmsFiveStar2017, "344"), stars(cmsFiveStar2017, "445")]).toEqual(["4", "5"]);
    const facts = { "special-focus": true };
    expect([stars(cmsFiveStar2017, "344", facts), stars(cmsFiveStar2017, "445", facts)]).toEqual(["3", "3"]);
  });
});

describe("the overall stars of cmsFiveStar2022", () => {
  test("gain nothing from staffing of four stars, and one from five", () => {
    expect([stars(cmsFiveStar2022, "343"), stars(cmsFiveStar2022, "353")]).toEqual(["3", "4"]);
  });

  test("begin with two at most for a home with the icon for abuse", () => {
    expect(stars(cmsFiveStar2022, "533")).toBe("5");
    expect(stars(cmsFiveStar2022, "533", { "abuse-icon": true })).toBe("2");
  });

  test("are not given in the special focus programme, and the gate says why", () => {
    expect(evaluate(cmsFiveStar2022, "overall", rated("533"), { "special-focus": true })).toMatchObject({
      _tag: "Unjudged",
      rule: "special-focus-is-not-rated",
    });
  });
});
