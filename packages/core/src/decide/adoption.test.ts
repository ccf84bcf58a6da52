import type { Framework } from "@assay/rules";
import { describe, expect, test } from "vitest";
import { decideAdoption } from "./adoption.ts";
import { parks } from "./story.test-data.ts";

const adopt = (definition: Framework): ReturnType<typeof decideAdoption> =>
  decideAdoption({ type: "AdoptFramework", definition }, () => undefined);

const withRound = (which: Framework["process"]["rounds"][number]["which"]): Framework => ({
  ...parks,
  process: { ...parks.process, rounds: [{ id: "national", by: "judge", which }] },
});

describe("decideAdoption()", () => {
  test("refuses with FrameworkInvalid a process that cannot be read", () => {
    expect(adopt(withRound({ judgements: ["noise"] }))).toMatchObject({
      left: { _tag: "FrameworkInvalid", problems: [{ path: "process.rounds[0].which.judgements[0]" }] },
    });
  });

  test("refuses with FrameworkInvalid a process that is not proved, with a problem for each finding", () => {
    const { process } = withRound({ changed: true });
    expect(adopt({ ...parks, process: { ...process, acts: { ...process.acts, issue: [] } } })).toEqual({
      _tag: "Left",
      left: {
        _tag: "FrameworkInvalid",
        problems: [
          {
            path: "process",
            message:
              "The letter can never be issued: somebody has to issue the letter, and the process names no role that may.",
          },
          {
            path: "process",
            message:
              'The round "national" can never be held: it is for grades that an earlier step changed, and no earlier step can change one.',
          },
        ],
      },
    });
  });

  const unfair: Framework = {
    ...parks,
    rules: parks.rules.map((rule) =>
      rule.id.includes("safety") && rule.kind === "limit"
        ? { ...rule, when: { judgement: "safety", is: "good" } }
        : rule,
    ),
  };

  test("refuses with FrameworkInvalid rules by which raising a judgement lowers another, with a problem for each finding", () => {
    expect(adopt(unfair)).toEqual({
      _tag: "Left",
      left: {
        _tag: "FrameworkInvalid",
        problems: [
          {
            path: "rules",
            message:
              'Cannot prove of "overall" that raising a judgement lowers nothing: raising “The safety” from Fair to Good lowers the best grade that “The overall” may have from Good to Fair (rule overall-where-safety-is-poor); mend the rules, or accept the check "monotone" with a reason and a source.',
          },
        ],
      },
    });
  });

  test("accepts such rules where the framework accepts the check to fail", () => {
    const accepts = [{ check: "monotone", reason: "So it is printed.", source: "Rules of parks, page 9" }];
    expect(adopt({ ...unfair, accepts })).toMatchObject({ _tag: "Right" });
  });

  test("accepts one that is", () => {
    const definition = withRound({ departures: true, sample: { oneIn: 10 } });
    expect(
      adopt({
        ...definition,
        process: { ...definition.process, acts: { ...parks.process.acts, sample: ["head"] } },
      }),
    ).toMatchObject({ _tag: "Right", right: [{ type: "FrameworkAdopted" }] });
  });
});
