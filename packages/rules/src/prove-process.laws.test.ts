import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { parseFramework } from "./parse-framework.ts";
import { alwaysIssues } from "./process-game.test-data.ts";
import { heldInSomeLife } from "./process-lives.test-data.ts";
import type { ProcessFinding } from "./process-finding.ts";
import { idealTeam, randomProcess, randomTeam } from "./processes.test-data.ts";
import { proveProcess } from "./prove-process.ts";

const keepsFromTheLetter = ({ check }: ProcessFinding): boolean => check !== "every-round-can-be-reached";

describe("proveProcess() and a game that plays every assessment", () => {
  test("what is made up here are frameworks", () => {
    fc.assert(
      fc.property(randomProcess, ({ framework }) => {
        expect(parseFramework(framework)).toMatchObject({ _tag: "Right" });
      }),
    );
  });

  test("with a team, nothing is found exactly where the letter is always issued", () => {
    fc.assert(
      fc.property(randomProcess, randomTeam, (made, team) => {
        const always = alwaysIssues({ ...made, team });
        expect(proveProcess(made.framework, team).filter(keepsFromTheLetter).length === 0).toBe(always);
      }),
      { numRuns: 400 },
    );
  });

  test("without a team, all is as with thirteen persons in every role, of whom no small process needs more", () => {
    fc.assert(
      fc.property(randomProcess, ({ framework }) => {
        expect(proveProcess(framework, idealTeam)).toEqual(proveProcess(framework));
      }),
    );
  });

  test("without the way being barred, a round is found exactly where no life holds it", () => {
    fc.assert(
      fc.property(randomProcess, (made) => {
        const findings = proveProcess(made.framework);
        fc.pre(findings.every(({ check }) => check === "every-round-can-be-reached"));
        const held = heldInSomeLife(made);
        const { rounds, secondGrading } = made.framework.process;
        const says = findings.map((finding) => finding.says);
        for (const { id } of rounds) {
          expect(says.some((each) => each.startsWith(`The round "${id}" can never be held: `))).toBe(
            !held.has(id),
          );
        }
        const never = secondGrading !== undefined && !held.has("second-grading");
        expect(says.some((each) => each.startsWith("Second grading can never be held: "))).toBe(never);
      }),
      { numRuns: 1000 },
    );
  });
});
