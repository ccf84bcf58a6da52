import type { Framework } from "@assay/rules";
import { isRight } from "fp-ts/lib/Either.js";
import { describe, expect, test } from "vitest";
import { answerTo, played, type Asked } from "./answer.test-data.ts";
import { decide } from "./decide.ts";
import {
  begunInFull,
  drawnAgain,
  drawnTwice,
  imported,
  proposals,
  upheldInFull,
} from "./full-story.test-data.ts";
import { parksInFull } from "./parks-in-full.test-data.ts";
import { ruleInputs } from "./rule-inputs.ts";
import { settled, stateAfter, type Happening } from "./story.test-data.ts";

const [name = "", scale] = Object.entries(parksInFull.scales)[0] ?? [];
/** The parks in full, on whose scale a judgement may be not inspected. */
const framework: Framework = {
  ...parksInFull,
  scales: {
    [name]: {
      title: "Grades of parks",
      grades: scale?.grades ?? [],
      nonGrades: [{ key: "not-inspected", label: "Not inspected" }],
    },
  },
};
const vic: Asked = { actor: "vic", framework };
const about = { assessment: "park", judgement: "upkeep" } as const;
const because = "The gates were locked.";
const propose = { type: "ProposeGrade", ...about, grade: "not-inspected", because, evidence: [] } as const;

const inputsAfter = (given: readonly Happening[]): unknown => ruleInputs(framework, stateAfter(given)).inputs;

describe("a non-grade of the scale", () => {
  test("is proposed with a reason and without evidence, and is what rules read", () => {
    const given = played(begunInFull, [propose, vic]);
    expect(inputsAfter([...given, drawnTwice])).toMatchObject({ upkeep: "not-inspected" });
  });

  test("a grade still needs evidence, and what is neither is told with all that may be given", () => {
    expect(answerTo(begunInFull, { ...propose, grade: "fair" }, vic)).toBe("EvidenceMissing");
    const decided = decide(framework)({ ...propose, grade: "splendid" }, stateAfter(begunInFull), {
      actor: "vic",
      at: "2007-06-02T09:00:00.000Z",
    });
    const known = [...(scale?.grades ?? []).map(({ key }) => key), "not-inspected"];
    expect(decided).toMatchObject({ left: { _tag: "GradeUnknown", grade: "splendid", known } });
  });

  test("is no grade of a scale that does not list it", () => {
    expect(answerTo(begunInFull, propose, { actor: "vic" })).toBe("GradeUnknown");
  });

  test("is moderated and settled like a grade", () => {
    const given = [...begunInFull, proposals.safety, proposals.overall];
    const moderate = {
      type: "ModerateGrade",
      ...about,
      round: "first",
      grade: "not-inspected",
      reason: "no-change",
      because,
      restsOn: 11,
    } as const;
    const settle = { type: "SettleJudgement", ...about } as const;
    const graded = played(given, [propose, vic]);
    const after = played(
      [...graded, drawnTwice, drawnAgain],
      [moderate, { actor: "jo", framework }],
      [
        { ...settle, restsOn: 14 },
        { actor: "hal", framework },
      ],
    );
    expect(after.at(-1)).toMatchObject({ type: "JudgementSettled", data: { grade: "not-inspected" } });
  });

  test("is forbidden by no rule, though a rule forbids every grade but the worst", () => {
    const onlyPoor: Framework = {
      ...framework,
      rules: [
        {
          id: "upkeep-is-poor",
          judgement: "upkeep",
          kind: "limit",
          limit: { cap: scale?.grades[0]?.key ?? "" },
          says: "Upkeep is poor.",
          source: { cite: "Rules of parks", status: "documented" },
          strength: "must",
        },
      ],
    };
    expect(answerTo(begunInFull, propose, { actor: "vic", framework: onlyPoor })).toBe("accepted");
    const fair = { ...propose, grade: "good", evidence: ["gate"] };
    expect(answerTo(begunInFull, fair, { actor: "vic", framework: onlyPoor })).toBe("GradeNotPermitted");
  });
});

describe("another body's grade", () => {
  test("is read as what the framework makes of it, the last one before all others", () => {
    expect(inputsAfter(begunInFull)).toEqual({ walk: "good" });
    expect(inputsAfter([...begunInFull, imported("1")])).toEqual({ walk: "poor" });
  });

  test.each([
    ["still under review, where the framework has nothing for that", imported("2", "subject-to-review")],
    ["one that the framework makes nothing of", imported("3")],
  ])("is waited for while it is %s", (_what, happening) => {
    const given = [...begunInFull, happening];
    expect(inputsAfter(given)).toEqual({});
  });

  test("under review is what the framework says", () => {
    const waiting: Framework = {
      ...framework,
      judgements: framework.judgements.map((each) =>
        each.imported === undefined
          ? each
          : { ...each, imported: { ...each.imported, subjectToReview: "not-inspected" } },
      ),
    };
    const given = [...begunInFull, imported("2", "subject-to-review")];
    expect(ruleInputs(waiting, stateAfter(given)).inputs).toEqual({ walk: "not-inspected" });
  });

  test("keeps the letter until it is there", () => {
    const given = [...upheldInFull, settled("safety", 16), settled("upkeep", 17), settled("overall", 18)];
    const without = given.map((each) =>
      each.type === "JudgementImported" ? imported("2", "subject-to-review") : each,
    );
    const signOff = { type: "SignOffAssessment", assessment: "park", restsOn: 21 } as const;
    const decided = decide(framework)(signOff, stateAfter(without), {
      actor: "sal",
      at: "2007-06-02T09:00:00.000Z",
    });
    expect(decided).toMatchObject({ left: { _tag: "JudgementsUnsettled", judgements: ["walk"] } });
  });
});

test("a fact that history established and the framework does not ask about is passed over", () => {
  const other: Happening = {
    actor: "vic",
    type: "FactEstablished",
    data: { fact: "burnt", holds: true, because, evidence: [] },
  };
  const state = stateAfter([...begunInFull, other]);
  expect(ruleInputs(framework, state).facts).toEqual({});
  const command = { ...propose, grade: "fair", evidence: ["gate"] };
  const decided = decide(framework)(command, state, { actor: "vic", at: "2007-06-02T09:00:00.000Z" });
  expect(isRight(decided)).toBe(true);
});
