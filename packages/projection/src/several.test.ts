import { describe, expect, test } from "vitest";
import { areasForDevelopment } from "./areas-for-development.ts";
import { accountFor, type AssessmentAccount } from "./assessment-account.ts";
import { caseload } from "./caseload.ts";
import { graderProfiles } from "./grader-profiles.ts";
import { homes, lived, type Step } from "./life.test-data.ts";
import { first, next, nextYear, toDraft, toReopened, toSuperseded } from "./lives.test-data.ts";
import { nationalPicture } from "./national-picture.ts";

/** An assessment of some name. The first year's story is drawn by its own stream's name. */
function assessment(stream: string, steps: readonly Step[]): AssessmentAccount {
  return accountFor({ stream, framework: homes, events: lived(stream === next ? next : first, steps) });
}

describe("graderProfiles", () => {
  const whole = [assessment(first, toSuperseded)];

  test("counts proposals by what all later steps left, and acts of moderation one by one", () => {
    const { proposers, moderators, rounds, leftOut } = graderProfiles(whole);
    expect(proposers).toMatchObject([{ of: "inspector-1", graded: 3, changed: 2, raised: 0, lowered: 2 }]);
    expect(moderators.map(({ of, graded, raised, lowered }) => [of, graded, raised, lowered])).toEqual([
      ["moderator-1", 3, 0, 1],
      ["moderator-2", 1, 1, 0],
      ["panel-1", 2, 0, 0],
      ["panel-2", 2, 0, 0],
    ]);
    expect(rounds.map(({ of, graded, changed }) => [of, graded, changed])).toEqual([
      ["national", 2, 0],
      ["regional", 4, 2],
    ]);
    expect(leftOut).toBe(0);
  });

  test("gives steps as counts, and rates from the stated number of cases on", () => {
    const few = graderProfiles(whole).proposers[0];
    expect(few?.moves).toEqual([{ direction: "lowered", steps: 1, count: 2 }]);
    expect(few?.rates.changed).toEqual({ _tag: "TooFew", n: 3, needs: 10 });
    const enough = graderProfiles(whole, { minimum: 3 }).proposers[0];
    expect(enough?.rates.changed).toMatchObject({ _tag: "Rate", share: 2 / 3 });
    expect(enough?.rates.raised).toMatchObject({ _tag: "Rate", share: 0, low: 0 });
    expect(() => graderProfiles(whole, { minimum: 0 })).toThrow(/^Cannot give rates from 0 cases on/);
  });

  test("does not count what no source tells, and says how much that is", () => {
    const events = lived(first, toSuperseded).map((event) => ({
      ...event,
      provenance: "reconstructed" as const,
    }));
    const retold = [accountFor({ stream: first, framework: homes, events })];
    expect(graderProfiles(retold)).toMatchObject({ leftOut: 9, proposers: [], moderators: [] });
    expect(graderProfiles(retold, { counts: ["reconstructed"] }).leftOut).toBe(0);
  });

  test("counts two ids of one person as one", () => {
    const alias: Step = {
      by: "lead-1",
      does: {
        type: "AssignTeam",
        members: [{ actor: "moderator-2", kind: "person", roles: ["moderator"], sameAs: "moderator-1" }],
      },
    };
    const joined = [...toReopened, alias, ...toSuperseded.slice(toReopened.length)];
    const { moderators } = graderProfiles([assessment(first, joined)]);
    expect(moderators.map(({ of, graded }) => [of, graded])).toContainEqual(["moderator-1", 4]);
  });
});

describe("caseload", () => {
  test("tells stages, what blocks, deadlines and ages as at a moment", () => {
    const [running] = caseload([assessment(first, toDraft)], "2031-05-04T12:00:00.000Z");
    expect(running).toMatchObject({
      state: "open",
      stages: { ungraded: 0, proposed: 0, moderated: 0, settled: 3, issued: 0 },
      letter: {
        next: "first",
        blocks: [{ requirement: "signed-off" }, { requirement: "no-open-representation" }],
      },
      representation: { time: { lastDay: "2031-05-06" } },
      queriesOpen: [],
      age: { days: 3, idleDays: 3 },
    });
    const [later] = caseload([assessment(first, toDraft)], "2031-05-07T00:00:00.000Z");
    expect(later?.letter.blocks.map(({ requirement }) => requirement)).toEqual(["signed-off"]);
  });

  test("gives no age where the record is later than the moment asked about", () => {
    const [early] = caseload([assessment(first, toDraft)], "2031-04-01T00:00:00.000Z");
    expect(early?.age).toEqual({ days: null, idleDays: null });
  });
});

describe("nationalPicture", () => {
  const withdrawn: Step = {
    by: "lead-1",
    does: { type: "WithdrawAssessment", because: "The home closed." },
  };

  test("counts issued grades by judgement and year, worst first, and what was not issued beside them", () => {
    const picture = nationalPicture([
      assessment(first, toSuperseded),
      assessment("b", toDraft),
      assessment("c", [...toDraft, withdrawn]),
      assessment(next, nextYear),
    ]);
    expect(picture.map(({ judgement, cycle, total }) => [judgement, cycle, total])).toEqual([
      ["care", "2031", 3],
      ["care", "2032", 1],
      ["building", "2031", 3],
      ["building", "2032", 1],
      ["overall", "2031", 3],
      ["overall", "2032", 1],
    ]);
    expect(picture[2]).toEqual({
      framework: "homes",
      editions: ["1"],
      judgement: "building",
      title: "The building",
      cycle: "2031",
      grades: [
        { key: "poor", label: "Poor", value: 4, count: 0 },
        { key: "fair", label: "Fair", value: 3, count: 0 },
        { key: "good", label: "Good", value: 2, count: 1 },
        { key: "fine", label: "Fine", value: 1, count: 0 },
      ],
      notGraded: 0,
      notIssued: 1,
      withdrawn: 1,
      underReview: 0,
      total: 3,
    });
    for (const { grades, notGraded, notIssued, withdrawn: out, total } of picture) {
      const graded = grades.reduce((sum, { count }) => sum + count, 0);
      expect(graded + notGraded + notIssued + out).toBe(total);
    }
  });

  test("counts the grade of the letter that stands while it is reopened, as under review", () => {
    const building = nationalPicture([assessment(first, toReopened)]).find(
      ({ judgement }) => judgement === "building",
    );
    expect(building?.underReview).toBe(1);
    expect(building?.grades.find(({ key }) => key === "fair")?.count).toBe(1);
  });

  test("keeps another scale of the same judgement apart, and puts editions of the same scale together", () => {
    const wider = {
      ...homes,
      edition: "2",
      scales: { four: { title: "Three", grades: homes.scales["four"]?.grades.slice(1) ?? [] } },
    };
    const events = lived(first, toDraft);
    const picture = nationalPicture([
      assessment(first, toSuperseded),
      accountFor({ stream: "b", framework: { ...homes, edition: "1a" }, events }),
      accountFor({ stream: "c", framework: wider, events }),
    ]).filter(({ judgement }) => judgement === "care");
    expect(picture.map(({ editions, grades }) => [editions, grades.length])).toEqual([
      [["1", "1a"], 4],
      [["2"], 3],
    ]);
  });
});

describe("areasForDevelopment", () => {
  const both = [assessment(next, nextYear), assessment(first, toSuperseded)];

  test("follows each area into the next cycle: met, continuing as another, or not told", () => {
    const { areas } = areasForDevelopment(both);
    expect(
      areas.map(({ area, cycle, fates }) => [area, cycle, fates.map(({ fate, as }) => [fate, as])]),
    ).toEqual([
      ["a1", "2031", [["met", undefined]]],
      ["a2", "2031", [["continuing", "b1"]]],
      ["a3", "2031", []],
      ["b1", "2032", []],
    ]);
    expect(areas[0]?.fates[0]).toMatchObject({ because: "It is met.", in: { stream: next, cycle: "2032" } });
  });

  test("gives the lines from cycle to cycle, and says which areas are not among those given", () => {
    const { chains, elsewhere } = areasForDevelopment(both);
    expect(chains).toEqual([
      [{ stream: first, area: "a1" }],
      [
        { stream: first, area: "a2" },
        { stream: next, area: "b1" },
      ],
      [{ stream: first, area: "a3" }],
    ]);
    expect(elsewhere).toEqual([
      { stream: "northmere-2029", area: "z1", streamGiven: false, reviewedIn: [next] },
    ]);
    expect(areasForDevelopment([assessment(next, nextYear)]).elsewhere).toHaveLength(3);
  });

  test("ends where a record makes areas go on as each other", () => {
    const back: Step = {
      by: "inspector-1",
      does: {
        type: "ReviewAreaForDevelopment",
        of: { stream: next, area: "b1" },
        fate: "continuing",
        because: "Round.",
        evidence: [],
        as: "a2",
      },
    };
    const round = [assessment(first, [...toDraft, back]), assessment(next, nextYear)];
    const named = areasForDevelopment(round)
      .chains.flat()
      .map(({ area }) => area);
    expect(new Set(named)).toEqual(new Set(["a1", "a2", "a3", "b1"]));
  });
});
